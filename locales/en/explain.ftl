# Who would get a request, and why: /desk explain, and refdesk explain on the command line.

command-desk-explain = Who would get this, and why? Opens no ticket
command-desk-explain-words = What somebody would ask
command-desk-explain-building = Where they work; without it, where you work
command-desk-explain-by = Who would ask; without it, an ordinary teacher

# $queue (String)
# $topic (String)
# $kind (String)
# $why (String)
explain-line = **{ $queue }** · { $topic } · { $kind }
    { $why }
explain-vague = It says too little: one question would be asked first. Unanswered, it goes there after a school day.
explain-harm = Words of harm: the crisis contacts are shown at once and privately, and no ticket is opened.
explain-student = It may name a student: nothing is stored, and it is to be sent again without.
explain-thanks = A thank-you: it can be passed on, and no ticket is opened.
explain-never-mind = Something is taken back: no ticket is opened.
