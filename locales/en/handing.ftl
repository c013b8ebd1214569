# Handing on, partners, taking over, questions, sorting anew.
# Buttons, menus and answers of whoever hands on.
button-hand-on = Hand off
button-partners = Partner
button-resume = Go on
button-tech-office = Tech office
button-fixed = Fixed here
button-keep-part = Keep the coaching part
button-take-over = Take it over
button-answer = Answer
answer-form-title = Your answer
answer-form-words = What do you answer?
menu-why = Why?
menu-topic = What it is about
menu-to = To whom?
menu-invite = Whom?
target-next = Whoever it would go to without me
topic-unknown = None of these
# $number (String)
hand-on-why = Hand { $number } off: why? The requester is told who has it then.
# $number (String)
hand-on-topic = What is { $number } about? It goes to whoever has that.
# $number (String)
hand-on-to = Who should have { $number }?
# $number (String)
# $owner (String)
handed-answer = { $number } is with { $owner } now. The requester is told.
# $number (String)
handed-to-director = { $number } has been passed on twice already, so the director decides now. The requester is told.
# $number (String)
redirected-answer = { $number } is closed: the requester was shown the way to a work order.
tech-office-logged = Two minutes of first response are written down for you. Is there something to learn in it as well?
# $number (String)
# $from (String)
split-answer = { $number } is yours: what is to be learned in { $from }. A private thread with the requester opens.
# $number (String)
invite-question = Who should help you with { $number }?
# $name (String)
# $number (String)
invited-answer = { $name } is your partner on { $number } now, and is told in the thread.
# $number (String)
left-answer = You are no longer a partner on { $number }.
# $name (String)
# $number (String)
# $since (String)
take-over-question = { $name } has had { $number } since { $since }. Take it over? { $name } is told.
# $number (String)
# $name (String)
taken-over-answer = { $number } is yours now. { $name } is told in the thread.
# $number (String)
# $owner (String)
released-answer = { $number } waits with { $owner } again and keeps its age.
# $number (String)
held-answer = The requester of { $number } is asked. It goes on as soon as they answer.
# $number (String)
resumed-answer = { $number } goes on.
# $number (String)
# $topic (String)
# $kind (String)
sorted-answer = { $number } is sorted as { $topic }, { $kind }.
card-elsewhere = It is with somebody else now.
# $name (String)
# $why (String)
# $owner (String)
reason-passed = { $name } passed it on ({ $why }), so { $owner } has it.

# What is told in the thread, or to the requester.
# $coach (String)
# $number (String)
# $from (String)
thread-taken-over = { $coach } has taken { $number } over from { $from }.
# $number (String)
# $name (String)
# $owner (String)
released-told = { $number }: { $name } can't go on with it. { $owner } sees it now; you don't need to ask again.
# $number (String)
# $reason (String)
handed-told = { $number }: { $reason } You don't need to ask again.
# $name (String)
stays-in-the-loop = { $name } stays in the loop.
# $number (String)
# $requester (String)
# $owner (String)
# $by (String)
# $then (String)
lost-told = { $number } by { $requester } is with { $owner } now: { $by } passed it on. { $then }
lost-partner = You help on as partner.
lost-nothing-left = There is nothing left for you to do about it.
# $number (String)
# $requester (String)
# $into (String)
# $by (String)
lost-merged-told = { $number } by { $requester } goes on as { $into }, which is about the same: { $by } merged the two. There is nothing left for you to do about it.
# $coach (String)
# $number (String)
# $reason (String)
back-at-your-desk = { $coach }, { $number } comes to you: { $reason }
# $number (String)
# $why (String)
# $path (String)
redirected-told = { $number }: { $why } { $path }
# $requester (String)
# $coach (String)
# $number (String)
# $words (String)
question-told = { $requester }, { $coach } has a question about { $number }: { $words }

# Refusals of handing on and sorting.
# $name (String)
# $number (String)
refused-cant-help = { $name } can't have { $number }: they ask it, have it already, are away, or don't answer such requests. Choose somebody else.
# $owner (String)
# $number (String)
refused-nobody-there = Nobody is there for { $owner } who could take { $number }. Choose a person, or another queue.
# $number (String)
refused-no-tech-office = This district has no tech office for { $number }. Hand it to a person, or resolve it with *fixed-here*.
# $number (String)
refused-is-work-order = Repairs are work orders here. Press *Tech office* on { $number }: the requester is shown the way.
# $number (String)
refused-nothing-to-sort = Say what is to be corrected about { $number }: topic, kind or building.
# $number (String)
refused-nothing-to-keep = Only whoever sent { $number } to the tech office can keep a part of it.
# $typed (String)
refused-no-such-person = I know no coach "{ $typed }". Choose one of the suggestions.

# The commands.
command-handoff = Hand a ticket to another queue or person; the requester is told
command-handoff-because = Why
command-handoff-to = A queue or a coach; without it, whoever would get it without you
command-handoff-topic = What it is about in truth, if it was taken for something else
command-take = Take a ticket, also from somebody who has it
command-release = Give a ticket back to its queue
command-partner = Help the lead of a ticket, or ask somebody to help you
command-partner-invite = For the lead: who should help you
command-partner-instead-of = The partner whose place you take
command-partner-leave = Help no longer
command-hold = Ask the requester something: the clock stops until they answer
command-hold-question = What you need to know
command-resume = Go on without waiting for the answer
command-sort = Correct what a ticket is about: topic, kind or building
command-sort-topic = What it is about
command-sort-building = Where the requester works
command-resolve-fixed-here = You repaired it yourself: counts as a work order avoided
