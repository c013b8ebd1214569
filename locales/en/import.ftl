# /calendar import: the days of an .ics file.

command-calendar-import = Take in the days of an .ics file; shows first what would change (director)
command-calendar-import-file = The calendar, as your district's page exports it
command-calendar-import-means = What words of it mean, such as: Data day = staff; Picture day = ordinary

import-title = What this file would change
import-none = Nothing: every day of it is already so.
# $days (String)
# $what (String)
# $note (String)
import-line = { $days }: { $what } · { $note }
# $from (String)
# $to (String)
import-days = { $from } to { $to }
import-off = no school
# $levels (String)
import-off-levels = no school ({ $levels })
import-early = early release
# $minutes (Number)
import-late = { $minutes ->
    [one] one minute late
   *[other] { $minutes } minutes late
}
import-make-up = a make-up day
import-quiet = quiet: no digest, no offers
import-again = as it was without a file
# $list (String)
# $count (Number)
import-unknown = Not understood, so left alone: { $list } ({ $count ->
    [one] one event
   *[other] { $count } events in all
}). Use the command again with *means*, such as `Data day = staff; Picture day = ordinary`: one of off, staff, early, late 120, e-learning, make-up, quiet, ordinary.
# $ordinary (Number)
# $outside (Number)
import-rest = Events that say nothing about school days: { $ordinary }. Days outside the school year: { $outside }.
button-take-in = Take it in
button-leave-file = Leave it
# $count (Number)
import-done = { $count ->
    [one] Taken in: one day is changed.
   *[other] Taken in: { $count } days are changed.
}
import-left = Nothing was changed.
refused-import-too-long = That file is too long for a school calendar (2 MB), so nothing was changed. Export only this school year.
refused-import-no-calendar = That file is no calendar: it does not begin with BEGIN:VCALENDAR. Nothing was changed. Export it as iCal (.ics) and attach that.
refused-import-empty = That file has no event in it, so nothing was changed. Export it again, with its events, and attach that.
refused-import-cut-off = That file ends in the middle of an event, so nothing was changed. Download it again and attach it.
# $line (Number)
# $what (String)
# $text (String)
refused-import-line = Line { $line } of that file: { $what } ({ $text }). Nothing was changed. Correct or remove that event and attach the file again.
import-bad-colon = this is no line of a calendar
import-bad-start = this event has no beginning
import-bad-date = this is no date
import-bad-length = this is no length of time
import-bad-end = this event ends before it begins, or lasts longer than a year
import-bad-repeat = I don't understand how this repeats; name its days one by one
# $text (String)
refused-import-meaning = I don't understand what "{ $text }" should mean, so nothing was changed. Write it as `Data day = staff`, with one of off, staff, early, late 120, e-learning, make-up, quiet, ordinary; *off* may name levels: `off middle high`.
refused-import-old = What was shown can't be taken in any more: it was taken in already, or shown more than a day ago. Use */calendar import* again.
refused-import-unreachable = I could not fetch that file from Discord, so nothing was changed. Try again in a minute.
