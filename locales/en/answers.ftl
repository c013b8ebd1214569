# What a requester sees, alone.

# $number (String)
# $topic (String)
answer-title = { $number } · { $topic }
topic-none = not on the road map yet
# $owner (String)
# $times (String)
answer-free = { $owner } is free { $times }.
# $day (String)
answer-promise = You'll hear by the end of { $day }.
answer-today-promise = Marked for today. Nobody can be sent at once: if it can't wait, call the office.
answer-place = { $ahead ->
    [0] Nobody is ahead of you.
    [one] One request is ahead of you.
   *[other] { $ahead } requests are ahead of you.
}
# $wait (String)
answer-usual-wait = Half of the requests here are taken within { $wait }.
answer-private = Only { $owner } can see it; it is posted in no channel.
# $place (String)
answer-outside-scope = This year the pilot runs here: { $place }. Your interest is noted, and a specialist sees it.
# $partner (String)
answer-partner = { $partner } joins, to learn it alongside.
# $day (String)
answer-agenda = It is also on the agenda of the librarians' meeting on { $day }.
answer-work-order = Please send a work order. { $path }
# $number (String)
answer-repeated = You asked this a few minutes ago: it is { $number }. Nothing was added. Use *Add details* if something has changed.
# $building (String)
building-remembered = Thank you. I'll remember that you work at { $building }.
building-question = One question before it goes on its way: in which building do you work? I'll remember it.
building-question-many = One question before it goes on its way: in which building do you work? Send the same request again with the option *building*; it suggests names while you type. I'll remember it.
# $number (String)
cancelled-answer = { $number } is taken back. Nobody will work on it any more.
# $number (String)
details-added = Added to { $number }. Whoever has it sees it.
# $number (String)
# $when (String)
wish-time = { $number }: you would like to meet { $when }. You'll hear whether that works.
# $number (String)
wish-written = { $number }: you'll get the answer in writing.
# $owner (String)
thanks-answer = Glad it helped. { $owner } will see your thanks.
# $number (String)
# $owner (String)
reopened-answer = { $number } is open again, first in line with { $owner }. What is still missing? Write it in this thread, or use */requests*.
form-in-person = in person
form-online = online
form-written = the answer in writing
form-menu-in-person = { $time } · in person
form-menu-online = { $time } · online
state-waiting = Waiting
# $name (String)
state-claimed = With { $name }
# $name (String)
state-reopened = With { $name } again
# $name (String)
state-resolved = Resolved by { $name }
state-cancelled = Taken back
