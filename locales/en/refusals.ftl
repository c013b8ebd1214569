# Refusals: what happened, and what to do next.

refused-no-district = Refdesk is not set up on this server yet. Whoever installed it can do that with `refdesk district apply`.
refused-no-such-ticket = I can't find that ticket among those you may see. */requests* lists yours; coaches find theirs with */queue*.
refused-not-a-number = A ticket's number looks like 12 or #12. */requests* lists yours.
# $name (String)
# $number (String)
# $since (String)
refused-claimed = { $name } has had { $number } since { $since }. You can help as partner.
# $name (String)
# $number (String)
# $seconds (Number)
refused-claimed-just-now = { $name } has { $number } ({ $seconds ->
    [0] less than a second
    [one] a second
   *[other] { $seconds } seconds
} before you). You can help as partner.
# $number (String)
# $since (String)
refused-yours = You have had { $number } since { $since }. *Partner*, or *invite* in */partner*, asks somebody to help; *Hand off* passes it on.
# $name (String)
# $number (String)
refused-somebody-else = { $name } has { $number }, so only they can do that. You can write to them in the thread.
# $number (String)
refused-nobody-has-it = Nobody has { $number } yet. Press *Claim* first, or use */claim*.
# $name (String)
# $number (String)
# $when (String)
refused-resolved = { $name } resolved { $number } { $when }. If more is needed, the requester can open it again.
# $number (String)
# $when (String)
refused-cancelled = { $number } was taken back by its requester { $when }. There is nothing more to do.
# $number (String)
refused-not-resolved = { $number } is not resolved, so there is nothing to answer yet.
# $number (String)
refused-too-late-to-reopen = { $number } was resolved more than seven school days ago. Please ask again with */ask*; mention { $number } and your coach finds it.
# $number (String)
refused-not-your-request = Only the person who asked can do that with { $number }.
# $number (String)
# $owner (String)
refused-not-your-queue = { $number } is with { $owner }. If you can help, tell them.
refused-not-a-coach = That is for librarians, specialists and the tech office. To ask for help, use */ask*; your own requests are under */requests*.
# $director (String)
refused-not-the-director = That is for the director, { $director }. Tell them what should change; */desk who* shows who helps with what.
refused-empty = There are no words in it. Half a sentence is enough, such as "progress reports print blank".
# $length (Number)
# $longest (Number)
refused-too-long = That has { $length } characters; { $longest } is the most. Please send the first part, then the rest with *Add details*.
refused-minutes = Minutes are a whole number from 0 to 600, such as 15. Nothing was changed.
# $typed (String)
# $nearest (String)
refused-topic-nearest = "{ $typed }" is not on the road map. Did you mean { $nearest }? In */ask* you can leave the topic out: your words are enough.
# $typed (String)
refused-topic = "{ $typed }" is not on the road map. Choose one of the suggestions; in */ask* you can leave the topic out: your words are enough.
# $typed (String)
refused-building = I know no building "{ $typed }". Choose one of the suggestions.
# $typed (String)
refused-not-a-day = I can't read "{ $typed }" as a day. Write 9/30, 2026-09-30, friday, today or tomorrow.
# $day (String)
refused-day-past = { $day } is over. Choose today or a later day.
refused-time-gone = That time is no longer free. Choose another one, or get the answer in writing.
# $number (String)
refused-already-sent = That is on its way already: it is { $number }.
# $code (String)
failed = Something went wrong here, and nothing was changed. Please try again in a minute. If it happens again, tell the district office the code { $code }.
control-unknown = This button is from an older version. */requests* and */queue* show what is open.
your-words = Your words, so that nothing is lost:
