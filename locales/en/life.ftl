# A ticket's longer life: times to meet, questions, hand-offs.

# $name (String)
# $when (String)
life-scheduled = With { $name }, who meets the requester: { $when }
# $name (String)
# $since (String)
life-on-hold = With { $name }, who asked the requester something { $since } and waits for the answer
# $into (String)
life-merged = The same as { $into }, which goes on
passing-other-topic = another topic
passing-not-mine = not theirs
passing-away = away
passing-needs-specialist = needs a specialist
passing-tech-office = for the tech office
passing-left = works here no longer
passing-moved = its requester works elsewhere now

# Entries of the history.
# $name (String)
# $from (String)
history-taken-over = { $name } took it over from { $from }
# $name (String)
history-released = given back to its queue by { $name }
# $owner (String)
# $why (String)
history-handed-on = handed to { $owner }: { $why }
# $topic (String)
# $kind (String)
history-resorted = sorted anew: { $topic }, { $kind }
# $name (String)
history-left = { $name } is partner no longer
# $name (String)
# $from (String)
history-replaced = { $name } became partner in place of { $from }
history-held = asked the requester something
history-resumed = goes on
# $when (String)
history-scheduled = meet: { $when }
history-unscheduled = will not meet at that time
history-redirected = showed the way to the work orders
# $into (String)
history-merged = the same as { $into }
# $number (String)
history-absorbed = { $number } is the same

# Refusals.
# $number (String)
# $into (String)
refused-merged = { $number } was the same as { $into }, which goes on. Look there with */ticket*.
# $number (String)
refused-not-on-hold = No question to the requester is open on { $number }. */hold* asks one.
# $number (String)
refused-no-appointment = No time to meet was agreed on for { $number }.
# $number (String)
refused-into-itself = { $number } can't be merged into itself. Give the number of the other one.
# $number (String)
refused-no-partner = That person is no partner on { $number }.
# $number (String)
refused-partner-already = That person is a partner on { $number } already.
