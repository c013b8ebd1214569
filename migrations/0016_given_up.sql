-- Requests that can't become a ticket, and which life of the database this is.

-- A request that waits can turn out to be none that is taken here: a work order, a building that has not begun, a student's
-- data that the door knows of by now. Its requester is told once; since then it is not tried again. Forgotten when told.
ALTER TABLE draft ADD COLUMN given_up_at INTEGER;

-- The rounds look only at what may still become a ticket.
DROP INDEX draft_open;
DROP INDEX draft_kept;
DROP INDEX draft_kept_of;
CREATE INDEX draft_open ON draft (created_at)
    WHERE ticket_id IS NULL AND given_up_at IS NULL AND due_on IS NULL;
CREATE INDEX draft_kept ON draft (due_on)
    WHERE ticket_id IS NULL AND given_up_at IS NULL AND due_on IS NOT NULL;
CREATE INDEX draft_kept_of ON draft (district_id, requester_user)
    WHERE ticket_id IS NULL AND given_up_at IS NULL AND due_on IS NOT NULL;

-- What could not be said need not be about a ticket any more: there may be none. The column is a check of the table, so it is
-- made anew, and with it the triggers that name it.
DROP TRIGGER unheard_erased;
DROP TRIGGER unheard_note_erased;
CREATE TABLE unheard_new (
    id           INTEGER PRIMARY KEY,
    district_id  INTEGER NOT NULL REFERENCES district (id),
    user         INTEGER NOT NULL,
    -- what it is about; none of a request that became no ticket
    ticket_id    INTEGER REFERENCES ticket (id),
    -- the sentence as it would have been sent
    words        TEXT    NOT NULL CHECK (length(words) BETWEEN 1 AND 2000),
    -- what was owed: a courier that tries it again keeps it once
    debt         INTEGER NOT NULL UNIQUE,
    at           INTEGER NOT NULL
) STRICT;
INSERT INTO unheard_new (id, district_id, user, ticket_id, words, debt, at)
    SELECT id, district_id, user, ticket_id, words, debt, at FROM unheard;
DROP TABLE unheard;
ALTER TABLE unheard_new RENAME TO unheard;
CREATE INDEX unheard_of ON unheard (district_id, user);

-- Whoever erases the words of a ticket or of a note erases what was to be said of them.
CREATE TRIGGER unheard_erased AFTER UPDATE OF words ON ticket WHEN old.words <> new.words
BEGIN
    DELETE FROM unheard WHERE ticket_id = new.id;
END;

CREATE TRIGGER unheard_note_erased AFTER UPDATE OF words ON note WHEN old.words IS NOT new.words
BEGIN
    DELETE FROM unheard WHERE ticket_id = new.ticket_id;
END;

-- Rows are counted from where a backup left off, so after a restore the same numbers come again. What is sent is named by its
-- row and by this number, which a restore draws anew: Discord never takes a message for one from before.
CREATE TABLE incarnation (
    id      INTEGER PRIMARY KEY CHECK (id = 1),
    -- drawn by lot
    number  INTEGER NOT NULL CHECK (number BETWEEN 0 AND 4294967295)
) STRICT;
INSERT INTO incarnation (id, number) VALUES (1, random() & 4294967295);
