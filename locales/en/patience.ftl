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
