-- Help that never was a ticket, notes among coaches, people who ask together, incidents, proposed times.

-- A note is for everybody who may see the ticket, or for its coaches alone: the second is never on the card, in the
-- thread, or in what its requester sees.
ALTER TABLE note ADD COLUMN for_coaches INTEGER NOT NULL DEFAULT 0 CHECK (for_coaches IN (0, 1));

-- Who asked together with the requester, and for how many: `{"audience", "heads", "people"}`, read whole with the
-- ticket; empty for one teacher alone. The names stand here and nowhere else.
ALTER TABLE ticket ADD COLUMN company TEXT CHECK (json_valid(company));

-- The same people once more, only to find a person's tickets: they see and may close what they asked together.
CREATE TABLE ticket_companion (
    district_id      INTEGER NOT NULL REFERENCES district (id),
    user_id          INTEGER NOT NULL,
    ticket_id        INTEGER NOT NULL REFERENCES ticket (id),
    PRIMARY KEY (district_id, user_id, ticket_id)
) STRICT, WITHOUT ROWID;

-- Help in the hallway, written down afterwards: its ticket was resolved at once. `entered_at` is when it was written
-- down; when it happened is the ticket's own time, so that it counts in its own month.
CREATE TABLE log_entry (
    ticket_id        INTEGER PRIMARY KEY REFERENCES ticket (id),
    shape            TEXT    NOT NULL CHECK (shape IN ('one-on-one', 'group', 'support')),
    duty             TEXT    NOT NULL
                     CHECK (duty IN ('staff', 'diplomacy', 'first', 'maintenance', 'data', 'planning', 'other')),
    entered_at       INTEGER NOT NULL
) STRICT;

-- One fault that many report. `what` is a coach's line, for everybody who reported it; nobody reads another's words.
CREATE TABLE incident (
    id               INTEGER PRIMARY KEY,
    district_id      INTEGER NOT NULL REFERENCES district (id),
    number           INTEGER NOT NULL CHECK (number > 0),
    what             TEXT    NOT NULL CHECK (length(what) BETWEEN 1 AND 4000),
    opened_by        INTEGER NOT NULL REFERENCES staff (id),
    opened_at        INTEGER NOT NULL,
    fixed_at         INTEGER,
    UNIQUE (district_id, number)
) STRICT;

-- A new report is compared with the incidents that are open, never with old ones.
CREATE INDEX incident_open ON incident (district_id) WHERE fixed_at IS NULL;

-- Which reports are of which incident: each of one at most.
CREATE TABLE incident_ticket (
    ticket_id        INTEGER PRIMARY KEY REFERENCES ticket (id),
    incident_id      INTEGER NOT NULL REFERENCES incident (id),
    tied_at          INTEGER NOT NULL
) STRICT;

CREATE INDEX ticket_of_incident ON incident_ticket (incident_id);

-- A time to meet that one proposed and the other has to answer. What was answered stays: two times that did not fit
-- are a reason to offer another way. The time that both agreed on stands with the ticket.
CREATE TABLE proposal (
    id               INTEGER PRIMARY KEY,
    ticket_id        INTEGER NOT NULL REFERENCES ticket (id),
    by_coach         INTEGER NOT NULL CHECK (by_coach IN (0, 1)),
    starts_at        INTEGER NOT NULL,
    minutes          INTEGER NOT NULL CHECK (minutes BETWEEN 5 AND 600),
    form             TEXT    NOT NULL CHECK (form IN ('in-person', 'online')),
    made_at          INTEGER NOT NULL,
    answer           TEXT    CHECK (answer IN ('accepted', 'declined')),
    answered_at      INTEGER CHECK ((answer IS NULL) = (answered_at IS NULL))
) STRICT;

-- One time at a time: whoever proposes another has declined the one before.
CREATE UNIQUE INDEX proposal_open ON proposal (ticket_id) WHERE answer IS NULL;
CREATE INDEX proposal_of_ticket ON proposal (ticket_id);
