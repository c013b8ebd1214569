-- The whole life of a ticket: time to meet, questions to the requester, hand-offs, merging; and whose time went to what.

-- Since when its lead waits for an answer of the requester: the clock stops.
ALTER TABLE ticket ADD COLUMN held_at INTEGER CHECK ((state = 'on-hold') = (held_at IS NOT NULL));

-- The time to meet that both agreed on. It stands while a question is open, so it is no part of one state alone.
ALTER TABLE ticket ADD COLUMN meets_at INTEGER
    CHECK (state <> 'scheduled' OR meets_at IS NOT NULL)
    CHECK (meets_at IS NULL OR state IN ('scheduled', 'on-hold'));
ALTER TABLE ticket ADD COLUMN meets_minutes INTEGER
    CHECK ((meets_at IS NULL) = (meets_minutes IS NULL)) CHECK (meets_minutes BETWEEN 0 AND 600);
ALTER TABLE ticket ADD COLUMN meets_form TEXT
    CHECK ((meets_at IS NULL) = (meets_form IS NULL)) CHECK (meets_form IN ('in-person', 'online', 'written'));
ALTER TABLE ticket ADD COLUMN meets_building_id INTEGER REFERENCES building (id);

-- The morning's appointments and reminders look here, never at old tickets.
CREATE INDEX ticket_meets ON ticket (meets_at) WHERE meets_at IS NOT NULL;

-- Who has passed it on, as a list of staff, read whole with the ticket: routing does not offer it to them again.
ALTER TABLE ticket ADD COLUMN declined TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(declined));
-- How often it was handed on as "not mine": the next time it goes to the director instead.
ALTER TABLE ticket ADD COLUMN bounces INTEGER NOT NULL DEFAULT 0 CHECK (bounces >= 0);

-- In which way it was resolved: repairs that a coach did are counted as work orders that were avoided.
ALTER TABLE ticket ADD COLUMN ending TEXT
    CHECK ((state = 'resolved') = (ending IS NOT NULL))
    CHECK (ending IN ('helped', 'fixed-here', 'redirected', 'unanswered'));

-- The number of the ticket that stays, where this one was the same: its state is 'cancelled'. A number, because that is
-- what people are told; numbers never change and belong to one district.
ALTER TABLE ticket ADD COLUMN merged_into INTEGER CHECK (merged_into IS NULL OR state = 'cancelled');
ALTER TABLE ticket ADD COLUMN merged_by INTEGER REFERENCES staff (id)
    CHECK ((merged_into IS NULL) = (merged_by IS NULL));

-- Whose time went to what: one row for each time that somebody said how long it took. The minutes of a ticket are those
-- of its lead, those of its partners stand beside them: nobody's minutes are counted twice.
CREATE TABLE spent (
    id               INTEGER PRIMARY KEY,
    ticket_id        INTEGER NOT NULL REFERENCES ticket (id),
    staff_id         INTEGER NOT NULL REFERENCES staff (id),
    at               INTEGER NOT NULL,
    minutes          INTEGER NOT NULL CHECK (minutes BETWEEN 0 AND 600),
    duty             TEXT    NOT NULL
                     CHECK (duty IN ('staff', 'diplomacy', 'first', 'maintenance', 'data', 'planning', 'other'))
) STRICT;

CREATE INDEX spent_of_ticket ON spent (ticket_id);
CREATE INDEX spent_of_staff ON spent (staff_id, at);
