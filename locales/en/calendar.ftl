# /calendar: what a day has become, said at 5:42 in the morning as well.

command-calendar = The school days of the district
command-calendar-show = The next two weeks
command-calendar-day = Say what a day has become: called off, late, from home, made up (director)
command-calendar-day-date = The day, such as today, friday or 12/10
command-calendar-day-becomes = What it becomes
command-calendar-day-minutes = How many minutes later students come; for a late start

becomes-cancelled = called off: nobody comes
becomes-late = a late start
becomes-e-learning = an e-learning day
becomes-make-up = a make-up day: a school day for everybody
becomes-planned = as it was planned

# $day (String)
calendar-cancelled = { $day } is called off. Its digest and reminders hold, and the day counts for no waiting time.
# $day (String)
# $minutes (Number)
calendar-late = On { $day } students come { $minutes } minutes late. Waiting times and free times count the shorter day.
# $day (String)
calendar-e-learning = { $day } is an e-learning day. Online meetings stand; nobody is offered a meeting in person.
# $day (String)
calendar-make-up = { $day } is a school day for everybody from now on.
# $day (String)
calendar-as-planned = { $day } is again as the district file says.
# $day (String)
calendar-next = The next school day is { $day }.
# $day (String)
# $numbers (String)
calendar-next-numbered = The next school day is { $day }: { $numbers }.
# $level (String)
# $number (Number)
calendar-number = { $level } Day { $number }
calendar-title = The next two weeks
# $day (String)
# $what (String)
calendar-line = { $day }: { $what }
# $level (String)
# $what (String)
calendar-level = { $level } { $what }
# $from (String)
# $to (String)
calendar-school = school { $from } to { $to }
calendar-usual = school as usual
# $what (String)
calendar-usual-is = School as usual: { $what }
calendar-online = learning from home
calendar-staff = staff only
calendar-closed = closed
calendar-level-elementary = elementary
calendar-level-middle = middle
calendar-level-high = high
calendar-level-office = offices

# $day (String)
refused-day-over = { $day } is over, so nothing was changed. Name a day from today on.
# $day (String)
refused-day-no-school = Nobody has school on { $day } anyway, so nothing was changed. */calendar show* lists the next days.
# $day (String)
refused-day-school = { $day } is a school day already, so nothing was changed. */calendar show* lists the next days.
refused-day-minutes = A late start needs its *minutes*, from 1 to 480. Nothing was changed.
# $day (String)
refused-day-nothing-left = That late, nothing is left of { $day }, so nothing was changed. Give fewer *minutes*, or call the day off.
