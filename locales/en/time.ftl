# A time to meet: proposed by one, answered by the other.

menu-propose = Choose a time
button-time = Time
button-agree = That works
# $when (String)
button-agree-to = { $when } works
button-another-time = Another time
button-none-fits = None of these fits
button-call-off = Call it off
# $day (String)
# $time (String)
# $form (String)
time-option = { $day }, { $time } · { $form }
# $day (String)
# $time (String)
# $form (String)
time-option-kept = { $day }, { $time } · { $form } · kept for planning together
# $day (String)
# $time (String)
# $form (String)
# $event (String)
time-option-event = { $day }, { $time } · { $form } · { $event }
# $number (String)
# $coach (String)
time-choose = { $number }: times at which both of you can come, { $coach } included. Choose one, and the other is asked.
# $number (String)
# $coach (String)
time-none = { $number }: I find no time at which both of you are free. { $coach } has no open block in the next weeks.
# $number (String)
# $when (String)
time-is-set = { $number } is set for { $when }. A new time replaces it once the other agrees.
# $number (String)
# $when (String)
time-was = { $number }: your last meeting was { $when }. Some things take more than one; here are times for the next.
# $coach (String)
# $support (String)
time-another-way = Another way: come to the library while { $coach } teaches, { $support } can get you started. Or ask for the answer in writing.
time-in-writing = Another way: ask for the answer in writing, or for somebody who covers.
# $number (String)
# $when (String)
time-proposed = { $number }: your proposal is on its way ({ $when }). You hear as soon as it is answered.
# $number (String)
# $when (String)
time-agreed = { $number }: both of you can come ({ $when }).
# $number (String)
time-declined = { $number }: the other one hears that this time does not fit.
# $number (String)
# $when (String)
time-called-off = { $number }: the meeting is off ({ $when }). The other one hears of it.
# $who (String)
# $name (String)
# $number (String)
# $when (String)
time-ask = { $who }, { $name } would like to meet about { $number } ({ $when }). Does that work?
# $who (String)
# $name (String)
# $number (String)
time-does-not-fit = { $who }, that time does not fit { $name } for { $number }. Would another one do?
# $requester (String)
# $coach (String)
# $when (String)
# $number (String)
time-set = { $requester }, { $coach }: it is set ({ $when }), about { $number }.
# $who (String)
# $name (String)
# $when (String)
# $number (String)
time-off = { $who }, { $name } called off the meeting ({ $when }). { $number } stays open.
card-proposal = Proposed time
# $when (String)
# $form (String)
# $name (String)
card-proposal-by = { $when }, { $form }, by { $name }
history-time-proposed = proposed a time
history-time-declined = said that the time does not fit
# $number (String)
refused-nothing-proposed = No time is waiting for an answer on { $number }: it was answered, or another was proposed since. *Time* shows what is free.
# $number (String)
refused-waits-for-other = You proposed that time for { $number } yourself; the other one has to answer. *Time* lets you propose another.
# $number (String)
# $when (String)
refused-time-is-set = { $number } is set for { $when } already. *Time* moves it or calls it off.
command-time = Find a time to meet: what is free for both, proposed in one step
