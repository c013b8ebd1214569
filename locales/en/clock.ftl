# What the clock and the weather do to meetings.

# $who (String)
# $day (String)
# $number (String)
# $when (String)
# $next (String)
clock-day-lost = { $who }: { $day } is called off, so your meeting about { $number } ({ $when }) can't take place. See you { $next }: choose a time, and the other one only has to agree.
clock-next-year = after the summer
# $who (String)
# $day (String)
# $number (String)
# $when (String)
clock-day-changed = { $who }: { $day } has changed, and your meeting about { $number } ({ $when }) does not fit into it any more. Choose another time, and the other one only has to agree.
# $who (String)
# $day (String)
# $number (String)
# $when (String)
clock-online-now = { $who }: { $day } is an e-learning day, so your meeting about { $number } is online now ({ $when }). If you would rather meet in person, choose another time.
# $who (String)
# $day (String)
# $number (String)
# $when (String)
clock-on-again = { $who }: { $day } is as planned again, and so is your meeting about { $number } ({ $when }).
# $who (String)
# $soon (String)
# $number (String)
# $when (String)
clock-soon = { $who }: you meet { $soon } about { $number } ({ $when }).
# $when (String)
clock-time-online = { $when } · online

# $count (Number)
calendar-meetings-lost = { $count ->
    [one] One meeting loses its time: both people are told and offered the next ones.
   *[other] { $count } meetings lose their time: the people are told and offered the next ones.
}
# $count (Number)
calendar-meetings-online = { $count ->
    [one] One meeting in person is online now, and both people are told.
   *[other] { $count } meetings in person are online now, and the people are told.
}
# $count (Number)
calendar-meetings-again = { $count ->
    [one] One meeting is on again, and both people are told.
   *[other] { $count } meetings are on again, and the people are told.
}
