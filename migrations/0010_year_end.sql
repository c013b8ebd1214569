-- The year's end (F15): one more question, requests that are kept for August, and what coaches are told on the last day.
-- Also what could not be said by direct message (F27), and the kind of help that was given (R40).

-- A draft waits for one more answer, 'year-end', or for the day when everybody is back, 'return'. The list of words is a
-- check of the column, so the table is made anew.
CREATE TABLE draft_new (
    id               INTEGER PRIMARY KEY,
    district_id      INTEGER NOT NULL REFERENCES district (id),
    requester_user   INTEGER NOT NULL,
    -- what was asked, as JSON; its words are emptied as soon as a ticket has them
    asked            TEXT    NOT NULL CHECK (json_valid(asked)),
    created_at       INTEGER NOT NULL,
    -- the interaction that brought it: the same one keeps it once
    cause            INTEGER NOT NULL UNIQUE,
    -- the ticket that it became
    ticket_id        INTEGER REFERENCES ticket (id),
    -- 'building', 'kind' (F13), 'needs' (F12) and 'year-end' (F15) go on as they are after a school day,
    -- 'edit' (R94) and 'thanks' (A10) are forgotten, 'return' becomes a ticket on its day
    waits_for        TEXT    NOT NULL DEFAULT 'building'
        CHECK (waits_for IN ('building', 'kind', 'needs', 'edit', 'thanks', 'year-end', 'return')),
    -- the day on which a kept request becomes a ticket: the promise that its requester was given
    due_on           TEXT    CHECK (due_on IS NULL OR date(due_on) IS due_on),
    CHECK ((waits_for = 'return') = (due_on IS NOT NULL))
) STRICT;

INSERT INTO draft_new (id, district_id, requester_user, asked, created_at, cause, ticket_id, waits_for)
    SELECT id, district_id, requester_user, asked, created_at, cause, ticket_id, waits_for FROM draft;
DROP TABLE draft;
ALTER TABLE draft_new RENAME TO draft;

-- What waits for an answer, without what is kept for months.
CREATE INDEX draft_open ON draft (created_at) WHERE ticket_id IS NULL AND due_on IS NULL;
-- What is kept, for the day and for the requester's own list.
CREATE INDEX draft_kept ON draft (due_on) WHERE ticket_id IS NULL AND due_on IS NOT NULL;
CREATE INDEX draft_kept_of ON draft (district_id, requester_user) WHERE ticket_id IS NULL AND due_on IS NOT NULL;

-- Who was sent the list of what they have open on the last day of a year: once, whatever restarts.
CREATE TABLE year_end_list (
    staff_id  INTEGER NOT NULL REFERENCES staff (id),
    -- the last working day of that year
    day       TEXT    NOT NULL CHECK (date(day) IS day),
    told_at   INTEGER NOT NULL,
    PRIMARY KEY (staff_id, day)
) STRICT, WITHOUT ROWID;

-- The kind of help that a resolved ticket was given, which may be another than was asked for (R40): the history keeps what
-- was asked. Reports count co-planning and co-teaching by this (R70).
CREATE TABLE ticket_given (
    ticket_id  INTEGER PRIMARY KEY REFERENCES ticket (id),
    kind       TEXT    NOT NULL CHECK (kind IN ('question', 'one-on-one', 'co-plan', 'co-teach', 'model-lesson',
                                                'resources', 'class', 'broken', 'account', 'device', 'buying', 'library'))
) STRICT;

-- What somebody could not be told because they take no direct messages and no thread could be made: said in the next
-- answer that only they see, and taken out in the same moment.
CREATE TABLE unheard (
    id           INTEGER PRIMARY KEY,
    district_id  INTEGER NOT NULL REFERENCES district (id),
    user         INTEGER NOT NULL,
    ticket_id    INTEGER NOT NULL REFERENCES ticket (id),
    -- the sentence as it would have been sent
    words        TEXT    NOT NULL CHECK (length(words) BETWEEN 1 AND 2000),
    -- what was owed: a courier that tries it again keeps it once
    debt         INTEGER NOT NULL UNIQUE,
    at           INTEGER NOT NULL
) STRICT;

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
