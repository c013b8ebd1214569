-- `:count` requests, spread over all districts and the days of the school year 2026-27 (from 8 September 2026, 270 days): the last 600 of each
-- district wait for its specialists, the others were claimed after 40 minutes and resolved after 90.
BEGIN;

CREATE TEMP TABLE place AS
SELECT district.id AS district_id, building.id AS building_id,
    row_number() OVER (PARTITION BY district.id ORDER BY building.id) - 1 AS place,
    COUNT(*) OVER (PARTITION BY district.id) AS places
FROM district JOIN building ON building.district_id = district.id;
CREATE UNIQUE INDEX temp.place_of ON place (district_id, place);

CREATE TEMP TABLE coach AS
SELECT staff.district_id, staff.id AS staff_id,
    row_number() OVER (PARTITION BY staff.district_id ORDER BY staff.id) - 1 AS place,
    COUNT(*) OVER (PARTITION BY staff.district_id) AS places
FROM staff JOIN staff_role ON staff_role.staff_id = staff.id AND role IN ('librarian', 'specialist');
CREATE UNIQUE INDEX temp.coach_of ON coach (district_id, place);

CREATE TEMP TABLE topic AS
SELECT district_id, id AS initiative_id,
    row_number() OVER (PARTITION BY district_id ORDER BY id) - 1 AS place,
    COUNT(*) OVER (PARTITION BY district_id) AS places
FROM initiative;
CREATE UNIQUE INDEX temp.topic_of ON topic (district_id, place);

CREATE TEMP TABLE n AS
WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < :count),
    districts (many) AS (SELECT COUNT(*) FROM district)
SELECT i + 1 AS id, i / many AS i, i / many >= :count / many - 600 AS waits,
    (SELECT MIN(id) FROM district) + i % many AS district_id,
    1788868800000 + (i / many * 7919 % 270) * 86400000 + (i * 104729 % 480) * 60000 + 46800000 AS at
FROM n, districts;

INSERT INTO ticket (
    id, district_id, number, revision, requester_user, requester_name, building_id, initiative_id, kind, words, language,
    today, private, queue, suggested_id, phase, unsorted, agenda, route, state, opened_at, claimed_by, claimed_at, ended_at,
    minutes, ending, helped
)
SELECT
    n.id, n.district_id, n.i + 1, 1, 1000000000000001000 + n.i % 400, 'Teacher ' || (n.i % 400), place.building_id, topic.initiative_id,
    CASE n.i % 4 WHEN 0 THEN 'question' WHEN 1 THEN 'one-on-one' WHEN 2 THEN 'co-teach' ELSE 'broken' END,
    'My slides for period ' || n.i || ' will not open on the carts', 'en-US', 0, 0, 'specialists', NULL, 'standard', 0, 0,
    '{"reason":{"why":"not-on-roadmap","building":null,"cover":null},"dropped":[]}',
    CASE WHEN waits THEN 'waiting' ELSE 'resolved' END, n.at,
    CASE WHEN NOT waits THEN coach.staff_id END, CASE WHEN NOT waits THEN n.at + 2400000 END,
    CASE WHEN NOT waits THEN n.at + 5400000 END, CASE WHEN NOT waits THEN 15 END,
    CASE WHEN NOT waits THEN 'helped' END, CASE WHEN NOT waits THEN 1 END
FROM n
JOIN place ON place.district_id = n.district_id AND place.place = n.i % place.places
JOIN coach ON coach.district_id = n.district_id AND coach.place = n.i % coach.places
JOIN topic ON topic.district_id = n.district_id AND topic.place = n.i % topic.places;

INSERT INTO event (ticket_id, at, actor_user, actor_name, action, detail)
SELECT id, at + step * 2400000, 1000000000000001000 + i % 400, 'Teacher ' || (i % 400),
    CASE step WHEN 0 THEN 'opened' WHEN 1 THEN 'claimed' WHEN 2 THEN 'resolved' ELSE 'helped' END, '{"action":"step"}'
FROM n JOIN (SELECT 0 AS step UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3)
WHERE step = 0 OR NOT waits;

INSERT INTO spent (ticket_id, staff_id, at, minutes, duty, shape)
SELECT id, claimed_by, ended_at, 5 + id % 9 * 5, CASE id % 3 WHEN 0 THEN 'first' ELSE 'staff' END, 'one-on-one'
FROM ticket WHERE state = 'resolved';

COMMIT;
