# Days, times and lengths of time, as one says them.

# $weekday (Number) - 1 is Monday
weekday = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
# $month (Number) - 1 is January
month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
# $weekday (String)
# $month (String)
# $day (Number)
date-day = { $weekday }, { $month } { $day }
date-today = today
date-tomorrow = tomorrow
# $hour (Number) - 1 to 12
# $minute (String) - two digits
date-morning = { $hour }:{ $minute } AM
# $hour (Number) - 1 to 12
# $minute (String) - two digits
date-afternoon = { $hour }:{ $minute } PM
# $weekday (String)
# $time (String)
date-weekday-time = { $weekday } { $time }
# $hours (Number)
length-hours = { $hours } h
# $days (Number)
length-days = { $days ->
    [one] one day
   *[other] { $days } days
}
