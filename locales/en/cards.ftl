# The card in a queue's channel, and what coaches see.

# $number (String)
# $name (String)
# $topic (String)
card-title = { $number } · { $name } · { $topic }
card-building = Building
card-today = Today
card-today-yes = Needed today
card-needed-by = Needed by
card-wish = Would like
# $form (String)
# $when (String)
card-wish-time = { $form }, { $when }
card-asked = Asked
card-kind = Kind
card-state = State
card-suggested = Suggested
card-partner = Partner
card-why = Why here
card-details = Added
card-source = Asked from
card-source-link = this message
card-elsewhere-asked = Pilot
card-elsewhere-asked-yes = Asked from where it does not run
card-unsorted = Unsorted
card-unsorted-yes = No initiative recognised
card-thread = Thread
# $name (String)
card-thread-failed = No private thread could be made here. Please write to { $name } directly.
# $name (String)
# $when (String)
card-state-claimed = { $name } has had it since { $when }
# $name (String)
# $when (String)
card-state-reopened = Open again, with { $name } since { $when }
# $name (String)
# $when (String)
card-state-resolved = { $name } resolved it { $when }
# $when (String)
card-state-cancelled = Taken back by the requester { $when }
card-state-waiting = Waiting for a coach
card-helped = It helped
# $minutes (Number)
minutes = { $minutes } min
# $name (String)
card-ping = { $name }, a new request for you.
# $name (String)
# $minutes (Number)
card-ping-widened = { $name }, nobody has taken this in { $minutes ->
    [one] a minute
   *[other] { $minutes } minutes
}. Can you?
# $number (String)
claimed-answer = { $number } is yours. A private thread with the requester opens.
# $number (String)
resolved-answer = { $number } is resolved. The requester is asked whether it helped.
# $name (String)
# $number (String)
partner-answer = You are { $name }'s partner on { $number }.
# $name (String)
# $number (String)
partner-already = You are { $name }'s partner on { $number } already.

kind-question = Question
kind-one-on-one = Show me
kind-co-plan = Plan with me
kind-co-teach = Teach with me
kind-model-lesson = Show my class
kind-resources = Send me something
kind-class = A class for several
kind-broken = Something is broken
kind-account = Account or password
kind-device = Device
kind-buying = Buying
kind-library = Library space or material
