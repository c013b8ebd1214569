-- Years of a district in one go: `:count` tickets with everything that a ticket's life leaves behind.
-- Every 250th waits at a building's desk or at the specialists', turn about; the others were resolved and thanked for.
BEGIN;

CREATE TEMP TABLE n AS
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :count) SELECT i FROM n;

INSERT INTO ticket (
    id, district_id, number, revision, requester_user, requester_name, building_id, initiative_id, kind, words, language,
    today, private, queue, queue_building_id, suggested_id, unsorted, agenda, route, state, opened_at,
    claimed_by, claimed_at, ended_at, minutes, ending, helped, thread_id
)
SELECT
    i, district.id, i, CASE WHEN i % 250 = 0 THEN 1 ELSE 4 END, 1000000000000001000 + i % 900, 'Teacher ' || (i % 900),
    building.id, NULL, 'question', 'My slides for period ' || i || ' will not open on the carts, and the lesson is soon',
    'en-US', i % 7 = 0, 0,
    CASE WHEN i % 500 = 0 THEN 'specialists' ELSE 'librarians' END,
    CASE WHEN i % 500 = 0 THEN NULL ELSE building.id END,
    lead.id, 0, 0, '{"reason":{"why":"not-on-roadmap","building":null,"cover":null},"dropped":[]}', CASE WHEN i % 250 = 0 THEN 'waiting' ELSE 'resolved' END,
    1600000000000 + i * 60000,
    CASE WHEN i % 250 = 0 THEN NULL ELSE lead.id END,
    CASE WHEN i % 250 = 0 THEN NULL ELSE 1600000300000 + i * 60000 END,
    CASE WHEN i % 250 = 0 THEN NULL ELSE 1600000900000 + i * 60000 END,
    CASE WHEN i % 250 = 0 THEN NULL ELSE 10 END,
    CASE WHEN i % 250 = 0 THEN NULL ELSE 'helped' END,
    CASE WHEN i % 250 = 0 THEN NULL ELSE 1 END,
    CASE WHEN i % 250 = 0 THEN NULL ELSE 2000000000000000000 + i END
FROM n
JOIN district
JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS place FROM building) AS building
    ON building.place = (i / 250) % (SELECT COUNT(*) FROM building)
JOIN (SELECT MIN(id) AS id FROM staff) AS lead;

INSERT INTO event (ticket_id, at, actor_user, actor_name, action, detail, cause)
SELECT i, 1600000000000 + i * 60000 + step * 200000, 1000000000000001000 + i % 900, 'Teacher ' || (i % 900),
    CASE step WHEN 0 THEN 'opened' WHEN 1 THEN 'claimed' WHEN 2 THEN 'resolved' ELSE 'helped' END,
    '{"action":"step"}', 3000000000000000000 + i * 4 + step
FROM n JOIN (SELECT 0 AS step UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3)
WHERE step = 0 OR i % 250 <> 0;

INSERT INTO card (ticket_id, place, wanted, shown, channel_id, message_id, created_at, next_try_at)
SELECT id, CASE queue WHEN 'specialists' THEN queue ELSE 'librarians:' || queue_building_id END, revision, revision,
    4000000000000000000, 4000000000000000000 + id, opened_at, opened_at
FROM ticket;

INSERT INTO owed (district_id, ticket_id, what, created_at, next_try_at, done_at)
SELECT district_id, id, '{"what":"' || step || '"}', opened_at, opened_at, opened_at
FROM ticket
JOIN (SELECT 'open-thread' AS step UNION ALL SELECT 'introduce' UNION ALL SELECT 'ask-helped' UNION ALL SELECT 'archive-thread')
WHERE state = 'resolved';

COMMIT;
