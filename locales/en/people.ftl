# People and buildings: who is away, who works where, who is new.

command-away = Say when you are away, and what happens with your requests
command-away-set = Say when you are away: you see at once what that changes
command-away-list = Who is away now and in the next weeks
command-away-end = Back sooner, or not away after all
command-away-from = The first day, such as today, fri or 9/25; today if left out
command-away-to = The last day, or "open" if nobody knows yet; the first day if left out
command-away-hours = Only these hours of each day, such as 8:00-12:00
command-away-cover = Who covers; left out, whoever your building or your topics name
command-away-why = What takes the time, if it is other duties: they are counted
command-away-who = Somebody else; for the director
away-why-class = Covering a class
away-why-duties = Other duties

# $times (String)
away-set-own = You are away: { $times }.
# $name (String)
# $times (String)
away-set-other = { $name } is away: { $times }.
# $cover (String)
away-waits = Requests for today go to { $cover }. The others wait until the next day, and their teachers are told so.
# $topics (String)
# $cover (String)
away-topics = New requests about { $topics } go to { $cover }, as back-up.
# $cover (String)
away-covered = New requests go to { $cover }; their teachers are told who covers, and until when.
# $open (Number)
away-open-stays = { $open ->
    [one] One open request stays where it is.
   *[other] { $open } open requests stay where they are.
}
# $open (Number)
# $day (String)
away-open-asked = { $open ->
    [one] One open request stays for now
   *[other] { $open } open requests stay for now
}; on { $day } each teacher is asked whether somebody else should have it.
# $open (Number)
away-open-moves = { $open ->
    [one] It is longer than five school days, so one open request moves to somebody else when it begins
   *[other] It is longer than five school days, so { $open } open requests move to somebody else when it begins
}; each teacher is told who.
# $minutes (Number)
away-lost = { $minutes ->
    [one] One minute is counted as taken by other duties.
   *[other] { $minutes } minutes are counted as taken by other duties.
}
away-end-hint = Back sooner? */away end*.
# $name (String)
away-back = { $name } is back. New requests go as usual again.
# $name (String)
# $times (String)
away-off = { $name } will not be away after all ({ $times }).
away-title = Who is away
# $name (String)
# $times (String)
# $cover (String) - empty, or who covers with a blank before it
away-line = **{ $name }**: { $times }{ $cover }
# $cover (String)
away-line-cover = {" "}· { $cover } covers
away-nobody = Nobody is away now, and nobody has said so for the next weeks.
# $first (String)
# $last (String)
span-days = { $first } to { $last }
# $day (String)
# $start (String)
# $end (String)
span-hours = { $day }, { $start }–{ $end }
# $day (String)
span-open = from { $day }, open
# $name (String)
# $day (String)
answer-back-on = { $name } is away and back on { $day }. If it can't wait, mark it for today and somebody else has it.
# $name (String)
# $when (String)
answer-back-at = { $name } is away and back { $when }. If it can't wait, mark it for today and somebody else has it.
# $name (String)
reason-backup-for = That is as back-up for { $name }, who is away.

# $typed (String)
# $nearest (String)
refused-person-near = Nobody here is called "{ $typed }". Did you mean { $nearest }? Choose one of the suggestions.
# $typed (String)
refused-no-cover = No building and nobody here is called "{ $typed }". Write who covers in order, with ; between them, such as "Rosewood; Priya Nair".
# $typed (String)
refused-person = Nobody here is called "{ $typed }". Choose one of the suggestions.
# $typed (String)
# $these (String)
refused-person-several = "{ $typed }" could be { $these }. Choose one of the suggestions.
# $typed (String)
# $nearest (String)
refused-building-near = I know no building "{ $typed }". Did you mean { $nearest }? Choose one of the suggestions.
# $typed (String)
refused-not-hours = I can't read "{ $typed }" as hours. Write 8:00-12:00, or 1-3. Nothing was changed.
# $from (String)
# $to (String)
refused-ends-before = That would begin on { $from } and end on { $to }. Please give a last day that is not before the first.
refused-guest = You are here as a guest, and coaches point colleagues only to staff. You can ask for help as ever; if you belong to the staff, tell the director.
refused-hours-past = Those hours are over. Choose later ones, or a later day.
# $day (String)
refused-nobody-works = Nobody works on { $day }, so nothing changes for your requests. Choose a working day.
refused-too-far = That is more than a year ahead. Choose a nearer last day, or "open" if nobody knows it.
# $name (String)
# $from (String)
# $until (String) - empty, or a time with a blank before it
refused-away-already = { $name } is recorded as away from { $from }{ $until } already. Use */away end* first, if that is wrong.
# $when (String)
until-moment = {" "}until { $when }
# $name (String)
refused-not-away = Nothing is recorded for { $name } that could be ended. */away list* shows who is away.
# $name (String)
refused-nothing-to-cover = { $name } answers no requests, so there is nothing to cover.
# $name (String)
refused-cant-cover = { $name } can't cover: it has to be somebody else who answers requests. Leave it out, and the usual cover has it.
refused-only-yourself = You can say that for yourself; the director can say it for others.

# The second day of a leave, and departures.
button-somebody-else = Somebody else, please
button-wait = I'd rather wait
# $requester (String)
# $name (String)
# $until (String) - empty, or a day with " until " before it
# $number (String)
leave-asked = { $requester }, { $name } is away{ $until }. Should somebody else have { $number }? Without an answer it stays as it is.
# $owner (String)
# $number (String)
leave-moved = { $owner } has { $number } now. You don't have to ask again.
# $number (String)
# $name (String)
leave-waits = { $number } stays with { $name }, first in line when they are back.
# $requester (String)
# $name (String)
coach-left = { $requester }, { $name } does not work here any more. You don't have to ask again:
# $number (String)
# $owner (String)
coach-left-line = { $number }: { $owner } has it now.
former-librarian = former librarian
former-specialist = former specialist
former-colleague = former colleague
refused-offer-over = That is settled already: they are back, or somebody else has it. */requests* shows who.

# The roster and the buildings.
command-staff = Who is who; for the director: who is new, who leaves, who moves
command-staff-list = Who is who, by role
command-staff-me = What I know of you: your roles and buildings
command-staff-here = Say in which building you are today; /desk who shows it
option-here = The building where you are today; none if you would rather not say
command-staff-add = Somebody new on the roster
command-staff-edit = Somebody's roles, buildings, kinds of help
command-staff-leave = Somebody leaves: their open requests go to others
command-staff-move = Somebody works in another building from now on
command-building = Buildings: who is there, who covers
command-building-list = All buildings and their librarians
command-building-show = One building: its desk, librarians, cover, what is unmet
command-building-add = A new building
command-building-edit = A building's name, level, role, telephone
command-building-cover = Who covers for a building's librarian, in order
command-building-channel = Where its requests are shown, where its staff reads
option-building = Which building
option-who = Who; choose a suggestion
option-account = Their Discord account
option-roles = Such as: librarian, specialist
option-buildings = Such as: hoover mon wed fri odd; roosevelt tue thu
option-takes = Only these kinds of help, such as: library, resources; or all
option-capacity = How many open requests make them full; 0 for never
option-last-day = Their last day, such as 11/13; left out, they are gone already
option-until = The last day of these roles and buildings, such as 10/9; then all is as before. none for good
option-move-to = The building; several between semicolons, the first one first
option-level = elementary, middle, high or office
option-building-role = The Discord role of its staff
option-phone = The library's telephone or extension
option-cover = Buildings or people, in order, such as: monroe; Priya Nair. Or: none
option-desk = The channel of its librarians' requests
option-everybody = The channel of its whole staff
option-name = The name that people see

changes-title = Changes of people and buildings
changes-none = Nobody has changed people or buildings in Discord yet. What the district file says is changed there.
# $name (String)
# $roles (String)
# $buildings (String)
changes-staff = **{ $name }**: { $roles } · { $buildings }
# $name (String)
# $day (String)
changes-leave = **{ $name }** leaves, the last day is { $day }
# $name (String)
# $buildings (String)
changes-move = **{ $name }** works at { $buildings }

change-title = This would change
preview-nothing-yet = Nothing is changed yet.
preview-done = Done
preview-kept = Kept as it was. Nothing was changed.
button-change-confirm = Confirm
button-keep = Keep as it is
# $name (String)
# $roles (String)
# $buildings (String)
preview-staff = **{ $name }**: { $roles } · { $buildings }
# $name (String)
# $day (String)
preview-leave = **{ $name }** leaves; the last day is { $day }. Their name is then shown as a former colleague's; what they did stays counted.
# $name (String)
preview-left = **{ $name }** does not work here from today on. Their name is then shown as a former colleague's; what they did stays counted.
# $count (Number)
preview-held = { $count ->
    [one] One open request goes to somebody else; its teacher is told who.
   *[other] { $count } open requests go to others; each teacher gets one message that says who.
}
# $building (String)
preview-orphan = { $building } is then without a librarian and without a cover of its own: its requests go to librarians of the same level, the specialists, the director. */building cover* names somebody.
# $name (String)
# $buildings (String)
preview-move = **{ $name }** works at { $buildings } from now on. What they asked before stays counted where it was asked.
# $count (Number)
# $from (String)
# $to (String)
change-moves = { $count ->
    [one] One waiting request moves
   *[other] { $count } waiting requests move
}: { $from } → { $to }
roster-title = Who is who
# $building (String)
roster-title-of = Who is who at { $building }
# $name (String)
# $roles (String)
# $buildings (String)
# $more (String) - empty, or a limit with a blank before it
roster-line = **{ $name }**: { $roles } · { $buildings }{ $more }
# $kinds (String)
roster-only = {" "}· only { $kinds }
# $day (String)
roster-until = {" "}· until { $day }
# $count (Number)
roster-teachers = { $count ->
    [0] No teachers are known here yet.
    [one] And one teacher.
   *[other] And { $count } teachers.
}
role-teacher = teacher
role-librarian = librarian
role-specialist = integration specialist
role-tech-office = tech office
# $roles (String)
# $day (String)
roles-until = { $roles } (until { $day })

# What was for a while is over.
# $day (String)
# $roles (String)
# $buildings (String)
stood-in-yourself = { $day } was the last day on which you stood in. You are again what you were before: { $roles } · { $buildings }. What you have stays with you; what waited for you there goes to whoever has it now.
# $name (String)
# $day (String)
# $roles (String)
# $buildings (String)
stood-in-told = { $name } stood in until { $day } and is again what they were before: { $roles } · { $buildings }. What they have stays with them; what waited for them there goes to whoever has it now. */staff edit* with *until* gives it to them once more.
role-support-staff = library support staff
role-principal = principal
role-director = director
whole-district = the whole district
# $roles (String)
# $buildings (String)
me-known = I know you as { $roles }: { $buildings }. If that is wrong, tell the director.
me-several = You have several roles: */queue* shows each queue by its name, and nothing comes to you twice.
me-two-buildings = You work in several buildings: for today's requests the time of day decides, for others I ask once.
# $building (String)
me-by-role = Your role on this server says that you work at { $building }.
me-guest = You are here as a guest. You can ask for help; questions about accounts go to the tech office. If you belong to the staff, tell the director.
me-unknown = I don't know yet where you work. I'll ask once, with your first request.
buildings-title = Buildings
# $building (String)
# $who (String)
building-line = **{ $building }**: { $who }
# $cover (String)
building-nobody = no librarian; { $cover }
# $building (String)
# $level (String)
building-is = **{ $building }**, { $level }
level-elementary = elementary school
level-middle = middle school
level-high = high school
level-office = office
# $channel (String)
building-desk = Desk: { $channel }
building-no-desk = no channel of its own; shown in the director's
# $cover (String)
building-cover = Cover: { $cover }
cover-end = same level, specialists, director
# $phone (String)
building-phone = Telephone: { $phone }
every-day = every day
# $name (String)
# $days (String)
building-librarian = Librarian: { $name } ({ $days })
# $name (String)
# $days (String)
building-visitor = Visiting as cover: { $name } ({ $days })
# $free (Number)
# $of (Number)
building-capacity = Time for help this week: { $free } of { $of } minutes are free.
# $names (String)
building-support = Library support staff: { $names }
# $count (Number)
building-unmet = { $count ->
    [0] No librarian of its own; no request has come from here this year.
    [one] Unmet need: one request this year came while there was no librarian here.
   *[other] Unmet need: { $count } requests this year came while there was no librarian here.
}
# $count (Number)
# $left (Number)
building-newcomers = { $count ->
    [one] One newcomer
   *[other] { $count } newcomers
}, { $left } not met yet; goal: all by 31 October.
# $names (String)
building-not-met = Not met yet: { $names }

refused-no-name = A name is missing. Give one, and try again.
# $name (String)
refused-name-taken = There is "{ $name }" already. */building edit* changes it.
# $name (String)
refused-account-taken = That account belongs to { $name }. */staff edit* changes them.
# $typed (String)
# $right (String)
refused-cant-read = I can't read "{ $typed }". It can be { $right }. Nothing was changed.
refused-no-building = A librarian serves a building: name one under *buildings*.
refused-last-director = That is the last director, and every queue ends in the director. Make somebody else director first, with */staff edit*.
# $name (String)
refused-has-left = { $name } has left already. */staff list* shows who is here.
refused-covers-itself = A building can't cover for itself. Name another building or a person.
refused-preview-old = Things have changed since that was shown, or it is settled already. Please give the command again to see how it stands now.
refused-settled = That is settled already, and nothing was done twice. */staff list* and */building list* show how it stands now.
refused-thanks-over = These thanks were passed on already, or waited longer than a school day. Nothing was sent twice; to say thank you again, write it with */ask*.
refused-nothing = That is how it is already; nothing would change.

# Newcomers, guests, two buildings, moving.
# $building (String)
# $librarian (String)
welcome-building = Welcome! At { $building }, { $librarian } is there for everyday practice and the library; pilots are with the integration specialists, repairs and accounts with the tech office. You don't have to know which: one line with */ask* finds the right person.
welcome = Welcome! Librarians are there for everyday practice, integration specialists for pilots, the tech office for repairs and accounts. You don't have to know which: one line with */ask* finds the right person.
card-guest = Guest
card-guest-text = On no roster: nothing that needs staff rights
building-question-own = One question before it goes on its way: which of your buildings is it for?
# $requester (String)
# $building (String)
# $number (String)
building-asked = { $requester }, you work at { $building } now. Should { $number } go there as well? Without an answer it stays where it is.
button-move-along = Take it along
button-stay-there = Leave it there
# $number (String)
stays-there = { $number } stays where it is.
