# Lists and the long look at one ticket.

# $queue (String)
queue-title = { $queue }
queue-empty = Nobody is waiting.
# $number (String)
# $words (String)
# $name (String)
# $when (String)
# $marks (String)
queue-line = **{ $number }** { $words } — { $name }, { $when }{ $marks }
queue-mark-today = {" "}· **today**
# $day (String)
queue-mark-needed = {" "}· needed by { $day }
queue-more = { $more ->
    [one] … and one more
   *[other] … and { $more } more
}
queue-elsewhere = From your buildings, with others
# $line (String)
# $owner (String)
queue-line-elsewhere = { $line } · { $owner }
queue-yours = Yours
queue-yours-empty = You have none at the moment.
requests-title = Your requests
requests-empty = You have not asked for anything yet. */ask* starts with one line.
# $number (String)
# $words (String)
# $state (String)
# $when (String)
requests-line = **{ $number }** { $words } — { $state }, asked { $when }
ticket-history = History
ticket-passed-over = Passed over
# $when (String)
# $name (String)
# $what (String)
history-line = { $when } { $name }: { $what }
history-opened = asked
# $name (String)
history-claimed = claimed by { $name }
# $name (String)
history-joined = { $name } became partner
history-wished = said how they would like to be helped
history-noted = added details
history-widened = shown to the back-up as well
# $minutes (Number)
history-resolved = resolved, { $minutes } min
history-helped = said that it helped
history-reopened = asked for more
history-cancelled = took it back
history-clock = The clock
# $name (String)
# $why (String)
dropped-line = { $name }: { $why }
dropped-left = does not work here any more
dropped-away = away
dropped-elsewhere = in another building today
dropped-declined = has declined it
dropped-full = has as many as they can take
dropped-requester = asks
dropped-not-ready = not prepared for it yet
dropped-other-kinds = takes other kinds of requests
dropped-no-coach = does not answer requests
dropped-outweighed = as good, but had more open or a newer one
agenda-title = Questions for the librarians' meeting
# $day (String)
agenda-next = Next meeting: { $day }
agenda-no-meeting = No meeting is in the calendar.
agenda-empty = No open questions.
# $number (String)
# $topic (String)
# $words (String)
# $marks (String)
agenda-line = **{ $number }** { $topic }: { $words }{ $marks }
# $name (String)
agenda-handed-on = {" "}· handed on by { $name }
agenda-answered = {" "}· answered
status-title = The desk
# $cards (Number)
# $debts (Number)
status-owed = Owed to Discord: { $cards ->
    [one] one card
   *[other] { $cards } cards
}, { $debts ->
    [one] one message
   *[other] { $debts } messages
}.
status-nothing-owed = Nothing is owed to Discord.
# $place (String)
# $why (String)
status-lost = **{ $place }** can't be reached: { $why }
