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
