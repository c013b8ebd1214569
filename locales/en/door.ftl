# The door: what is said before, or instead of, a request that is on its way.

# $text (String) - the district's own words: whom to call
turned-harm = **{ $text }**
    If somebody may be hurt, please call now. I have told nobody: no request was opened, and nothing of this was kept.
# $what (String)
turned-student = This looks as if it held a student's { $what }. Nothing was sent, and nothing was kept. Please send it again without, such as "a student in 3rd hour can't log in".
turned-box = Your words, with the spots masked
what-name = name
what-number = number
what-birth-date = birth date
what-email = e-mail address
what-record = record (health, conduct or support)
# $others (String) - one of them, or several with commas
# $last (String)
what-and = { $others } and { $last }
button-edit-and-send = Edit and send
button-not-a-student = It's not a student
again-form-title = Send it again
again-form-topic = Topic (an initiative, or none)
again-form-words = Without a student's data
# $sentence (String) - the goal or the notes of an initiative
again-form-of = { $sentence }, without a student's data
insist-form-title = It's not a student
insist-form-words = Put back what ▒▒▒ stands for
# $sentence (String) - the goal or the notes of an initiative
insist-form-of = { $sentence }: put back what ▒▒▒ stands for

# $count (Number)
needs-offer = I see { $count } things:
# $number (Number)
# $words (String)
# $topic (String)
needs-line = { $number }. { $words } · { $topic }
needs-hint = Each can go its own way at once. Kept as one, your librarian reads it as it is and passes on the rest.
# $count (Number)
button-open-apart = Open { $count } tickets
button-keep-as-one = Keep as one
# $count (Number)
several-title = { $count } requests are on their way
# $number (String)
# $topic (String)
# $reason (String)
several-line = **{ $number } · { $topic }**: { $reason }
several-hint = */requests* shows them, each by itself.

vague-question = One question, so that it goes to the right person: what do you need? If you don't answer, your librarian gets it as it is after a school day.
button-broken = Something is broken
button-learn = I want to learn or plan something
button-person = Talk to a person

never-mind-none = You have nothing open, so there is nothing to take back. If you need something, use */ask*.
# $number (String)
# $words (String)
never-mind-one = Good. Is it { $number } that is settled ("{ $words }")? Then take it back; whoever has it is told once.
never-mind-many = Good. Which one is settled? Whoever has it is told once.
# $number (String)
button-take-back = Take back { $number }
menu-take-back = Which one is settled?

# $calls (String)
answer-urgent = I can't send anybody. If it can't wait, call { $calls }.
answer-urgent-no-number = I can't send anybody. If it can't wait, call your office.
# $extension (String)
call-tech-office = the tech office, ext. { $extension }
# $building (String)
# $phone (String)
call-building = { $building }, { $phone }

card-occasion = Because
occasion-new-here = New to the district
occasion-refresher = Refresher
occasion-going-further = Advanced use
card-insisted = Checked
card-insisted-yes = The requester says that this names no student.
command-ask-reason = Why you would rather be shown

thanks-whose = Lovely. Whose help was it? Say it once more with their name, and I pass it on.
# $owner (String)
thanks-question = Lovely. Shall I pass it on to { $owner }? Only they would read it, unless you'd rather share it.
# $name (String)
button-pass-on = Pass it on to { $name } privately
# $place (String)
button-share = Share it in { $place } with my name
# $owner (String)
thanks-passed-on = Passed on. Only { $owner } reads it.
# $place (String)
thanks-shared = Shared in { $place }, with your name.
# $name (String)
thanks-private = { $name } says thank you:
# $name (String)
# $owner (String)
thanks-public = { $name } thanks { $owner }:

button-ask-privately = Ask privately
picture-form-words = What is in the picture? One line
picture-form-hint = Such as "this error comes up". Please no picture of a class list.
card-same = Maybe the same
# $number (String)
card-same-yes = as { $number }
ticket-earlier = Earlier, and alike
# $number (String)
# $outcome (String)
# $when (String)
earlier-line = { $number }: { $outcome } ({ $when })
status-unsorted = Not on the road map, and asked three times or more
# $word (String)
# $count (Number)
status-unsorted-line = { $word }: { $count ->
    [one] one request
   *[other] { $count } requests
}
