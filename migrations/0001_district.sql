-- A district: one Discord server, its buildings, staff, road map, calendar and choices.
--
-- Times are milliseconds since 1970, UTC; dates are local to the district, YYYY-MM-DD; Discord's ids are whole numbers.
-- Rows that tickets may refer to are never deleted but marked gone: history outlives a roster.
-- Detail that is only ever read whole (a calendar, a schedule, patterns) is JSON; what is asked for by itself is a column.

-- Everything else hangs from this row; nothing of one district is ever visible in another. `revision` grows with every
-- change, so that whoever keeps a copy knows when it is stale. `applied` is the district file as last applied: the next
-- apply changes only what the file changed, and what was decided in Discord since stays.
CREATE TABLE district (
    id INTEGER PRIMARY KEY,
    guild_id INTEGER NOT NULL UNIQUE,
    revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0),
    name TEXT NOT NULL CHECK (name <> ''),
    languages TEXT NOT NULL CHECK (json_valid(languages) AND json_array_length(languages) > 0),
    calendar TEXT NOT NULL CHECK (json_valid(calendar)),
    settings TEXT NOT NULL CHECK (json_valid(settings)),
    applied TEXT NOT NULL CHECK (json_valid(applied)),
    applied_at INTEGER NOT NULL
) STRICT;

-- Channels are named in the file before the bot has seen the server: a name, an id, or both. A district without some
-- channel still works.
CREATE TABLE district_channel (
    district_id INTEGER NOT NULL REFERENCES district (id),
    purpose TEXT NOT NULL
        CHECK (purpose IN ('ask', 'specialists', 'tech_office', 'director', 'meetings', 'classes', 'tips')),
    name TEXT,
    channel_id INTEGER,
    PRIMARY KEY (district_id, purpose),
    CHECK (name IS NOT NULL OR channel_id IS NOT NULL)
) STRICT, WITHOUT ROWID;

-- What the weather and the director change in a running year (a day called off at 5:42 a.m., a make-up day). Kept beside
-- the calendar of the file, so that applying the file again does not bring a snow day back.
CREATE TABLE calendar_change (
    district_id INTEGER NOT NULL REFERENCES district (id),
    date TEXT NOT NULL CHECK (date(date) IS date),
    kind TEXT NOT NULL CHECK (kind IN ('cancelled', 'late-start', 'e-learning', 'make-up')),
    minutes INTEGER CHECK ((kind = 'late-start') = (minutes IS NOT NULL) AND minutes BETWEEN 1 AND 480),
    decided_at INTEGER NOT NULL,
    PRIMARY KEY (district_id, date)
) STRICT, WITHOUT ROWID;

-- A school or an office. Tickets are counted by building, also after it has closed.
CREATE TABLE building (
    id INTEGER PRIMARY KEY,
    district_id INTEGER NOT NULL REFERENCES district (id),
    key TEXT NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    level TEXT NOT NULL CHECK (level IN ('elementary', 'middle', 'high', 'office')),
    first_grade INTEGER CHECK (first_grade BETWEEN 0 AND 12),
    last_grade INTEGER CHECK (last_grade BETWEEN first_grade AND 12),
    desk_channel_name TEXT,
    desk_channel_id INTEGER,
    staff_channel_name TEXT,
    staff_channel_id INTEGER,
    role_id INTEGER,
    phone TEXT,
    gone_at INTEGER,
    UNIQUE (district_id, key),
    CHECK ((first_grade IS NULL) = (last_grade IS NULL))
) STRICT;

-- Everybody who asks or answers. Most teachers are not in the district file: the bot learns their building from a Discord
-- role or asks once (`source` learned), and applying the file leaves them alone.
CREATE TABLE staff (
    id INTEGER PRIMARY KEY,
    district_id INTEGER NOT NULL REFERENCES district (id),
    key TEXT,
    name TEXT NOT NULL CHECK (name <> ''),
    user_id INTEGER,
    source TEXT NOT NULL CHECK (source IN ('file', 'learned')),
    schedule TEXT CHECK (json_valid(schedule)),
    only_kinds TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(only_kinds)),
    capacity INTEGER CHECK (capacity > 0),
    left_on TEXT CHECK (date(left_on) IS left_on),
    gone_at INTEGER,
    UNIQUE (district_id, key),
    CHECK (source = 'learned' OR key IS NOT NULL),
    CHECK (source = 'file' OR user_id IS NOT NULL)
) STRICT;

-- One Discord account is one person of a district at a time.
CREATE UNIQUE INDEX staff_by_user ON staff (district_id, user_id) WHERE gone_at IS NULL;

-- One person may hold several roles.
CREATE TABLE staff_role (
    staff_id INTEGER NOT NULL REFERENCES staff (id),
    role TEXT NOT NULL CHECK (
        role IN ('teacher', 'librarian', 'specialist', 'tech-office', 'support-staff', 'principal', 'director')
    ),
    PRIMARY KEY (staff_id, role)
) STRICT, WITHOUT ROWID;

-- Where somebody works, on which days. `visiting` hours are those of a cover: the building still counts as one without a
-- librarian, and its requests as unmet need.
CREATE TABLE staff_post (
    staff_id INTEGER NOT NULL REFERENCES staff (id),
    position INTEGER NOT NULL,
    building_id INTEGER NOT NULL REFERENCES building (id),
    days TEXT NOT NULL CHECK (json_valid(days)),
    visiting INTEGER NOT NULL CHECK (visiting IN (0, 1)),
    PRIMARY KEY (staff_id, position)
) STRICT, WITHOUT ROWID;

-- Who covers for a building without a librarian: the librarians of another building, or one person.
CREATE TABLE cover (
    building_id INTEGER NOT NULL REFERENCES building (id),
    position INTEGER NOT NULL,
    covering_building_id INTEGER REFERENCES building (id),
    covering_staff_id INTEGER REFERENCES staff (id),
    PRIMARY KEY (building_id, position),
    CHECK ((covering_building_id IS NULL) <> (covering_staff_id IS NULL)),
    CHECK (covering_building_id <> building_id)
) STRICT, WITHOUT ROWID;

-- Who is away from when to when (`to_at` not included, empty if nobody knows yet) and whom they asked to cover. Kept
-- after it is over: waiting times are explained by it.
CREATE TABLE absence (
    id INTEGER PRIMARY KEY,
    staff_id INTEGER NOT NULL REFERENCES staff (id),
    from_at INTEGER NOT NULL,
    to_at INTEGER CHECK (to_at > from_at),
    cover_id INTEGER REFERENCES staff (id),
    source TEXT NOT NULL CHECK (source IN ('file', 'desk')),
    CHECK (cover_id <> staff_id)
) STRICT;

CREATE INDEX absence_by_staff ON absence (staff_id, from_at);

-- A technology or teaching strategy on the road map. Tickets keep their topic after it is retired.
CREATE TABLE initiative (
    id INTEGER PRIMARY KEY,
    district_id INTEGER NOT NULL REFERENCES district (id),
    key TEXT NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    goal TEXT,
    patterns TEXT NOT NULL CHECK (json_valid(patterns)),
    grades TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(grades)),
    lead_id INTEGER REFERENCES staff (id),
    backup_id INTEGER REFERENCES staff (id),
    gone_at INTEGER,
    UNIQUE (district_id, key)
) STRICT;

-- The buildings that a pilot is limited to; none means all.
CREATE TABLE initiative_building (
    initiative_id INTEGER NOT NULL REFERENCES initiative (id),
    building_id INTEGER NOT NULL REFERENCES building (id),
    PRIMARY KEY (initiative_id, building_id)
) STRICT, WITHOUT ROWID;

-- Phases are dated and kept: reports ask which phase held when a ticket was opened. Entries in the future are plans.
CREATE TABLE initiative_phase (
    initiative_id INTEGER NOT NULL REFERENCES initiative (id),
    from_on TEXT NOT NULL CHECK (date(from_on) IS from_on),
    phase TEXT NOT NULL CHECK (phase IN ('learning', 'implementation', 'standard', 'retired')),
    review_on TEXT CHECK (date(review_on) IS review_on),
    source TEXT NOT NULL CHECK (source IN ('file', 'desk')),
    PRIMARY KEY (initiative_id, from_on)
) STRICT, WITHOUT ROWID;

-- Which librarians the specialists have prepared for what. Not listed means not yet.
CREATE TABLE readiness (
    initiative_id INTEGER NOT NULL REFERENCES initiative (id),
    staff_id INTEGER NOT NULL REFERENCES staff (id),
    level TEXT NOT NULL CHECK (level IN ('ready', 'with-partner', 'not-yet')),
    recorded_at INTEGER NOT NULL,
    PRIMARY KEY (initiative_id, staff_id)
) STRICT, WITHOUT ROWID;
