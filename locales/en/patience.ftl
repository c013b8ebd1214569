# What people hear of requests that nobody does anything with. No reproach, and what can be done.

# $number (String)
# $since (String)
patience-reminder = { $number } was asked { $since } and nobody has it yet. *Claim* on its card takes it; *Hand off* passes it on.
# $number (String)
# $owners (String)
patience-not-forgotten = Your request { $number } is not forgotten. { $owners } will be with you; there is nothing you have to do.
# $number (String)
# $since (String)
# $owners (String)
patience-escalated = { $number } was asked { $since } and nobody has claimed it. { $owners } was asked first; */ticket* shows everything, */handoff* gives it to somebody.
# $number (String)
# $director (String)
patience-passed-on = Your request { $number } still has nobody, so { $director } has been told and sees to it.
# $number (String)
patience-idle = Nothing has moved with { $number } for a school week. If it is done, */resolve* closes it; if you can't get to it, */release* gives it back.
# $lead (String)
# $number (String)
patience-answer-due = { $lead } still waits for your answer to go on with { $number }. If it is settled, *Cancel* is fine too.
# $lead (String)
# $number (String)
patience-unanswered = { $lead } had no answer from you, so { $number } is closed. If you still need it, *Not yet* opens it again for seven school days.

# Reminders of questions, and whether one wants them.
button-no-reminders = No more reminders
button-reminders-again = Remind me again
reminders-on = When a coach waits for your answer you get one reminder after some days. */desk reminders* with *wanted: False* ends them.
reminders-off = You get no reminders of questions any more. Questions, answers and meetings you still hear of, once each; */desk reminders* with *wanted: True* brings reminders back.
command-desk-reminders = Whether you are reminded when a coach waits for your answer
command-desk-reminders-wanted = True to be reminded, False for none
