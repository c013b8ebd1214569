# A waiting ticket was routed again: told to its requester, and in its history.

# $number (String)
# $reason (String)
rerouted-told = { $number } is with somebody else now; you don't need to ask again. { $reason }
# $owner (String)
# $because (String)
history-rerouted = now with { $owner }: { $because }
# $topic (String)
# $phase (String)
because-phase = { $topic } is { $phase } now
# $name (String)
because-readiness = { $name }'s readiness has changed
# $name (String)
because-absence = { $name }'s absence
# $name (String)
because-left = { $name } has left
because-corrected = what was asked was put right
because-district = the district has changed who helps with what
