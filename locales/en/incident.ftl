# Many reports of one fault; two requests about the same.

incident-form-title = Make it one incident
incident-form-what = What are people told? (one line, no names)
incident-form-hint = Moodle does not load. The tech office has it.
# $count (Number)
button-make-incident = Make these { $count } one incident
# $number (String)
# $what (String)
# $count (Number)
# $tickets (String)
incident-opened = Incident { $number }, “{ $what }”: { $count ->
    [one] one report is
   *[other] { $count } reports are
} tied to it ({ $tickets }). Everybody was told; new ones like it are tied at once. */incident fixed* ends it.
# $ticket (String)
# $number (String)
# $what (String)
incident-added = { $ticket } belongs to incident { $number } now, “{ $what }”. Its requester was told.
# $number (String)
# $what (String)
# $count (Number)
incident-fixed = Incident { $number }, “{ $what }”, is over: { $count ->
    [one] one report is
   *[other] { $count } reports are
} resolved, and everybody hears so once.
# $number (String)
# $what (String)
incident-line = { $number }: { $what }
# $number (String)
# $what (String)
card-incident-open = { $number }: { $what }
# $number (String)
# $what (String)
# $when (String)
card-incident-fixed = { $number }: { $what } (fixed { $when })
card-incident = Incident
# $who (String)
# $number (String)
# $what (String)
# $owner (String)
incident-known = { $who }, { $number } is known: “{ $what }”. { $owner } has it and works on it. Nothing for you to do; you hear when it is fixed.
# $who (String)
# $what (String)
# $number (String)
incident-fixed-told = { $who }, fixed, as far as we can see: “{ $what }” ({ $number }). Does it work again?
# $number (String)
history-tied = tied to incident { $number }
refused-no-such-incident = I know no incident of that number. Start typing, and the open ones are suggested.
# $number (String)
# $when (String)
refused-incident-fixed = Incident { $number } was fixed { $when }. If it is back, open a new one with */incident open*.
# $number (String)
# $name (String)
refused-not-your-incident = Incident { $number } is with { $name }. They, the tech office or the director say when it is fixed.
# $number (String)
# $incident (String)
refused-tied = { $number } belongs to incident { $incident } already: it is answered with the others when */incident fixed* says that it is over.
# $number (String)
refused-private-incident = { $number } was asked in private, so nobody else is to hear of it. Answer it by itself.
command-incident = Many reports of one fault, answered once
command-incident-open = Make a report and those that are like it one incident
command-incident-what = What everybody who reported it is told: one line, no names
command-incident-add = Tie one more report to an incident
command-incident-number = The incident
command-incident-fixed = It is fixed: everybody who reported it hears so once
command-incident-minutes = Minutes that it took in all; they count once
# $what (String)
# $owner (String)
answer-known = **Known already: “{ $what }”.** { $owner } has it and works on it. Your report counts; you hear when it is fixed, and there is nothing for you to do.

# $number (String)
# $name (String)
button-merge = The same as { $number } by { $name }: merge
# $number (String)
# $into (String)
merged-answer = { $number } is the same as { $into } now, which stays. Both requesters hear of it, and the time counts once.
# $who (String)
# $number (String)
# $into (String)
merged-told = { $who }, your { $number } is about the same as { $into }, so it goes on there. You don't have to do anything.
# $who (String)
# $name (String)
# $number (String)
absorbed-told = { $who }, { $name } asked about the same; it goes on here as { $number }.
command-merge = Two requests about the same: one goes on, both requesters are told
command-merge-ticket = The one that ends
command-merge-into = The one that stays
