# What is posted later: in threads, to the director.

# $number (String)
# $name (String)
thread-name = { $number } { $name }
# $requester (String)
# $coach (String)
# $number (String)
thread-introduce = { $requester }, { $coach } has { $number } now. This thread is for the two of you.
# $partner (String)
thread-partner = { $partner } helps as well now.
# $name (String)
# $words (String)
thread-details = { $name } added: { $words }
# $requester (String)
# $coach (String)
# $number (String)
# $outcome (String) - empty, or a quotation with a space before it
thread-resolved = { $requester }, { $coach } has resolved { $number }.{ $outcome } Did it help?
# $words (String)
thread-outcome = {" "}“{ $words }”
# $coach (String)
# $number (String)
thread-reopened = { $coach }, { $number } is open again: the requester needs more.
# $number (String)
thread-cancelled = { $number } was taken back by its requester. Nothing more to do.
# $number (String)
# $owner (String)
widened-told = { $number }: still looking, not forgotten. { $owner } can see it as well now.
# $place (String)
# $why (String)
lost-place = I can't post to { $place }: { $why }. Requests are kept and still reach people by */queue*. Set the channel in the district file, or give me View Channel, Send Messages and Embed Links there.
place-no-channel = no channel is set, or none of that name is there
place-deleted = the channel was deleted
place-no-access = I may not write there
place-dm-closed = direct messages are closed
