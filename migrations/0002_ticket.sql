-- A help request. The current state stands here; `event` holds every move that led to it.
-- All times are milliseconds since 1970, UTC; `needed_by` is a day in the district.
CREATE TABLE ticket (
    id               INTEGER PRIMARY KEY,
    district_id      INTEGER NOT NULL REFERENCES district (id),
    number           INTEGER NOT NULL CHECK (number > 0),
    revision         INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0),

    -- what was asked
    requester_user   INTEGER NOT NULL,
    requester_name   TEXT    NOT NULL,
    building_id      INTEGER REFERENCES building (id),
    initiative_id    INTEGER REFERENCES initiative (id),
    kind             TEXT    NOT NULL,
    words            TEXT    NOT NULL CHECK (length(words) BETWEEN 1 AND 4000),
    language         TEXT    NOT NULL,
    today            INTEGER NOT NULL CHECK (today IN (0, 1)),
    private          INTEGER NOT NULL CHECK (private IN (0, 1)),
    needed_by        TEXT,
    source_url       TEXT,
    form             TEXT    CHECK (form IN ('in-person', 'online', 'written')),
    wanted_at        INTEGER,

    -- where it is, and why (routing's answer; `route` holds its reason and what it dropped)
    queue            TEXT    NOT NULL CHECK (queue IN ('librarians', 'specialists', 'tech-office', 'director')),
    queue_building_id INTEGER REFERENCES building (id),
    suggested_id     INTEGER REFERENCES staff (id),
    backup           TEXT    CHECK (backup IN ('librarians', 'specialists', 'tech-office', 'director')),
    backup_building_id INTEGER REFERENCES building (id),
    widened_at       INTEGER,
    phase            TEXT    CHECK (phase IN ('learning', 'implementation', 'standard', 'retired')),
    unsorted         INTEGER NOT NULL CHECK (unsorted IN (0, 1)),
    agenda           INTEGER NOT NULL CHECK (agenda IN (0, 1)),
    route            TEXT    NOT NULL CHECK (json_valid(route)),

    -- its life
    state            TEXT    NOT NULL
                     CHECK (state IN ('waiting', 'claimed', 'scheduled', 'on-hold', 'resolved', 'cancelled')),
    opened_at        INTEGER NOT NULL,
    claimed_by       INTEGER REFERENCES staff (id),
    claimed_at       INTEGER,
    ended_at         INTEGER,
    minutes          INTEGER CHECK (minutes BETWEEN 0 AND 600),
    outcome          TEXT,
    helped           INTEGER CHECK (helped IN (0, 1)),
    reopened         INTEGER NOT NULL DEFAULT 0 CHECK (reopened IN (0, 1)),
    thread_id        INTEGER,
    thread_failed    INTEGER NOT NULL DEFAULT 0 CHECK (thread_failed IN (0, 1)),

    UNIQUE (district_id, number),
    CHECK ((queue = 'librarians') = (queue_building_id IS NOT NULL)),
    CHECK ((claimed_by IS NULL) = (claimed_at IS NULL)),
    CHECK (state <> 'waiting' OR (claimed_by IS NULL AND ended_at IS NULL)),
    CHECK (state NOT IN ('claimed', 'scheduled', 'on-hold') OR (claimed_by IS NOT NULL AND ended_at IS NULL)),
    CHECK (state <> 'resolved' OR (claimed_by IS NOT NULL AND ended_at IS NOT NULL AND minutes IS NOT NULL)),
    CHECK (state <> 'cancelled' OR ended_at IS NOT NULL)
) STRICT;

-- Partial, so that no look at the open work grows with the number of old tickets.
-- In the order of a queue, so that the first of many are found without sorting all.
CREATE INDEX ticket_waiting ON ticket
    (district_id, queue, queue_building_id, today DESC, needed_by IS NULL, needed_by, opened_at) WHERE state = 'waiting';
CREATE INDEX ticket_held ON ticket (claimed_by) WHERE state IN ('claimed', 'scheduled', 'on-hold');
CREATE INDEX ticket_open_in_building ON ticket (district_id, building_id, opened_at)
    WHERE state IN ('waiting', 'claimed', 'scheduled', 'on-hold');
CREATE INDEX ticket_to_widen ON ticket (opened_at)
    WHERE state = 'waiting' AND today = 1 AND backup IS NOT NULL AND widened_at IS NULL;
CREATE INDEX ticket_of_requester ON ticket (district_id, requester_user, opened_at);
CREATE INDEX ticket_agenda ON ticket (district_id, opened_at) WHERE agenda = 1;
-- The last claims of a queue say how long a wait is usual.
CREATE INDEX ticket_claims ON ticket (district_id, queue, queue_building_id, claimed_at) WHERE claimed_at IS NOT NULL;

-- Coaches who help the lead: suggested by routing, or by their own press.
CREATE TABLE ticket_partner (
    ticket_id        INTEGER NOT NULL REFERENCES ticket (id),
    staff_id         INTEGER NOT NULL REFERENCES staff (id),
    since            INTEGER NOT NULL,
    PRIMARY KEY (ticket_id, staff_id)
) STRICT, WITHOUT ROWID;

-- The history: who did what, when. Only ever appended to; it holds facts, never people's words,
-- so that words can be erased and the history kept.
CREATE TABLE event (
    id               INTEGER PRIMARY KEY,
    ticket_id        INTEGER NOT NULL REFERENCES ticket (id),
    at               INTEGER NOT NULL,
    actor_user       INTEGER,
    actor_name       TEXT    NOT NULL,
    action           TEXT    NOT NULL,
    detail           TEXT    NOT NULL CHECK (json_valid(detail)),
    -- The interaction that caused it: the same one never does a thing twice.
    cause            INTEGER UNIQUE
) STRICT;

CREATE INDEX event_of_ticket ON event (ticket_id);

CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
BEGIN
    SELECT RAISE(ABORT, 'history is only appended to');
END;

CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
BEGIN
    SELECT RAISE(ABORT, 'history is only appended to');
END;

-- What people added in words. Apart from the history, because words can be erased.
CREATE TABLE note (
    id               INTEGER PRIMARY KEY,
    ticket_id        INTEGER NOT NULL REFERENCES ticket (id),
    at               INTEGER NOT NULL,
    author_user      INTEGER NOT NULL,
    author_name      TEXT    NOT NULL,
    words            TEXT    NOT NULL CHECK (length(words) BETWEEN 1 AND 4000)
) STRICT;

CREATE INDEX note_of_ticket ON note (ticket_id);

-- A ticket's card in one place: the revision that it should show, and the one that it shows.
-- The courier brings the second to the first; a burst of changes is one edit.
CREATE TABLE card (
    id               INTEGER PRIMARY KEY,
    ticket_id        INTEGER NOT NULL REFERENCES ticket (id),
    -- 'librarians:<building>', 'specialists', 'tech-office', 'director' or 'person:<staff>'
    place            TEXT    NOT NULL,
    wanted           INTEGER NOT NULL,
    shown            INTEGER NOT NULL DEFAULT 0,
    channel_id       INTEGER,
    message_id       INTEGER,
    -- How often it was posted: a new post after a deleted one is not taken for the old one.
    posts            INTEGER NOT NULL DEFAULT 0,
    created_at       INTEGER NOT NULL,
    attempts         INTEGER NOT NULL DEFAULT 0,
    next_try_at      INTEGER NOT NULL,
    UNIQUE (ticket_id, place),
    CHECK ((channel_id IS NULL) = (message_id IS NULL))
) STRICT;

CREATE INDEX card_behind ON card (next_try_at) WHERE shown < wanted;

-- One-shot messages and thread work that Discord is owed, in order. `done_at` says that it is settled;
-- `failed` why it never will be.
CREATE TABLE owed (
    id               INTEGER PRIMARY KEY,
    district_id      INTEGER NOT NULL REFERENCES district (id),
    ticket_id        INTEGER REFERENCES ticket (id),
    what             TEXT    NOT NULL CHECK (json_valid(what)),
    created_at       INTEGER NOT NULL,
    attempts         INTEGER NOT NULL DEFAULT 0,
    next_try_at      INTEGER NOT NULL,
    done_at          INTEGER,
    failed           TEXT
) STRICT;

CREATE INDEX owed_open ON owed (next_try_at, id) WHERE done_at IS NULL;

-- A request whose requester has yet to say in which building they work. It holds what was asked, so that
-- the answer to one question is all that is missing; unanswered for a school day it goes on as it is.
CREATE TABLE draft (
    id               INTEGER PRIMARY KEY,
    district_id      INTEGER NOT NULL REFERENCES district (id),
    requester_user   INTEGER NOT NULL,
    asked            TEXT    NOT NULL CHECK (json_valid(asked)),
    created_at       INTEGER NOT NULL,
    cause            INTEGER NOT NULL UNIQUE,
    ticket_id        INTEGER REFERENCES ticket (id)
) STRICT;

CREATE INDEX draft_open ON draft (created_at) WHERE ticket_id IS NULL;

-- Places that can't be reached (no channel set, deleted, no permission): the director is told once.
CREATE TABLE lost_place (
    district_id      INTEGER NOT NULL REFERENCES district (id),
    place            TEXT    NOT NULL,
    since            INTEGER NOT NULL,
    why              TEXT    NOT NULL,
    PRIMARY KEY (district_id, place)
) STRICT, WITHOUT ROWID;

-- What Discord has been told of the commands, per guild: they are overwritten only when the definition changed.
CREATE TABLE registration (
    guild_id         INTEGER PRIMARY KEY,
    definition       TEXT    NOT NULL
) STRICT;
