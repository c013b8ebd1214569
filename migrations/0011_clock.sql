-- What the clock causes, each thing once: reminders of meetings, meetings that a lost day took, quiet days, the days of an
-- imported calendar, and when a ticket has to be looked at again.

-- A meeting of which both were reminded. By the time of the meeting, so that one that was moved is another one; the row is made
-- in the transaction that owes the messages, so that no restart doubles them.
CREATE TABLE meeting_reminder (
    ticket_id    INTEGER NOT NULL REFERENCES ticket (id),
    -- When they meet.
    meets_at     INTEGER NOT NULL,
    -- When it was decided on.
    decided_at   INTEGER NOT NULL,
    -- 'owed' went to the courier; 'fresh' was agreed on so late that nobody has to be reminded of it.
    outcome      TEXT    NOT NULL CHECK (outcome IN ('owed', 'fresh')),
    PRIMARY KEY (ticket_id, meets_at)
) STRICT, WITHOUT ROWID;

-- A meeting as it was before its day was lost or became one of learning from home: if the day comes back, so does the meeting.
CREATE TABLE lost_meeting (
    ticket_id    INTEGER PRIMARY KEY REFERENCES ticket (id),
    -- The day, local to the district: what comes back is looked up by it.
    day          TEXT    NOT NULL CHECK (date(day) IS day),
    -- With whom: with somebody else it does not come back.
    lead_id      INTEGER NOT NULL REFERENCES staff (id),
    -- When and how, as the ticket had it.
    meets_at     INTEGER NOT NULL,
    minutes      INTEGER NOT NULL CHECK (minutes BETWEEN 0 AND 600),
    form         TEXT    NOT NULL CHECK (form IN ('in-person', 'online', 'written')),
    building_id  INTEGER REFERENCES building (id),
    -- When it was lost.
    lost_at      INTEGER NOT NULL
) STRICT;

CREATE INDEX lost_meeting_of_day ON lost_meeting (day);

-- Days of peace that the director names in a running year (F20), or takes back. Beside the calendar of the file, as
-- `calendar_change` is: the last word about a day counts.
CREATE TABLE quiet_day (
    district_id  INTEGER NOT NULL REFERENCES district (id),
    date         TEXT    NOT NULL CHECK (date(date) IS date),
    -- 0 where the file says that it is quiet and the director says that it is not.
    quiet        INTEGER NOT NULL CHECK (quiet IN (0, 1)),
    decided_at   INTEGER NOT NULL,
    PRIMARY KEY (district_id, date)
) STRICT, WITHOUT ROWID;

-- The days that an .ics file brought, one row for what one day is for some levels. The next import replaces them all; what the
-- director says about a day (`calendar_change`) comes after them.
CREATE TABLE calendar_import (
    district_id  INTEGER NOT NULL REFERENCES district (id),
    date         TEXT    NOT NULL CHECK (date(date) IS date),
    kind         TEXT    NOT NULL
        CHECK (kind IN ('off', 'staff', 'early-release', 'late-start', 'e-learning', 'make-up', 'quiet')),
    -- For a late start only.
    minutes      INTEGER CHECK ((kind = 'late-start') = (minutes IS NOT NULL) AND minutes BETWEEN 1 AND 480),
    -- For which levels a day is off, a list of their names; empty means all.
    levels       TEXT    NOT NULL CHECK (json_valid(levels)),
    -- What the file calls it, as people would.
    note         TEXT,
    imported_at  INTEGER NOT NULL,
    PRIMARY KEY (district_id, date, kind)
) STRICT, WITHOUT ROWID;

-- The days of a file as they were shown to the director in Discord, so that a confirmation does what was shown. Forgotten when it
-- is confirmed, or with the first one after a day.
CREATE TABLE calendar_proposal (
    id           INTEGER PRIMARY KEY,
    district_id  INTEGER NOT NULL REFERENCES district (id),
    -- Who was shown it: nobody else confirms it.
    user_id      INTEGER NOT NULL,
    -- The days, as `calendar_import` will have them.
    days         TEXT    NOT NULL CHECK (json_valid(days)),
    -- When it was shown.
    shown_at     INTEGER NOT NULL
) STRICT;

CREATE INDEX calendar_proposal_of_district ON calendar_proposal (district_id, shown_at);

-- When an open ticket has to be looked at again, so that a round asks "what is due?" and not every ticket. The triggers keep
-- it: whatever changes a ticket, or the days that are counted for it, has it looked at anew.
CREATE TABLE ticket_look (
    ticket_id    INTEGER PRIMARY KEY REFERENCES ticket (id),
    district_id  INTEGER NOT NULL REFERENCES district (id),
    -- Before this nothing is due; 0 means that nobody has looked yet.
    look_at      INTEGER NOT NULL
) STRICT;

CREATE INDEX ticket_look_due ON ticket_look (district_id, look_at);

INSERT INTO ticket_look (ticket_id, district_id, look_at)
SELECT id, district_id, 0 FROM ticket WHERE state IN ('waiting', 'claimed', 'scheduled', 'on-hold');

CREATE TRIGGER ticket_look_opened AFTER INSERT ON ticket
WHEN new.state IN ('waiting', 'claimed', 'scheduled', 'on-hold')
BEGIN
    INSERT INTO ticket_look (ticket_id, district_id, look_at) VALUES (new.id, new.district_id, 0);
END;

CREATE TRIGGER ticket_look_changed AFTER UPDATE OF revision ON ticket
WHEN new.state IN ('waiting', 'claimed', 'scheduled', 'on-hold')
BEGIN
    INSERT INTO ticket_look (ticket_id, district_id, look_at) VALUES (new.id, new.district_id, 0)
    ON CONFLICT (ticket_id) DO UPDATE SET look_at = 0 WHERE look_at <> 0;
END;

-- A remark grows no revision, and starts the count of an idle claim anew.
CREATE TRIGGER ticket_look_event AFTER INSERT ON event
BEGIN
    UPDATE ticket_look SET look_at = 0 WHERE ticket_id = new.ticket_id AND look_at <> 0;
END;

CREATE TRIGGER ticket_look_over AFTER UPDATE OF state ON ticket
WHEN new.state NOT IN ('waiting', 'claimed', 'scheduled', 'on-hold')
BEGIN
    DELETE FROM ticket_look WHERE ticket_id = new.id;
END;

-- Every change of a district grows its revision, but only some change what is counted.
CREATE TRIGGER ticket_look_calendar AFTER UPDATE OF calendar, settings ON district
WHEN new.calendar <> old.calendar OR new.settings <> old.settings
BEGIN
    UPDATE ticket_look SET look_at = 0 WHERE district_id = new.id AND look_at <> 0;
END;

CREATE TRIGGER ticket_look_day AFTER INSERT ON calendar_change
BEGIN
    UPDATE ticket_look SET look_at = 0 WHERE district_id = new.district_id AND look_at <> 0;
END;

CREATE TRIGGER ticket_look_day_back AFTER DELETE ON calendar_change
BEGIN
    UPDATE ticket_look SET look_at = 0 WHERE district_id = old.district_id AND look_at <> 0;
END;

CREATE TRIGGER ticket_look_import AFTER INSERT ON calendar_import
BEGIN
    UPDATE ticket_look SET look_at = 0 WHERE district_id = new.district_id AND look_at <> 0;
END;

CREATE TRIGGER ticket_look_import_back AFTER DELETE ON calendar_import
BEGIN
    UPDATE ticket_look SET look_at = 0 WHERE district_id = old.district_id AND look_at <> 0;
END;

CREATE TRIGGER ticket_look_level AFTER UPDATE OF level ON building WHEN new.level <> old.level
BEGIN
    UPDATE ticket_look SET look_at = 0 WHERE district_id = new.district_id AND look_at <> 0;
END;
