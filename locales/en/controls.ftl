# Buttons, menus, modals, the panel, and the commands with their options.

button-claim = Claim
button-resolve = Resolve
# $name (String)
button-partner = Partner with { $name }
button-details = Add details
button-cancel = Cancel
button-write = Just send me the answer
button-helped = It helped
button-not-yet = Not yet
button-ask = Ask for help
menu-time = Pick a time
menu-building = Your building
ask-form-title = Ask for help
ask-form-words = What do you need?
ask-form-hint = One line is enough. Please no student names or numbers.
details-form-title = Add to your request
details-form-words = What should your coach know?
resolve-form-title = Resolve
resolve-form-minutes = How many minutes did it take?
resolve-form-outcome = What was done? (optional, one line)
panel-title = Ask for help
panel-text = Teaching with technology, the library, something new you want to try: ask here in one line. You see at once who has it and why. It takes less than a minute, and only you see the answer.

command-ask = Ask for help: you see at once who has it and why
command-ask-words = What do you need? One line is enough
command-ask-topic = What it is about, if you want to say so
command-ask-kind = How you would like to be helped
command-ask-today = Needed today
command-ask-private = Only whoever has it sees it
command-ask-building = Where, if not in your usual building
command-ask-needed-by = The day you need it, such as 2026-09-30, friday or tomorrow
command-about-message = Ask for help with this
command-queue = What waits for you and your colleagues
command-requests = Your own requests and how far they are
command-ticket = One ticket: what was asked, who has it, why, and its history
command-ticket-number = The ticket's number, such as 12
command-claim = Take a ticket
command-resolve = Say what was done and how long it took
command-resolve-minutes = Minutes, in steps of five
command-resolve-outcome = What was done, in one line
command-desk = For the director: the panel, the state of the desk
command-desk-panel = Put the Ask for help button into this channel
command-desk-status = What is owed to whom, and what stands in the way
command-desk-changes = Who changed what about people and buildings
command-meeting = The librarians' meeting
command-meeting-agenda = Questions for the next librarians' meeting
