# Who was expected at a required session and who came; who came to the librarians' meeting.

command-attendance = Required sessions: who was expected, who came
command-attendance-record = Write down who is expected at a required session, or who came
command-attendance-show = This school year's sessions on a topic, and who is still to come
command-attendance-topic = The initiative that the session is about
command-attendance-came = Who came: names between commas, or @mentions
command-attendance-expected = Who was expected: names between commas, or @mentions
command-attendance-absent = Who is written down as having come, and had not
command-attendance-on = The day, such as 9/18, if it is not today
command-meeting-came = Write down who came to a librarians' meeting; without a day, to the last one

# $topic (String)
attendance-title = Required sessions: { $topic }
# $day (String)
# $came (Number)
# $people (Number)
attendance-day = { $day }: { $came } of { $people } came
# $line (String)
attendance-written = **{ $line }** (written down)
# $topic (String)
attendance-none = No session on { $topic } has been written down this school year. */attendance record* does that.
attendance-all = Everybody who was expected has come.
# $people (Number)
# $names (String)
attendance-still = Still to come ({ $people ->
    [one] one person
   *[other] { $people } people
}): { $names }

# $day (String)
# $names (String)
agenda-came = Meeting of { $day }, who came: { $names }
# $meeting (String)
meeting-kept = Written down. { $meeting }

refused-nobody-named = Nobody was named, so nothing was written down. Say who was expected or who came: names between commas, or @mentions.
# $day (String)
refused-not-yet-held = { $day } is still to come, so nobody can have come. Nothing was written down. Say who is *expected*, or give the day that it was.
