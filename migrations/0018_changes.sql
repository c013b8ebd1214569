-- The director reads who changed what about people and buildings, the latest first (R65), however many were ever made.
CREATE INDEX decision_confirmed ON decision (district_id, decided_at) WHERE confirmed = 1;
