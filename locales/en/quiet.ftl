# /calendar quiet: weeks of conferences and state tests (F20).

command-calendar-quiet = Say which days are quiet: no offers, no digests; requests work as ever (director)
command-calendar-quiet-from = The first day, such as today, friday or 4/12
command-calendar-quiet-to = The last day; without it the first one alone
command-calendar-quiet-over = True where these days are not quiet any more

# $day (String)
calendar-quiet-day = { $day } is quiet: no digest and no offers. Requests, claims and reminders work as ever.
# $from (String)
# $to (String)
calendar-quiet-days = From { $from } to { $to } it is quiet: no digests and no offers. Requests, claims and reminders work as ever.
# $day (String)
calendar-quiet-over-day = { $day } is not quiet any more: its digest goes out.
# $from (String)
# $to (String)
calendar-quiet-over-days = From { $from } to { $to } it is not quiet any more: digests go out.
# $what (String)
calendar-and-quiet = { $what } · quiet
# $to (String)
# $from (String)
refused-quiet-backwards = { $to } comes before { $from }, so nothing was changed. Name the first day first.
# $most (Number)
refused-quiet-too-long = That is more than { $most } days at once, so nothing was changed. Name them in parts, or write them into the district file (`calendar.quiet`).
