# The year's end: now, or when everybody is back?

# $before (String)
# $back (String)
year-question = The school year is nearly over. Do you need this before { $before }, or can it wait until { $back }? If you don't answer, it goes on its way as it is.
# $back (String)
year-question-late = Most of us are back on { $back }. Can it wait until then? If you don't answer, it goes on its way as it is.
# $before (String)
button-year-now = Before { $before }
button-year-sooner = I need it sooner
# $back (String)
button-year-later = On { $back }
# $back (String)
year-kept = Kept for { $back }. On that day it becomes a request and goes to whoever helps with it then; you'll hear from me. Until then nobody else sees it. You find it with */requests*.
button-year-ask-now = Ask it now after all
button-year-take-back = Take it back
year-taken-back = Taken back. Nothing was sent to anybody.
# $back (String)
# $words (String)
year-kept-line = Kept for { $back }: { $words }
menu-year-kept = What is kept for later
# $words (String)
menu-year-ask-now = Ask now: { $words }
# $words (String)
menu-year-take-back = Take back: { $words }
# $requester (String)
# $number (String)
year-back = { $requester }, welcome back. What you kept for later is { $number } now:
# $day (String)
year-open = { $day } is the last working day of the year. This is what you have open. Nothing closes by itself without its requester hearing of it.
# $day (String)
year-open-later = { $day } is the last working day of the year. */queue* lists what you have open; nothing closes by itself without its requester hearing of it.
# $day (String)
year-open-off = { $day }, the last working day of the year, is called off. This is what you have open. Nothing closes by itself without its requester hearing of it.
# $day (String)
year-open-off-later = { $day }, the last working day of the year, is called off. */queue* lists what you have open; nothing closes by itself without its requester hearing of it.
