# A coach's morning, and the queue by building.

# $minutes (Number)
# $of (Number)
# $week (Number)
# $allweek (Number)
my-day-booked = Booked { $minutes } of { $of } help minutes today, { $week } of { $allweek } this week.
my-day-full = This week is full; new requests are still taken, with a warning.
my-day-classes = Classes
my-day-free = Free
my-day-meetings = Appointments
my-day-open = Open requests, the oldest first
my-day-none = None
# $number (String)
# $name (String)
# $when (String)
my-day-meeting = **{ $number }** { $name }, { $when }
trip-title = Open requests by building
topics-title = Open requests by topic
trip-no-building = No building
# $place (String)
# $count (Number)
trip-place = **{ $place }** ({ $count ->
    [one] one request
   *[other] { $count } requests
})
# $topic (String)
# $line (String)
trip-stop = { $topic } · { $line }
# $place (String)
queue-mark-place = {" "}· { $place }
command-myday = Your day: classes, free blocks, appointments, open requests, what is booked
command-queue-group = How to show it
group-age = As a queue
group-building = By building, to plan a driving day
group-topic = By topic
