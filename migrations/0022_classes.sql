-- Classes that teachers sign up for (R13, R35, R58, R60).

-- A class that was announced. Several of one topic are several rows: each has its own day, place and list.
CREATE TABLE class (
    id            INTEGER PRIMARY KEY,
    district_id   INTEGER NOT NULL REFERENCES district (id),
    -- What people call it by, counted in its district.
    number        INTEGER NOT NULL CHECK (number > 0),
    -- The interaction that announced it: the same one never announces twice.
    cause         INTEGER NOT NULL UNIQUE,
    initiative_id INTEGER NOT NULL REFERENCES initiative (id),
    -- Its holder's words, through the door like all words.
    title         TEXT    NOT NULL,
    held_by       INTEGER NOT NULL REFERENCES staff (id),
    starts_at     INTEGER NOT NULL,
    minutes       INTEGER NOT NULL CHECK (minutes BETWEEN 5 AND 600),
    -- Face-to-face and where, or online and the link, or both: never neither (R60).
    place         TEXT,
    link          TEXT,
    seats         INTEGER NOT NULL CHECK (seats BETWEEN 1 AND 500),
    -- For the staff of these buildings; none of them is everybody. A list, because it is only ever read whole.
    buildings     TEXT    NOT NULL CHECK (json_valid(buildings)),
    -- What the calendar and its holder have made of it. At home: online alone, because its day is one of learning from home.
    -- Lost: its day is no day any more, and may come back.
    state         TEXT    NOT NULL CHECK (state IN ('coming', 'at-home', 'lost', 'called-off', 'held')),
    -- Rises with everything that its cards show.
    revision      INTEGER NOT NULL DEFAULT 1,
    -- The beginning of which everybody was reminded: another one is another reminder.
    reminded_of   INTEGER,
    -- How many came, once somebody said so, and the ticket that counts them: there is one, so they are counted once.
    came          INTEGER CHECK (came >= 0),
    ticket_id     INTEGER UNIQUE REFERENCES ticket (id),
    CHECK (place IS NOT NULL OR link IS NOT NULL),
    CHECK ((state = 'held') = (came IS NOT NULL)),
    UNIQUE (district_id, number)
) STRICT;

-- What is coming, in the order of its days, however many classes there ever were.
CREATE INDEX class_coming ON class (district_id, starts_at) WHERE state IN ('coming', 'at-home', 'lost');

-- Who signed up. Whoever took it back has no row: the history keeps that they had.
CREATE TABLE class_seat (
    -- Their order: whoever waits longest is next.
    id            INTEGER PRIMARY KEY,
    class_id      INTEGER NOT NULL REFERENCES class (id),
    staff_id      INTEGER NOT NULL REFERENCES staff (id),
    -- Whether they wait for a place.
    waits         INTEGER NOT NULL CHECK (waits IN (0, 1)),
    -- Since when they have a place, or wait for one.
    at            INTEGER NOT NULL,
    UNIQUE (class_id, staff_id)
) STRICT;

-- Where a class is shown, and which revision of it: the courier makes up the difference, as for tickets.
CREATE TABLE class_card (
    id            INTEGER PRIMARY KEY,
    class_id      INTEGER NOT NULL REFERENCES class (id),
    -- The staff's room of this building; none for the channel of all classes.
    building_id   INTEGER REFERENCES building (id),
    wanted        INTEGER NOT NULL,
    shown         INTEGER NOT NULL DEFAULT 0,
    channel_id    INTEGER,
    message_id    INTEGER,
    -- How often it was posted anew: part of its nonce.
    posts         INTEGER NOT NULL DEFAULT 0,
    attempts      INTEGER NOT NULL DEFAULT 0,
    created_at    INTEGER NOT NULL,
    next_try_at   INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX class_card_once ON class_card (class_id, COALESCE(building_id, 0));
CREATE INDEX class_card_behind ON class_card (next_try_at) WHERE shown < wanted;

-- What happened to a class, who did it. Only ever appended to; holds no words.
CREATE TABLE class_event (
    id            INTEGER PRIMARY KEY,
    class_id      INTEGER NOT NULL REFERENCES class (id),
    at            INTEGER NOT NULL,
    -- The account; none for the clock and the calendar.
    by_user       INTEGER,
    what          TEXT    NOT NULL CHECK (json_valid(what))
) STRICT;

CREATE INDEX class_event_of ON class_event (class_id);

CREATE TRIGGER class_event_is_never_changed BEFORE UPDATE ON class_event
BEGIN
    SELECT RAISE(ABORT, 'history is only appended to');
END;

CREATE TRIGGER class_event_is_never_deleted BEFORE DELETE ON class_event
BEGIN
    SELECT RAISE(ABORT, 'history is only appended to');
END;
