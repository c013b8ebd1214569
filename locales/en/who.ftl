# Who helps with what, the role cards, peer helpers, candidates for the road map.

command-desk-who = Who helps with what in your building
command-desk-who-building = A building, if not your own
command-desk-post = Post in a building's channel what a role is for, and what it is not for
command-desk-post-building = The building
command-desk-post-role = Whose card
command-peer = Offer to help your colleagues with a topic, or stop
command-peer-topic = The topic
command-peer-stop = You no longer want to
command-roadmap-candidates = What is asked for again and again and is not on the road map

# $building (String)
who-title = { $building }: who helps with what
who-title-anywhere = Who helps with what
who-how = */ask* with one line is enough: it finds the right person, and says who and why.
# $name (String)
# $topics (String)
who-line = **{ $name }**: { $topics }
who-repairs = Something is broken, accounts, devices, buying
who-others = Anything else
who-today-title = Where they are today
# $name (String)
# $building (String)
who-today = { $name }: { $building }
# $building (String)
here-kept = Thank you: until tonight */desk who* says that you are at { $building }. Requests go where they always do.
here-dropped = */desk who* says no longer where you are.
# $building (String)
role-posted = The card goes to the channel of { $building }.
role-not-for = Not for
role-how = How to ask
rolecard-librarian = Your librarian
role-librarian-for = Everyday practice with the tools that every teacher uses, and whatever is being rolled out once ready for it: one-on-one, planning together, teaching together, a class. The library, its space and its material.
role-librarian-not = Repairs, passwords, accounts and carts: those are the tech office's. Nobody's evaluation: what you ask stays between you.
rolecard-specialist = The technology integration specialists
role-specialist-for = Pilots, and whatever is new: planning with you, teaching with you, finding out whether it works. They prepare librarians for what is being rolled out.
role-specialist-not = Repairs, rosters and accounts: those are the tech office's. They have no building and no grades: place or online is agreed each time.
rolecard-tech-office = The tech office
role-tech-office-for = What is broken, devices, accounts, rosters, the network, buying.
role-tech-office-not = How to teach with it: your librarian and the specialists help with that.

# $topic (String)
peer-thanks = Thank you! Coaches see your name on requests about { $topic } and can point colleagues to you. Nothing is routed to you. */peer* with *stop* takes it back.
# $topic (String)
peer-stopped = You are no longer named for { $topic }. Thank you for having helped.

candidates-title = Asked for, and not on the road map
candidates-none = Nothing was asked for three times in the last 90 days.
# $topic (String)
# $count (Number)
# $people (Number)
# $buildings (String)
candidate-line = **{ $topic }**: { $count ->
    [one] one request
   *[other] { $count } requests
} by { $people ->
    [one] one person
   *[other] { $people } people
}{ $buildings }
# $buildings (String)
candidate-buildings = {" "}({ $buildings })
candidates-hint = Grouped by the words that they share. */roadmap add* puts one on the road map.
# $topic (String)
# $building (String)
# $day (String)
# $owner (String)
reason-not-there-yet = { $topic } is implementation work, and its roll-out reaches { $building } on { $day }; until then { $owner } has it.
