-- Who has which roles for a while, who came to what, where somebody is today.

-- Somebody who stands in (F23): what they were before, until the clock puts it back after their last day. A row is there
-- only as long as they stand in; what they are meanwhile stands where it always does, so that routing reads one place.
CREATE TABLE acting (
    staff_id     INTEGER PRIMARY KEY REFERENCES staff (id),
    -- The last day, by the district's calendar: the day after it they are what they were.
    until_on     TEXT    NOT NULL CHECK (date(until_on) IS until_on),
    -- The roles and the buildings that they go back to: what the district file speaks of, meanwhile as well.
    before       TEXT    NOT NULL CHECK (json_valid(before))
) STRICT;

-- A day on which people came together: a required session about an initiative (R25), or the librarians' meeting (R10).
-- Recorded afterwards by a person; the same one of the same day is one row, however often somebody adds to it.
CREATE TABLE session (
    id            INTEGER PRIMARY KEY,
    district_id   INTEGER NOT NULL REFERENCES district (id),
    -- Empty for the librarians' meeting, which is about many.
    initiative_id INTEGER REFERENCES initiative (id),
    on_date       TEXT    NOT NULL CHECK (date(on_date) IS on_date)
) STRICT;

CREATE UNIQUE INDEX session_once ON session (district_id, COALESCE(initiative_id, 0), on_date);

-- Who was expected at it, and who came. Somebody whom the roster knows by their row, so that a name is kept in one place;
-- anybody else by their account. What was said of a person last counts.
CREATE TABLE session_person (
    session_id    INTEGER NOT NULL REFERENCES session (id),
    staff_id      INTEGER REFERENCES staff (id),
    user_id       INTEGER,
    -- Whoever came without being expected has come as well.
    came          INTEGER NOT NULL CHECK (came IN (0, 1)),
    CHECK ((staff_id IS NULL) <> (user_id IS NULL))
) STRICT;

CREATE UNIQUE INDEX session_person_once ON session_person (session_id, COALESCE(staff_id, 0), COALESCE(user_id, 0));

-- Where a specialist, who has no building, says that they are today (R24). One row for each; yesterday's means nothing.
CREATE TABLE whereabouts (
    district_id   INTEGER NOT NULL REFERENCES district (id),
    staff_id      INTEGER NOT NULL REFERENCES staff (id),
    building_id   INTEGER NOT NULL REFERENCES building (id),
    -- The day that was meant by today.
    on_date       TEXT    NOT NULL CHECK (date(on_date) IS on_date),
    PRIMARY KEY (district_id, staff_id)
) STRICT, WITHOUT ROWID;
