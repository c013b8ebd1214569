-- Nobody is left waiting: what the clock has done about a ticket, each thing once. `since` is the moment from which the days
-- were counted, so that a ticket that moved to other people is counted anew and nothing has to be taken back.
CREATE TABLE ticket_step (
    ticket_id   INTEGER NOT NULL REFERENCES ticket (id),
    step        TEXT    NOT NULL CHECK (step IN ('reminded', 'escalated', 'idle', 'answer-due', 'unanswered')),
    since       INTEGER NOT NULL,
    done_at     INTEGER NOT NULL,
    PRIMARY KEY (ticket_id, step, since)
) STRICT, WITHOUT ROWID;
