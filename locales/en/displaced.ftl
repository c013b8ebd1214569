# A time to meet that falls into an absence.

# $meetings (Number)
away-meetings = { $meetings ->
    [one] One time to meet falls into it and is off: both of you are asked for another, or for somebody who covers.
   *[other] { $meetings } times to meet fall into it and are off: the people are asked for others, or for somebody who covers.
}
# $requester (String)
# $coach (String)
# $number (String)
# $when (String)
# $name (String)
meeting-falls = { $requester }, { $coach }: your time to meet about { $number } ({ $when }) falls into hours when { $name } is away. Choose another time, later that day or on the next, or ask for somebody who covers.
