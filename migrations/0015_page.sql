-- A building's month on one page, for its principal (R85). The librarian is given a draft when the month is over, adds what
-- no figure knows, and sends it herself. The row is made in the transaction that owes her the draft: once, whatever restarts.
-- The figures are those that the month keeps from the moment it is sent (`impact_month`): they stand there and not here.
CREATE TABLE impact_page (
    id          INTEGER PRIMARY KEY,
    -- Whose: asked for before anything is shown.
    district_id INTEGER NOT NULL REFERENCES district (id),
    -- Of which building; its librarians complete it.
    building_id INTEGER NOT NULL REFERENCES building (id),
    -- The first day of the month that it tells of, local to the district.
    month       TEXT    NOT NULL CHECK (date(month) IS month AND substr(month, 9) = '01'),
    -- When it was decided that there is one; a month of which there is nothing to tell has a row as well.
    drafted_at  INTEGER NOT NULL,
    -- The librarian's own sentences, with who wrote them last; both NULL until somebody does.
    words       TEXT,
    words_by    INTEGER REFERENCES staff (id),
    -- When it went to the principal, and by whose hand: after that it does not change.
    sent_at     INTEGER,
    sent_by     INTEGER REFERENCES staff (id),
    CHECK ((sent_at IS NULL) = (sent_by IS NULL)),
    CHECK ((words IS NULL) = (words_by IS NULL)),
    UNIQUE (district_id, month, building_id)
) STRICT;
