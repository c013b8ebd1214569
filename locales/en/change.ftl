# Changing what a request was taken for.

menu-change = Change topic or kind of help
# $topic (String)
change-topic = It is about: { $topic }
change-topic-none = It is about something else
# $number (String)
# $topic (String)
# $kind (String)
change-answer = { $number } is about { $topic } now; kind of help: { $kind }.
command-resolve-kind = How you helped, if not in the way that was asked for
# $asked (String)
# $given (String)
ticket-given-text = Asked for: { $asked }. Given: { $given }.
ticket-given = Kind of help
