-- The road map moves: what the clock has done about it, who was told, and who is ready from when.

-- What the director and the specialists note about an initiative: how a pilot went, what to watch.
ALTER TABLE initiative ADD COLUMN notes TEXT;

-- The day from which Refdesk serves a building: districts begin with some. Empty means that it does already.
ALTER TABLE building ADD COLUMN starts_on TEXT CHECK (date(starts_on) IS starts_on);

-- The staged order of a roll-out. An initiative in implementation without such rows is rolled out everywhere; a building
-- that is listed is reached on its day, and one that is not listed once nobody is waited for any more.
CREATE TABLE initiative_rollout (
    initiative_id INTEGER NOT NULL REFERENCES initiative (id),
    building_id INTEGER NOT NULL REFERENCES building (id),
    from_on TEXT NOT NULL CHECK (date(from_on) IS from_on),
    PRIMARY KEY (initiative_id, building_id)
) STRICT, WITHOUT ROWID;

-- Teachers who offered to help their colleagues with a topic. Coaches can point others to them; no request is routed by it.
CREATE TABLE peer_helper (
    initiative_id INTEGER NOT NULL REFERENCES initiative (id),
    staff_id INTEGER NOT NULL REFERENCES staff (id),
    since INTEGER NOT NULL,
    PRIMARY KEY (initiative_id, staff_id)
) STRICT, WITHOUT ROWID;

-- Who changed what on the road map, when: only ever appended to. The detail holds facts, so that it can be told in any
-- language.
CREATE TABLE roadmap_change (
    id INTEGER PRIMARY KEY,
    district_id INTEGER NOT NULL REFERENCES district (id),
    initiative_id INTEGER NOT NULL REFERENCES initiative (id),
    at INTEGER NOT NULL,
    actor_user INTEGER NOT NULL,
    actor_name TEXT NOT NULL,
    detail TEXT NOT NULL CHECK (json_valid(detail)),
    -- The interaction that caused it: the same one never does a thing twice.
    cause INTEGER NOT NULL UNIQUE
) STRICT;

CREATE INDEX roadmap_change_of_initiative ON roadmap_change (initiative_id, id);

-- What the clock has done about a dated thing, once whatever restarts or jumps: librarians told of a coming phase, tickets
-- moved on its day, the director reminded of a review. The phase is part of the key, so that another decision for the same
-- day is another thing.
CREATE TABLE roadmap_step (
    initiative_id INTEGER NOT NULL REFERENCES initiative (id),
    step TEXT NOT NULL CHECK (step IN ('told', 'moved', 'review')),
    on_date TEXT NOT NULL CHECK (date(on_date) IS on_date),
    phase TEXT NOT NULL CHECK (phase IN ('learning', 'implementation', 'standard', 'retired')),
    done_at INTEGER NOT NULL,
    PRIMARY KEY (initiative_id, step, on_date, phase)
) STRICT, WITHOUT ROWID;

-- The same for what concerns a whole district on a day: the question at the end of a meeting.
CREATE TABLE district_step (
    district_id INTEGER NOT NULL REFERENCES district (id),
    step TEXT NOT NULL CHECK (step IN ('meeting-asked')),
    on_date TEXT NOT NULL CHECK (date(on_date) IS on_date),
    done_at INTEGER NOT NULL,
    PRIMARY KEY (district_id, step, on_date)
) STRICT, WITHOUT ROWID;

-- A hands-on session in which specialists prepare librarians. Having come is not being ready: see `ready_word`.
CREATE TABLE ready_session (
    id INTEGER PRIMARY KEY,
    district_id INTEGER NOT NULL REFERENCES district (id),
    initiative_id INTEGER NOT NULL REFERENCES initiative (id),
    at INTEGER NOT NULL,
    actor_user INTEGER NOT NULL,
    actor_name TEXT NOT NULL,
    cause INTEGER NOT NULL UNIQUE
) STRICT;

CREATE TABLE ready_session_staff (
    session_id INTEGER NOT NULL REFERENCES ready_session (id),
    staff_id INTEGER NOT NULL REFERENCES staff (id),
    PRIMARY KEY (session_id, staff_id)
) STRICT, WITHOUT ROWID;

-- What a librarian says about herself: it holds from a day on, so that nobody finds a morning's requests moved. The last
-- word counts; `applied_at` says that it has become the readiness that routing reads.
CREATE TABLE ready_word (
    id INTEGER PRIMARY KEY,
    initiative_id INTEGER NOT NULL REFERENCES initiative (id),
    staff_id INTEGER NOT NULL REFERENCES staff (id),
    level TEXT NOT NULL CHECK (level IN ('ready', 'with-partner', 'not-yet')),
    said_at INTEGER NOT NULL,
    from_on TEXT NOT NULL CHECK (date(from_on) IS from_on),
    applied_at INTEGER
) STRICT;

CREATE INDEX ready_word_waiting ON ready_word (initiative_id, staff_id) WHERE applied_at IS NULL;

-- The evidence of an initiative: its requests of the last months, and those that are open now.
CREATE INDEX ticket_of_initiative ON ticket (initiative_id, opened_at) WHERE initiative_id IS NOT NULL;
CREATE INDEX ticket_open_of_initiative ON ticket (initiative_id)
    WHERE state IN ('waiting', 'claimed', 'scheduled', 'on-hold');

-- The phase that a ticket's topic had when it was closed, beside that of its opening in the ticket: reports tell whether a
-- roll-out overtook its requests. A table of its own, because a ticket has it only at its end.
CREATE TABLE ticket_closing (
    ticket_id INTEGER PRIMARY KEY REFERENCES ticket (id),
    phase TEXT CHECK (phase IN ('learning', 'implementation', 'standard', 'retired'))
) STRICT;
