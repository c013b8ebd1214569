# People and buildings: who is away, who works where, who is new.

command-away = Say when you are away, and what happens with your requests
command-away-set = Say when you are away: you see at once what that changes
command-away-list = Who is away now and in the next weeks
command-away-end = Back sooner, or not away after all
command-away-from = The first day, such as today, fri or 9/25; today if left out
command-away-to = The last day, or "open" if nobody knows yet; the first day if left out
command-away-hours = Only these hours of each day, such as 8:00-12:00
command-away-cover = Who covers; left out, whoever your building or your topics name
command-away-why = What takes the time, if it is other duties: they are counted
command-away-who = Somebody else; for the director
away-why-class = Covering a class
away-why-duties = Other duties

# $times (String)
away-set-own = You are away: { $times }.
# $name (String)
# $times (String)
away-set-other = { $name } is away: { $times }.
# $cover (String)
away-waits = Requests for today go to { $cover }. The others wait until the next day, and their teachers are told so.
# $cover (String)
away-topics = New requests on these topics go to { $cover }, as back-up.
# $cover (String)
away-covered = New requests go to { $cover }; their teachers are told who covers, and until when.
# $open (Number)
away-open-stays = { $open ->
    [one] One open request stays where it is.
   *[other] { $open } open requests stay where they are.
}
# $open (Number)
# $day (String)
away-open-asked = { $open ->
    [one] One open request stays for now
   *[other] { $open } open requests stay for now
}; on { $day } each teacher is asked whether somebody else should have it.
# $open (Number)
away-open-moves = { $open ->
    [one] It is longer than five school days, so one open request moves to somebody else when it begins
   *[other] It is longer than five school days, so { $open } open requests move to somebody else when it begins
}; each teacher is told who.
# $minutes (Number)
away-lost = { $minutes } minutes are counted as taken by other duties.
away-end-hint = Back sooner? */away end*.
# $name (String)
away-back = { $name } is back. New requests go as usual again.
# $name (String)
# $times (String)
away-off = { $name } will not be away after all ({ $times }).
away-title = Who is away
# $name (String)
# $times (String)
# $cover (String) - empty, or who covers with a blank before it
away-line = **{ $name }**: { $times }{ $cover }
# $cover (String)
away-line-cover = {" "}· { $cover } covers
away-nobody = Nobody is away now, and nobody has said so for the next weeks.
# $first (String)
# $last (String)
span-days = { $first } to { $last }
# $day (String)
# $start (String)
# $end (String)
span-hours = { $day }, { $start }–{ $end }
# $day (String)
span-open = from { $day }, open
# $name (String)
# $day (String)
answer-back-on = { $name } is away and back on { $day }. If it can't wait, mark it for today and somebody else has it.
# $name (String)
# $when (String)
answer-back-at = { $name } is away and back { $when }. If it can't wait, mark it for today and somebody else has it.
# $name (String)
reason-backup-for = That is as back-up for { $name }, who is away.

# $typed (String)
# $nearest (String)
refused-person-near = Nobody here is called "{ $typed }". Did you mean { $nearest }? Choose one of the suggestions.
# $typed (String)
refused-person = Nobody here is called "{ $typed }". Choose one of the suggestions.
# $typed (String)
# $these (String)
refused-person-several = "{ $typed }" could be { $these }. Choose one of the suggestions.
# $typed (String)
# $nearest (String)
refused-building-near = I know no building "{ $typed }". Did you mean { $nearest }? Choose one of the suggestions.
# $typed (String)
refused-not-hours = I can't read "{ $typed }" as hours. Write 8:00-12:00, or 1-3. Nothing was changed.
# $from (String)
# $to (String)
refused-ends-before = That would begin on { $from } and end on { $to }. Please give a last day that is not before the first.
refused-hours-past = Those hours are over. Choose later ones, or a later day.
# $day (String)
refused-nobody-works = Nobody works on { $day }, so nothing changes for your requests. Choose a working day.
refused-too-far = That is more than a year ahead. Choose a nearer last day, or "open" if nobody knows it.
# $name (String)
# $from (String)
# $until (String) - empty, or a time with a blank before it
refused-away-already = { $name } is recorded as away from { $from }{ $until } already. Use */away end* first, if that is wrong.
# $when (String)
until-moment = {" "}until { $when }
# $name (String)
refused-not-away = Nothing is recorded for { $name } that could be ended. */away list* shows who is away.
# $name (String)
refused-nothing-to-cover = { $name } answers no requests, so there is nothing to cover.
# $name (String)
refused-cant-cover = { $name } can't cover: it has to be somebody else who answers requests. Leave it out, and the usual cover has it.
refused-only-yourself = You can say that for yourself; the director can say it for others.
