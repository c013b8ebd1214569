-- Minutes once, by whoever gave them: the form of each entry, which until now only help that was written down had.
-- What somebody changed afterwards stands in the history, which keeps what was said before.
ALTER TABLE spent ADD COLUMN shape TEXT NOT NULL DEFAULT 'one-on-one'
    CHECK (shape IN ('one-on-one', 'group', 'support'));

UPDATE spent SET shape = (SELECT log_entry.shape FROM log_entry WHERE log_entry.ticket_id = spent.ticket_id)
    WHERE EXISTS (SELECT 1 FROM log_entry WHERE log_entry.ticket_id = spent.ticket_id);

-- The public thanks of a district, by day: what a report quotes.
CREATE INDEX thanks_public ON thanks (district_id, at) WHERE public = 1;
-- What other duties took of a coach's time, by day.
CREATE INDEX absence_lost ON absence (staff_id, from_at) WHERE lost_minutes IS NOT NULL;
