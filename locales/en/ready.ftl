# Readiness: sessions, a librarian's own word, the board.

command-ready = Who is ready for what is being rolled out
command-ready-session = Record a hands-on session; librarians are asked how ready they are
command-ready-board = What is being rolled out, and which librarians are ready for it
command-ready-say = Say how ready you are; it holds from tomorrow
command-ready-initiative = What is being rolled out
command-ready-librarian = A librarian who came
command-ready-level = How ready you are

level-ready = Ready
level-with-partner = With a partner
level-not-yet = Not yet
# $topic (String)
button-ready = { $topic }: yes
# $topic (String)
button-with-partner = { $topic }: with a partner
# $topic (String)
button-ready-not-yet = { $topic }: not yet
# $name (String)
ask-ready = { $name }, would you support this in your building? Only you can say so, “not yet” is a good answer too, and you can change it any time with */ready say*. It holds from the next day.
# $day (String)
# $topic (String)
said-ready = Thank you. From { $day } on, requests about { $topic } in your building come to you first.
# $day (String)
# $topic (String)
said-with-partner = Thank you. From { $day } on, requests about { $topic } in your building come to you, with a specialist beside you.
# $day (String)
# $topic (String)
said-not-yet = Thank you for saying so. From { $day } on, requests about { $topic } in your building go to the specialist, and you can learn alongside.
# $topic (String)
# $names (String)
session-kept = Recorded: a session on { $topic } with { $names }. Having come is not being ready: each of them is asked for their own word.
board-title = Being rolled out: who is ready
board-empty = Nothing is being rolled out at the moment.
# $name (String)
# $places (String)
board-person = { $name } ({ $places })
# $person (String)
# $level (String)
board-from-tomorrow = { $person }, from tomorrow: { $level }
