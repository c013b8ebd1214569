-- Who wants no reminders.

-- A requester who would rather not be reminded of questions (R44). By account: most who ask are on no roster. A row is there
-- only as long as they want none.
CREATE TABLE no_reminders (
    district_id   INTEGER NOT NULL REFERENCES district (id),
    user_id       INTEGER NOT NULL,
    -- Since when, in milliseconds since 1970.
    since         INTEGER NOT NULL,
    PRIMARY KEY (district_id, user_id)
) STRICT, WITHOUT ROWID;
