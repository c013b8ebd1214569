-- A round goes from district to district, so that the trouble of one stops no other. What it asks for is found by district,
-- then by time: else each of many districts would look through what all of them have open.
DROP INDEX ticket_to_widen;
CREATE INDEX ticket_to_widen ON ticket (district_id, opened_at)
    WHERE state = 'waiting' AND today = 1 AND backup IS NOT NULL AND widened_at IS NULL;
DROP INDEX draft_open;
CREATE INDEX draft_open ON draft (district_id, created_at) WHERE ticket_id IS NULL AND due_on IS NULL;
DROP INDEX draft_kept;
CREATE INDEX draft_kept ON draft (district_id, due_on) WHERE ticket_id IS NULL AND due_on IS NOT NULL;
