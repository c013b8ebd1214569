# The digests of a school morning. Read at seven o'clock on a phone: short lines, the first ones the most urgent.

# $day (String)
# $queue (String)
digest-queue-heading = **{ $day }** · { $queue }
# $day (String)
digest-own-heading = **{ $day }** · your list
# $day (String)
digest-week-heading = **Week of { $day }** · the district
# $count (Number)
digest-waiting = { $count ->
    [one] One is waiting
   *[other] { $count } are waiting
}
digest-waiting-none = Nobody is waiting.
# $count (Number)
digest-overdue = { $count ->
    [one] **One is past the day it was needed by.**
   *[other] **{ $count } are past the day they were needed by.**
}
# $count (Number)
digest-resolved = { $count ->
    [one] Resolved since the last digest: one.
   *[other] Resolved since the last digest: { $count }.
}
# $count (Number)
digest-helped = { $count ->
    [one] One teacher said that it helped.
   *[other] { $count } teachers said that it helped.
}
# $count (Number)
# $topic (String)
digest-class = { $count } people here asked about { $topic } this week. Worth a class?
digest-meetings = Meetings today
# $time (String)
# $coach (String)
# $name (String)
# $number (String)
# $form (String)
digest-meeting = { $time } { $coach } and { $name }, { $number }, { $form }
# $name (String)
# $coach (String)
# $words (String)
digest-thanks = { $name } thanks { $coach }: "{ $words }"
# $name (String)
# $coach (String)
digest-thanks-alone = { $name } thanks { $coach }.
digest-held = You have
digest-suggested = Waiting for you
# $queue (String)
# $count (Number)
# $since (String)
digest-week-queue = { $queue }: { $count }, the first { $since }
digest-week-waiting = Waiting
digest-week-asked = Asked in the last seven days
# $phase (String)
# $count (Number)
digest-week-phase = { $phase }: { $count }
digest-week-buildings = Where it was asked
digest-week-topics = Not on the road map, and asked for again
# $count (Number)
digest-week-escalated = { $count ->
    [one] **One of them waits longer than it should.**
   *[other] **{ $count } of them wait longer than they should.**
}
digest-week-unsorted = Not on the road map
digest-week-ready = Librarians and what is being rolled out
# $topic (String)
# $ready (Number)
# $partner (Number)
# $not-yet (Number)
digest-week-readiness = { $topic }: { $ready } ready, { $partner } with a partner, { $not-yet } not yet

digest-preview = This is what your digest would say now.
# $count (Number)
digest-sent = { $count ->
    [0] Nothing to send: today's digests have gone out, or there is nothing to say.
    [one] One digest is on its way.
   *[other] { $count } digests are on their way.
}
# $day (String)
refused-no-digest = Nobody has school on { $day }, so no digest goes out. What waits stands in the next one; */digest preview* shows yours.
# $hour (String)
digest-wanted = You get your own list as a direct message at { $hour } on school days. */digest settings mine:False* ends it.
digest-not-wanted = You get no list of your own any more. The digest in your queue's channel stays.
# $hour (String)
digest-hours = Digests go out at { $hour } on school days, to each queue's channel; the hour stands in the district file (`settings.digest_at`).
digest-mine = */digest settings mine:True* sends you your own list as a direct message.

command-digest = The digest of a school morning
command-digest-preview = What your queue's digest would say now
command-digest-now = Send today's digests that have not gone out (director)
command-digest-settings = When digests come, and whether you get your own list
command-digest-settings-mine = Whether you want your own list as a direct message each school morning
