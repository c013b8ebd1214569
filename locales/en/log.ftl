# What coaches write down: help in the hallway, notes.

# $number (String)
# $minutes (Number)
# $name (String)
# $topic (String)
# $day (String)
log-answer = Written down as { $number }: { $minutes } min with { $name }, { $topic }, on { $day }. It counts like any request, and nobody is told.
# $name (String)
reason-logged = { $name } helped in passing and wrote it down.
# $minutes (Number)
history-logged = helped in passing, { $minutes } min
# $number (String)
note-kept = Kept with { $number }, for coaches only. */ticket* shows it to them.
# $number (String)
note-shared = Kept with { $number }. The requester reads it too.
# $name (String)
# $words (String)
thread-note = { $name } writes: { $words }
# $number (String)
# $name (String)
# $words (String)
note-told = About { $number }, { $name } writes: { $words }
history-remarked = wrote a note for coaches
ticket-remarks = Notes for coaches
# $when (String)
# $name (String)
# $words (String)
remark-line = { $when } { $name }: { $words }

# $day (String)
refused-log-ahead = { $day } has not come yet. Write down what has happened; for what is to come use */ask*.
# $day (String)
# $until (String)
refused-log-closed = { $day } can't be written down any more: its month was closed after { $until }. Your director can tell you what to do with older hours.
refused-log-nothing-said = Please say in *line* what it was about: without an initiative nobody could tell later.
refused-log-yourself = That is yourself. Name the teacher whom you helped; for work without a teacher choose *Without a teacher* as the form.

command-log = Write down help that never was a request: it counts, and nobody is told
command-log-who = Whom you helped; yourself for work without a teacher
command-log-topic = What it was about: an initiative, or none
command-log-kind = How you helped
command-log-form = With one teacher, with several, or without a teacher
command-log-audience = For whom it was, if not for one teacher
command-log-heads = How many people came
command-log-duty = What the time counts as, if not what is usual for the kind
command-log-building = Where, if not in the teacher's usual building
command-log-when = The day it happened, such as yesterday, friday or 9/22
command-note = Add a note to a ticket: for coaches, or for the requester as well
command-note-words = What they should know
command-note-share = The requester reads it too

shape-one-on-one = With one teacher
shape-group = With several
shape-support = Without a teacher
duty-staff = Staff development and training
duty-diplomacy = Tech diplomacy
duty-first = First response
duty-maintenance = Maintenance and equipment
duty-data = Data, accounts, personnel
duty-planning = Procurement and planning
duty-other = Something else
topic-choice-none = Not on the road map
