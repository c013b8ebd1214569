-- People come and go: what an absence costs and what is done about it, who is a guest, who is new.

-- Only what the desk has to count (R86): a class that was covered, other duties. Empty where somebody is simply away;
-- nobody is asked for a private reason.
ALTER TABLE absence ADD COLUMN why TEXT CHECK (why IN ('class', 'duties'));
-- The minutes of the contract hours that other duties took, counted when it was recorded: schedules change later.
ALTER TABLE absence ADD COLUMN lost_minutes INTEGER CHECK (lost_minutes >= 0);

-- What was done about a ticket whose coach is away, so that each step happens once whatever restarts: the requester was
-- asked whether somebody else should have it, it was moved, the requester would rather wait. By the leave's beginning,
-- because the rows of leaves are written anew when their dates are corrected.
CREATE TABLE ticket_leave (
    ticket_id  INTEGER NOT NULL REFERENCES ticket (id),
    staff_id   INTEGER NOT NULL REFERENCES staff (id),
    from_at    INTEGER NOT NULL,
    step       TEXT    NOT NULL CHECK (step IN ('asked', 'moved', 'stays')),
    at         INTEGER NOT NULL,
    PRIMARY KEY (ticket_id, staff_id, from_at)
) STRICT, WITHOUT ROWID;

-- Teachers whom a librarian should meet (R100): when the bot first saw them, and when a coach first helped them.
-- `welcomed_at` makes the welcome come once.
CREATE TABLE newcomer (
    district_id INTEGER NOT NULL REFERENCES district (id),
    user_id     INTEGER NOT NULL,
    name        TEXT    NOT NULL,
    building_id INTEGER REFERENCES building (id),
    -- A substitute or a student teacher: on no roster, without a building's role (F17).
    guest       INTEGER NOT NULL CHECK (guest IN (0, 1)),
    welcomed_at INTEGER NOT NULL,
    met_at      INTEGER,
    PRIMARY KEY (district_id, user_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX newcomer_of_building ON newcomer (district_id, building_id);

-- Requests from buildings that had no librarian of their own when they were asked: unmet need, however fast they were
-- answered (R47). A table of its own, because it is only ever counted.
CREATE TABLE unmet_need (
    ticket_id   INTEGER PRIMARY KEY REFERENCES ticket (id),
    district_id INTEGER NOT NULL REFERENCES district (id),
    building_id INTEGER NOT NULL REFERENCES building (id),
    at          INTEGER NOT NULL
) STRICT;

CREATE INDEX unmet_need_of_building ON unmet_need (district_id, building_id, at);

-- What the director decides about people and buildings: shown before it is done. Confirmed ones stay as the log of who
-- changed what (R65); those that nobody confirms are forgotten after a day.
CREATE TABLE decision (
    id           INTEGER PRIMARY KEY,
    district_id  INTEGER NOT NULL REFERENCES district (id),
    user_id      INTEGER NOT NULL,
    user_name    TEXT    NOT NULL,
    what         TEXT    NOT NULL CHECK (json_valid(what)),
    -- What it was said to move, so that a confirmation that would do something else is refused.
    moves        TEXT    NOT NULL,
    shown_at     INTEGER NOT NULL,
    decided_at   INTEGER,
    confirmed    INTEGER CHECK (confirmed IN (0, 1)),
    CHECK ((decided_at IS NULL) = (confirmed IS NULL))
) STRICT;

CREATE INDEX decision_open ON decision (district_id, shown_at) WHERE decided_at IS NULL;
