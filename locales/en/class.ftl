# Classes that teachers sign up for: announced, listed, changed, counted.

command-class = Classes that teachers sign up for
command-class-announce = Offer a class: its card goes to the rooms of the buildings it is for
command-class-list = The classes that are coming, and a menu to sign up
command-class-who = Who signed up for a class of yours
command-class-move = Move a class, or change its places: whoever signed up is told once
command-class-off = Call a class off: whoever signed up is told once
command-class-came = Say who came to a class: it counts in the figures, once
command-class-topic = The initiative that the class is about
command-class-title = What the class is called, such as Padlet in 30 minutes
command-class-day = The day, such as 9/30, friday or tomorrow
command-class-time = The time it begins, such as 3:30 or 7 pm
command-class-minutes = How long it takes, such as 45 or 1h
command-class-seats = How many places there are
command-class-place = Where, if it is face-to-face, such as the library at Hoover
command-class-link = The link, if it is online
command-class-buildings = For whom: buildings between commas, or all
command-class-building = A building, if not your usual one
command-class-only-topic = Only classes about this initiative
command-class-number = The class, by its number
command-class-new-place = Another place; none takes it away
command-class-new-link = Another link; none takes it away
command-class-absent = Who had a place and did not come: names between commas, or @mentions
command-class-others = How many came without having signed up

button-class-sign-up = Sign up
button-class-take-back = I can't come
menu-class = Sign up for a class

# $number (String)
# $title (String)
class-title = Class { $number }: { $title }
# $when (String)
# $relative (String)
# $minutes (Number)
class-when = **When:** { $when } ({ $relative }), { $minutes } min
# $place (String)
class-in-person = Face-to-face: { $place }
# $link (String)
class-online = Online: { $link }
# $venue (String)
class-where = **Where:** { $venue }
# $topic (String)
class-about = **About:** { $topic }
# $name (String)
class-held-by = **With:** { $name }
# $buildings (String)
class-for = **For:** { $buildings }
class-for-all = everybody
# $left (Number)
# $seats (Number)
class-places = **Places left:** { $left } of { $seats }
# $seats (Number)
class-full = **Places left:** none of { $seats }. Whoever signs up now waits for one, and hears of it when one is free.
class-called-off = **Called off.**
class-lost = **Not on its day:** the day was called off. If the day comes back, so does the class.
class-at-home = **Online alone:** that day everybody works from home.
# $came (Number)
class-held = **Over.** { $came ->
    [one] One person came.
   *[other] { $came } people came.
}

class-list-title = Classes that are coming
# $building (String)
class-list-title-of = Classes that are coming for { $building }
class-list-none = No class is coming here. Ask for one with */ask*: a class that several teachers want is soon offered.
# $number (String)
# $title (String)
# $when (String)
# $venue (String)
# $places (String)
class-list-line = **{ $number } { $title }** · { $when } · { $venue } · { $places }
# $left (Number)
# $seats (Number)
class-list-left = { $left } of { $seats } places left
class-list-full = full
class-list-holds = **you hold it**
class-list-yours = **you have a place**
class-list-you-wait = **you wait for a place**
# $more (Number)
class-list-more = and { $more } more; *topic* shows those of one initiative

# $number (String)
# $title (String)
class-announced = Class { $number } is announced: { $title }. Its card goes out now. */class who* shows you who signs up, and */class came* counts who came.
# $number (String)
# $title (String)
# $when (String)
# $venue (String)
class-signed-up = You have a place in class { $number }, { $title }: { $when }, { $venue }.
# $number (String)
# $title (String)
# $position (Number)
class-waiting = Class { $number }, { $title }, is full. You are number { $position } in line, and hear of it as soon as a place is free.
# $number (String)
# $title (String)
class-taken-back = You are not signed up for class { $number }, { $title }. Nobody is told that.
# $number (String)
# $title (String)
# $count (Number)
class-who-title = Class { $number }: { $title }. Signed up: { $count }
class-who-nobody = Nobody yet.
# $names (String)
class-who-places = **With a place:** { $names }
# $names (String)
class-who-waiting = **Waiting for one, in this order:** { $names }
class-who-private = Only you, whoever holds the class, and the director see this.
# $number (String)
# $told (Number)
class-moved = Class { $number } is changed. { $told ->
    [0] Nobody has to be told.
    [one] The one who signed up is told.
   *[other] The { $told } who signed up are told.
}
# $number (String)
# $told (Number)
class-is-off = Class { $number } is called off. { $told ->
    [0] Nobody had signed up.
    [one] The one who signed up is told.
   *[other] The { $told } who signed up are told.
}
# $came (Number)
# $number (String)
# $entry (String)
class-counted = Written down: { $came } came to class { $number }. It counts as { $entry } in your figures; a */log* of the same class would count it twice.
# $number (String)
class-counted-nobody = Written down: nobody came to class { $number }. No time is counted.

# $number (String)
# $title (String)
# $when (String)
# $venue (String)
class-news-free = A place is free, and it is yours: class { $number }, { $title }, { $when }, { $venue }.
# $number (String)
# $title (String)
# $when (String)
# $venue (String)
class-news-moved = Class { $number }, { $title }, has changed: { $when }, { $venue }.
# $number (String)
# $title (String)
# $when (String)
class-news-off = Class { $number }, { $title }, on { $when } is called off. */class list* shows what else is coming.
# $number (String)
# $title (String)
# $when (String)
class-news-lost = Class { $number }, { $title }, on { $when } does not take place: the day was called off. If it is held on another day, you hear of it and your place is kept.
# $number (String)
# $title (String)
# $when (String)
# $venue (String)
class-news-at-home = Class { $number }, { $title }, is online, because that day everybody works from home: { $when }, { $venue }.
# $number (String)
# $title (String)
# $when (String)
# $venue (String)
class-news-again = Class { $number }, { $title }, takes place as it was announced: { $when }, { $venue }.
# $number (String)
# $title (String)
# $when (String)
# $venue (String)
class-news-today = Today: class { $number }, { $title }, { $when }, { $venue }.

# $count (Number)
calendar-classes-lost = { $count ->
    [one] One class is lost with the day: whoever signed up is told.
   *[other] { $count } classes are lost with the day: whoever signed up is told.
}
# $count (Number)
calendar-classes-online = { $count ->
    [one] One class is online alone: whoever signed up is told.
   *[other] { $count } classes are online alone: whoever signed up is told.
}
# $count (Number)
calendar-classes-again = { $count ->
    [one] One class is on again: whoever signed up is told.
   *[other] { $count } classes are on again: whoever signed up is told.
}

refused-class-none = There is no class of that number here. */class list* shows what is coming.
refused-class-holder = Only librarians, specialists and the director offer classes. If you would like one, ask for it with */ask*.
# $number (String)
# $name (String)
refused-class-not-yours = Class { $number } is held by { $name }: only they and the director may do that.
# $typed (String)
refused-class-time = “{ $typed }” is no time that I know. Write it like 3:30, 3:30 pm or 15:30.
# $when (String)
refused-class-past = That is { $when }, which is over. Give a day and a time that are still to come.
refused-class-far = That is more than a year ahead. Give a nearer day.
refused-class-hours = A class begins at 6 in the morning at the earliest and ends at 9 in the evening at the latest. Give another time; 7 pm is written with *pm*.
# $day (String)
refused-class-day-off = Nobody whom it is for works on { $day }. */calendar show* lists the next days.
# $day (String)
refused-class-at-home = On { $day } everybody works from home: give a *link*, or another day.
refused-class-nowhere = A class is somewhere: give its *place*, or its *link* if it is online, or both.
# $typed (String)
refused-class-link = “{ $typed }” is no link. One begins with https:// and has no spaces.
refused-class-length = A class takes between 5 minutes and 10 hours. Write *minutes* like 45 or 1h.
refused-class-seats = A class has between 1 and 500 places.
# $number (String)
# $when (String)
refused-class-at-once = You hold class { $number } at that time ({ $when }). Give another time, or move that one.
# $number (String)
# $when (String)
refused-class-begun = Class { $number } began { $when }, so nothing was changed.
# $number (String)
# $when (String)
refused-class-not-begun = Class { $number } begins { $when }. Say who came when it has begun.
# $number (String)
refused-class-off = Class { $number } does not take place. */class list* shows what is coming.
# $number (String)
refused-class-yours = You hold class { $number } yourself: you need no place.
# $came (Number)
# $number (String)
refused-class-counted = { $came ->
    [one] One person was written down
   *[other] { $came } people were written down
} as having come to class { $number }. It is counted once, so nothing was changed.
# $name (String)
refused-class-no-place = { $name } had no place in this class, so nothing was written down. */class who* shows who had one.
refused-class-stranger = Somebody you named had no place in this class, so nothing was written down. */class who* shows who had one.
