# The road map: looking at it, changing it, the news of it.

command-roadmap = The road map: what is being tried, rolled out or everyday practice
command-roadmap-list = All initiatives by phase, with who helps
command-roadmap-show = One initiative: its phase, who helps, who is ready
command-roadmap-add = Put a new initiative on the road map
command-roadmap-edit = Change what is said about an initiative
command-roadmap-phase = Change an initiative's phase; you see what would move before you confirm
command-roadmap-initiative = The initiative, by its name or key
command-roadmap-key = A short key of lower-case letters, such as moodle
command-roadmap-name = The name that people see
command-roadmap-phase-option = The phase
command-roadmap-on = From which day on, such as 2027-01-26; today if you leave it out
command-roadmap-review = The day of the review, or of the pilot's evaluation
command-roadmap-patterns = What recognises it in requests, with ; between: moodle; quiz in moodle
command-roadmap-goal = The district goal that it serves
command-roadmap-notes = Notes for the coaches, such as how the pilot went; none clears them
command-roadmap-lead = The specialist who leads it
command-roadmap-backup = The specialist who steps in
command-roadmap-buildings = A pilot's buildings, with commas between; none means everywhere
command-roadmap-grades = A pilot's grades, such as 7, 8; none means all
command-roadmap-order = The order of a roll-out: east 2026-10-05, west 2027-01-11

# $day (String)
# $year (String)
date-in-year = { $day }, { $year }

road-title = The road map
road-empty = Nothing here at the moment.
# $phase (String)
# $who (String)
road-phase = { $phase }: { $who }
road-who-specialists = the specialists help
road-who-ready = your building's librarian helps if ready for it, else a specialist
road-who-librarian = your building's librarian helps
road-who-nobody = your building's librarian sees requests first
# $name (String)
# $marks (String)
road-line = **{ $name }**{ $marks }
# $more (Number)
road-more = { $more ->
    [one] … and one more
   *[other] … and { $more } more
}
# $lead (String)
# $backup (String)
road-lead-backup = { $lead }, back-up { $backup }
# $buildings (String)
road-in-buildings = in { $buildings }
# $grades (String)
road-in-grades = grades { $grades }
# $ready (Number)
# $partner (Number)
road-ready-count = librarians ready: { $ready }, with a partner: { $partner }
# $phase (String)
# $day (String)
road-planned = planned: { $phase } from { $day }
# $day (String)
road-review = to be reviewed on { $day }
# $day (String)
road-evaluation = to be evaluated on { $day }

road-field-phase = Phase
# $phase (String)
# $day (String)
road-since = { $phase } since { $day }
road-no-phase = not begun yet
road-field-goal = Goal
road-field-scope = Where the pilot runs
road-field-specialists = Specialists
road-field-rollout = Roll-out
# $building (String)
# $day (String)
road-stage-reached = { $building }: since { $day }
# $building (String)
# $day (String)
road-stage-coming = { $building }: from { $day }
# $day (String)
road-stage-others = everybody else: { $day }
road-everywhere = everywhere
road-field-ready = Librarians
# $names (String)
road-ready = Ready: { $names }
# $names (String)
road-partner = With a partner: { $names }
# $names (String)
road-not-yet = Not yet: { $names }
road-field-interest = Asked about from where the pilot does not run
# $building (String)
# $count (Number)
road-interest = { $building }: { $count ->
    [one] one request
   *[other] { $count } requests
}
road-field-peers = Teachers who offered to help
road-field-notes = Notes
road-field-patterns = Recognised by
road-field-history = History and plans
road-field-evidence = The last 90 days
road-field-changes = Changed by
# $open (Number)
road-open = { $open ->
    [0] Nobody is waiting for help with it.
    [one] One request about it is open.
   *[other] { $open } requests about it are open.
}
# $requests (Number)
evidence-requests = { $requests ->
    [0] No requests.
    [one] One request.
   *[other] { $requests } requests.
}
# $time (String)
evidence-median = Half of them were taken within { $time } of school time.
# $people (Number)
evidence-repeat = { $people ->
    [0] Nobody asked more than once.
    [one] One person asked more than once.
   *[other] { $people } people asked more than once.
}

# $when (String)
# $name (String)
# $what (String)
change-line = { $when } { $name }: { $what }
# $phase (String)
# $day (String)
change-added = put it on the road map, { $phase } from { $day }
# $phase (String)
# $day (String)
change-phase = { $phase } from { $day }
# $parts (String)
change-edited = changed { $parts }
change-plan-dropped = took back what was planned
part-name = the name
part-goal = the goal
part-notes = the notes
part-patterns = what recognises it
part-lead = the lead
part-backup = the back-up
part-scope = where the pilot runs
part-rollout = the order of the roll-out
part-review = the day of the review

# $topic (String)
preview-title = { $topic }: what would change
# $phase (String)
# $day (String)
preview-from-today = **{ $phase } from today** ({ $day }).
# $phase (String)
# $day (String)
preview-from = **{ $phase } from { $day }.**
# $phase (String)
preview-before = Until then it is { $phase }.
# $phase (String)
# $day (String)
preview-replaces = This replaces the plan: { $phase } from { $day }.
preview-drops = Nothing would change on that day; what had been planned is taken back.
# $day (String)
preview-librarians = Librarians and specialists hear of it on { $day }, teachers on the day itself.
# $days (Number)
preview-short = { $days ->
    [0] Librarians get no notice: they hear of it at the same time as teachers.
    [one] Librarians get one day's notice.
   *[other] Librarians get { $days } days' notice.
}
preview-field-open = Open requests
preview-none-open = None.
# $count (Number)
# $owner (String)
preview-moves = { $count ->
    [one] One waiting request moves to { $owner }.
   *[other] { $count } waiting requests move to { $owner }.
}
# $count (Number)
preview-stays = { $count ->
    [one] One waiting request stays where it is.
   *[other] { $count } waiting requests stay where they are.
}
# $count (Number)
preview-claimed = { $count ->
    [one] One that somebody has stays with its coach, who is told.
   *[other] { $count } that somebody has stay with their coaches, who are told.
}
# $count (Number)
preview-dated = { $count ->
    [one] One of them has a date and keeps it.
   *[other] { $count } of them have a date and keep it.
}
# $count (Number)
preview-field-not-ready = { $count ->
    [0] Every librarian is ready
    [one] One librarian is not ready
   *[other] { $count } librarians are not ready
}
# $count (Number)
preview-field-uncovered = { $count ->
    [one] One building has no ready librarian
   *[other] { $count } buildings have no ready librarian
}
preview-field-vacant = No librarian of their own
preview-uncovered-hint = Requests there go to the specialist, with the librarian as partner.
button-confirm = Confirm
button-keep-as-it-is = Keep as it is
preview-kept-as-it-is = Nothing was changed.
preview-changed = Something has changed since you read this. This is how it would be now:
# $topic (String)
# $phase (String)
# $day (String)
phase-kept = { $topic }: { $phase } from { $day }. Noted, with your name.
# $topic (String)
plan-taken-back = { $topic } stays as it is: what had been planned is taken back.
# $topic (String)
# $parts (String)
initiative-edited = { $topic }: { $parts } changed. */roadmap show* shows it as it is now.
# $topic (String)
initiative-added = { $topic } is on the road map. */roadmap show* shows it.

# $topic (String)
# $phase (String)
# $day (String)
news-coming = **{ $topic }** becomes { $phase } on { $day }. You hear it before the teachers do. */roadmap show* says who helps with it then, and who is ready.
# $topic (String)
# $phase (String)
# $day (String)
news-now = **{ $topic }** is { $phase } since { $day }. */roadmap show* says who helps with it, and who is ready.
# $notes (String)
news-noted = Noted about it: { $notes }
# $topic (String)
# $phase (String)
# $day (String)
# $helps (String) - who helps with such work
news-begun = **{ $topic }** is { $phase } since { $day }: { $helps }. One line with */ask* is enough; */desk who* says who that is in your building.
# $topic (String)
# $phase (String)
# $day (String)
news-dropped = **{ $topic }**: the plan ({ $phase } from { $day }) is off. */roadmap show* says what holds.
# $topic (String)
# $phase (String)
# $number (String)
news-moved = { $topic } is { $phase } now. { $number } stays with you, as it is; you can hand it off if you would rather.
# $director (String)
# $topic (String)
# $phase (String)
# $day (String)
news-review = { $director }: **{ $topic }** ({ $phase }) was to be looked at again on { $day }. */roadmap show* has its last 90 days; */roadmap phase* changes it, */roadmap edit* sets another day. Nothing changes by itself.
# $director (String)
# $topic (String)
# $day (String)
news-evaluation = { $director }: the pilot **{ $topic }** was to be evaluated on { $day }. */roadmap show* has its last 90 days; */roadmap phase* changes it, */roadmap edit* sets another day and keeps notes. Nothing changes by itself.

# $topic (String)
# $phase (String)
# $day (String)
refused-is-in-phase = { $topic } is { $phase } already, since { $day }, and nothing else is planned. Choose another phase, or another day with *on*.
# $key (String)
refused-key-taken = There is an initiative with the key { $key } already. Choose another key, or use */roadmap edit*.
# $key (String)
refused-bad-key = “{ $key }” can't be a key: 1 to 32 lower-case letters, digits, - or _, such as *moodle*.
# $pattern (String)
# $why (String)
refused-pattern = The pattern “{ $pattern }” can't be read: { $why }. Plain words work best, with ; between them. Nothing was changed.
# $pattern (String)
refused-pattern-all = The pattern “{ $pattern }” would match every request. Use a word that only this topic has. Nothing was changed.
# $pattern (String)
refused-pattern-long = The pattern “{ $pattern }” is too long. Keep each under 200 characters, with ; between them. Nothing was changed.
# $name (String)
refused-not-a-specialist = I know no specialist called “{ $name }”. Take a suggestion from the list.
# $name (String)
refused-not-a-librarian = I know no librarian called “{ $name }”. Take a suggestion from the list.
# $typed (String)
refused-grades = I can't read “{ $typed }” as grades. Write *7, 8* or *K-2*.
# $typed (String)
refused-order = I can't read “{ $typed }” as an order. Write each building once with its first day: *east 2026-10-05, west 2027-01-11*.
refused-nothing-new = That is how it stands already. Say what should be different.
# $topic (String)
refused-not-rolled-out = { $topic } is not being rolled out, so nobody has to be ready for it. */ready board* shows what is.
refused-only-librarians = Only librarians say how ready they are. Specialists record sessions with */ready session*.
refused-only-specialists = Only specialists and the director do that. Librarians say how ready they are with */ready say*.
refused-lead-is-backup = Lead and back-up have to be two people. Choose another back-up, or *none*.
# $building (String)
# $day (String)
# $phone (String) - empty, or with a space before it
refused-not-here-yet = Refdesk starts at { $building } on { $day }. Until then please ask your librarian as you always have.{ $phone }
# $phone (String)
refused-not-here-phone = {" "}The library: { $phone }.
# $building (String)
refused-no-staff-channel = { $building } has no channel for its staff, so there is nowhere to post. Set *staff_channel* in the district file.

# $opened (String)
# $closed (String)
ticket-phases = opened in { $opened }, closed in { $closed }
