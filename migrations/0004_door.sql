-- What the door needs: questions before a ticket, thanks that are no ticket, corrected topics, and earlier tickets
-- with similar words.

-- A draft waits for one answer; which one says what may be done with it when nobody answers:
-- 'building', 'kind' (F13) and 'needs' (F12) go on as they are after a school day,
-- 'edit' (R94) and 'thanks' (A10) are forgotten. An 'edit' draft never holds words: only the other options.
ALTER TABLE draft ADD COLUMN waits_for TEXT NOT NULL DEFAULT 'building'
    CHECK (waits_for IN ('building', 'kind', 'needs', 'edit', 'thanks'));

-- The requester said of these words that they name no student, and was believed: reports can tell.
ALTER TABLE ticket ADD COLUMN privacy_insisted INTEGER NOT NULL DEFAULT 0 CHECK (privacy_insisted IN (0, 1));
ALTER TABLE note ADD COLUMN privacy_insisted INTEGER NOT NULL DEFAULT 0 CHECK (privacy_insisted IN (0, 1));

-- Why somebody would rather be shown than read about it (R14); the coach sees it.
ALTER TABLE ticket ADD COLUMN occasion TEXT CHECK (occasion IN ('new-here', 'refresher', 'going-further'));

-- An open ticket of somebody else in the same building, asked a few school hours before in very similar words.
-- Found once, when this one is opened: a card is no place for a search.
ALTER TABLE ticket ADD COLUMN alike_id INTEGER REFERENCES ticket (id);

-- What nobody recognised, for the director's look at what may belong on the road map (F8).
CREATE INDEX ticket_unsorted ON ticket (district_id, opened_at) WHERE unsorted = 1;

-- A topic that a person corrected: the latest word on a ticket. Similar words are then recognised accordingly.
-- The history holds the same fact; this is what recognition looks up.
CREATE TABLE correction (
    ticket_id           INTEGER PRIMARY KEY REFERENCES ticket (id),
    district_id         INTEGER NOT NULL REFERENCES district (id),
    from_initiative_id  INTEGER REFERENCES initiative (id),
    to_initiative_id    INTEGER REFERENCES initiative (id),
    by_user             INTEGER NOT NULL,
    at                  INTEGER NOT NULL
) STRICT;

-- Thanks that somebody passed on (R77): no ticket. Words stand apart from the facts, because words can be erased.
CREATE TABLE thanks (
    id               INTEGER PRIMARY KEY,
    district_id      INTEGER NOT NULL REFERENCES district (id),
    at               INTEGER NOT NULL,
    by_user          INTEGER NOT NULL,
    by_name          TEXT    NOT NULL,
    staff_id         INTEGER NOT NULL REFERENCES staff (id),
    -- in public only with the yes of the one who thanks
    public           INTEGER NOT NULL CHECK (public IN (0, 1)),
    words            TEXT    CHECK (length(words) BETWEEN 1 AND 4000),
    cause            INTEGER NOT NULL UNIQUE
) STRICT;

CREATE INDEX thanks_of_staff ON thanks (staff_id, at);

-- Finding tickets by their words. The index keeps no text of its own (external content); `scope` is the district as a
-- term, so that a search never leaves its district. Private tickets are not in it. Triggers keep it in step: words that
-- are erased from a ticket are gone from here in the same statement, and `secure-delete` takes them out of the index
-- instead of marking them.
CREATE VIEW ticket_text (id, scope, words, outcome) AS
    SELECT id, 'd' || district_id, words, COALESCE(outcome, '') FROM ticket WHERE private = 0;

CREATE VIRTUAL TABLE ticket_search USING fts5 (
    scope, words, outcome,
    content = 'ticket_text', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2'
);

INSERT INTO ticket_search (ticket_search, rank) VALUES ('secure-delete', 1);
INSERT INTO ticket_search (ticket_search) VALUES ('rebuild');

CREATE TRIGGER ticket_search_new AFTER INSERT ON ticket WHEN new.private = 0
BEGIN
    INSERT INTO ticket_search (rowid, scope, words, outcome)
    VALUES (new.id, 'd' || new.district_id, new.words, COALESCE(new.outcome, ''));
END;

CREATE TRIGGER ticket_search_changed AFTER UPDATE OF words, outcome, private ON ticket
WHEN old.words <> new.words OR old.outcome IS NOT new.outcome OR old.private <> new.private
BEGIN
    INSERT INTO ticket_search (ticket_search, rowid, scope, words, outcome)
    SELECT 'delete', old.id, 'd' || old.district_id, old.words, COALESCE(old.outcome, '') WHERE old.private = 0;
    INSERT INTO ticket_search (rowid, scope, words, outcome)
    SELECT new.id, 'd' || new.district_id, new.words, COALESCE(new.outcome, '') WHERE new.private = 0;
END;

CREATE TRIGGER ticket_search_gone AFTER DELETE ON ticket WHEN old.private = 0
BEGIN
    INSERT INTO ticket_search (ticket_search, rowid, scope, words, outcome)
    VALUES ('delete', old.id, 'd' || old.district_id, old.words, COALESCE(old.outcome, ''));
END;
