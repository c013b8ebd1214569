-- The digests of a school morning: what has gone out, and who wants one.

-- A place's digest of a day, once: the row is made in the transaction that owes the message, so no restart and no clock that
-- jumps can double or lose it. `day` is local to the district; the director's weekly one stands under that week's Monday.
CREATE TABLE digest_run (
    district_id INTEGER NOT NULL REFERENCES district (id),
    place       TEXT    NOT NULL,
    day         TEXT    NOT NULL CHECK (date(day) IS day),
    decided_at  INTEGER NOT NULL,
    -- 'owed' went to the courier; 'empty' had nothing to say; 'missed' was more than three hours late.
    outcome     TEXT    NOT NULL CHECK (outcome IN ('owed', 'empty', 'missed')),
    PRIMARY KEY (district_id, place, day)
) STRICT, WITHOUT ROWID;

-- Coaches who want their own list each morning, as a direct message. Nobody gets one unasked.
CREATE TABLE digest_reader (
    staff_id    INTEGER PRIMARY KEY REFERENCES staff (id),
    since       INTEGER NOT NULL
) STRICT;

-- What was resolved in a queue since a moment, and what a building asked this week, without looking at older tickets.
CREATE INDEX ticket_resolved ON ticket (district_id, queue, queue_building_id, ended_at) WHERE state = 'resolved';
CREATE INDEX ticket_asked_in_building ON ticket (district_id, building_id, opened_at);
CREATE INDEX ticket_asked_in_district ON ticket (district_id, opened_at);
