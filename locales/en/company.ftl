# Requests of several people together.

card-company = Together with
# $names (String) - empty, or names with a space after them
# $count (Number)
company-team = { $names }(a team of { $count })
# $names (String) - empty, or names with a space after them
# $count (Number)
company-building = { $names }(the whole building, { $count ->
    [one] one person
   *[other] { $count } people
})
# $names (String) - empty, or names with a space after them
company-whole-building = { $names }(the whole building)
# $name (String)
# $number (String)
# $topic (String)
# $owner (String)
company-told = { $name } asked for help together with you: { $number }, { $topic }. { $owner } has it. You see it under */requests*, and each of you can add to it, take it back, and say whether it helped.
# $name (String)
# $number (String)
company-cancelled = { $name } took back { $number }, which you asked together. If you still need help, */ask* starts with one line.
command-ask-with = Somebody who asks together with you: they are told and may close it as well
command-ask-audience = For whom it is, if not for you alone
command-ask-heads = How many people it is for
audience-teachers = Those who are named
audience-team = A team (grade level, department, PLC)
audience-building = The whole building
