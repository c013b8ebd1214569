-- A building's month as it was first shown to somebody from whom small cells are hidden (R90): when its log was closed, or
-- when its librarian sent it. It is kept, because a number that changes by one later tells of one teacher.
CREATE TABLE impact_month (
    building_id INTEGER NOT NULL REFERENCES building (id),
    -- '2026-09', local to the district.
    month       TEXT    NOT NULL CHECK (date(month || '-01') IS month || '-01'),
    district_id INTEGER NOT NULL REFERENCES district (id),
    -- The figures with small cells hidden already; no words of people's.
    figures     TEXT    NOT NULL CHECK (json_valid(figures)),
    kept_at     INTEGER NOT NULL,
    PRIMARY KEY (building_id, month)
) STRICT, WITHOUT ROWID;
