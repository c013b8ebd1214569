# What the figures say: in Discord, and on a page to print.

# $place (String)
# $when (String)
impact-title = { $place }: { $when }
impact-where-own = What you did
impact-where-asked = What you asked
# $month (String)
# $year (String)
impact-month = { $month } { $year }
# $month (String)
# $day (Number)
# $year (String)
impact-date = { $month } { $day }, { $year }
# $from (String)
# $to (String)
impact-year = School year { $from }–{ $to }
# $from (String)
# $to (String)
impact-range = { $from } to { $to }

impact-fact-requests = Requests
impact-fact-logged = Help that was written down afterwards
impact-fact-claimed = Until somebody had it
impact-fact-resolved = Until it was resolved
# $median (String)
# $most (String)
impact-spread = half within { $median }, nine of ten within { $most } of school time
impact-spread-at-once = at once
impact-spread-most-at-once = nine of ten at once
# $most (String)
impact-spread-half-at-once = half at once, nine of ten within { $most } of school time
# $most (String)
impact-spread-one = { $most } of school time
impact-fact-longer = Waited longer than three school days
impact-fact-still = Still waiting for somebody
impact-fact-minutes = Time given
impact-fact-avoided = Solved here, would have been work orders
impact-fact-taught = Planned or taught together
impact-fact-helped = Said that it helped
impact-fact-repeated = Asked again about the same
impact-fact-otherwise = Helped in another way than was asked for
impact-fact-together = For a team, a building or several teachers at once
# $requests (String)
# $people (String)
impact-together = { $requests }, for { $people } people
impact-fact-askers = People who asked
impact-fact-again = Of these, more than once
impact-fact-review = To be evaluated
impact-fact-need = Still needed
# $topic (String)
# $requests (String)
impact-need = a librarian who is ready for { $topic }; requests from buildings without one: { $requests }

# $hours (Number)
# $minutes (Number)
impact-hours = { $hours } h { $minutes } min
# $percent (Number)
impact-percent = { $percent } %
# $count (Number)
impact-hidden = fewer than { $count }
# $count (String)
impact-at-least = at least { $count }
# $amount (String)
# $percent (String)
impact-share = { $amount } ({ $percent })
# $amount (String)
# $percent (String)
# $target (String)
impact-share-target = { $amount } ({ $percent }; the district aims at { $target })
impact-rest = Everything else together
impact-nothing = Nothing was asked and no time was written down.
# $count (Number)
impact-footnote = “Fewer than { $count }” stands for requests of so few teachers, or for a number that would give such a one away. Nobody is named here but those who said yes.
# $months (String)
impact-withheld = Of { $months } nothing is shown: too few teachers asked.

impact-chart-weeks = Requests by week
impact-chart-months = Requests by month
impact-chart-topics = Requests by initiative and its phase
impact-chart-kinds = Requests by kind of help
# $given (String)
# $asked (String)
impact-given-asked = { $given } given, { $asked } asked for
impact-chart-kinds-legend = Bar: the help that was given. Frame: what was asked for.
impact-chart-minutes = Where the time went
# $percent (String)
impact-chart-target = Dashed: the district's target for staff development, { $percent }
impact-chart-trend = Staff development's share of the time, month by month
# $percent (String)
impact-target = target { $percent }
impact-chart-capacity = Help asked for, and what librarians' hours allow
impact-chart-capacity-legend = Frame: what the hours allow. Bar: what was asked for.
# $asked (String)
# $available (String)
impact-capacity = { $asked } of { $available }
impact-chart-unmet = Requests without help of their own
# $building (String)
impact-unmet-building = { $building }: no librarian
# $topic (String)
# $count (Number)
impact-unmet-topic = { $topic }: nobody ready in { $count ->
    [one] one building
   *[other] { $count } buildings
}
# $topic (String)
# $buildings (String)
impact-unmet-where = { $topic }, nobody ready: { $buildings }
impact-unmet-none = Every building has a librarian, and somebody ready for everything that is being rolled out.
impact-chart-ready-legend = Bar: ready, or ready with a partner. Frame: all librarians.
# $ready (Number)
# $partner (Number)
# $not-yet (Number)
impact-ready = { $ready } ready, { $partner } with a partner, { $not-yet } not yet

# $district (String)
# $name (String)
page-by = { $district }. Put together by { $name }.
page-own-words = In our own words
page-thanks = What teachers said, with their yes
page-source = Counted by Refdesk from the history of requests; each minute once.

# $place (String)
# $when (String)
page-draft = { $place }, { $when }: your page for the principal is drafted. Add what no figure knows, such as what was read or built, then send it. Nothing goes to anybody until you send it.
# $place (String)
# $when (String)
# $name (String)
page-told = { $place }, { $when }: { $name } sends you this month's page. The file is the page to print; */impact* shows the same numbers any day.
# $place (String)
# $when (String)
# $name (String)
page-told-later = { $place }, { $when }: { $name } sends you this month's page. */impact* shows its numbers.
# $names (String)
page-sent = Sent to { $names }. The month stays as it is on this page, whatever is written down later.
page-button-words = Add your own words
# $names (String)
page-button-send = Send to { $names }
page-form-title = In your own words
page-form-words = Outcomes, successes, what is still needed
page-form-hint = Circulation is up 11 %. Two classes published their podcasts. No student names, please.
page-file = The page to print, as a file
page-csv = The same numbers for a spreadsheet
refused-page-none = There is no such page of your building. A draft comes when the month is over.
refused-page-sent = This page was sent and stays as it is. What came later goes on the next one.
# $building (String)
refused-page-nobody = Nobody is entered as principal of { $building } with a Discord account, so there is nobody to send it to. Print the file, or ask your director to enter them with */staff add* or */staff edit*.

command-impact = What help was asked for and given: your own figures, your building's, or the district's
command-impact-period = A month (2026-09), last-month, a term, year, or two days (2026-09-08..2026-10-30)
command-impact-building = One building, if you may see it
command-impact-initiative = One initiative: a pilot's evidence
command-impact-show = Which picture, or the page to print
command-impact-mine = Your own figures: what you did, or what you asked
impact-show-requests = Requests over time
impact-show-topics = Requests by initiative
impact-show-kinds = Requests by kind of help
impact-show-minutes = Where the time went
impact-show-trend = Share of staff development, month by month
impact-show-capacity = Asked for against librarians' hours
impact-show-unmet = Without help of their own
impact-show-readiness = Who is ready for what is being rolled out
impact-show-page = One page to print
impact-period-last-month = Last month
impact-period-month = This month
impact-period-term = This term
impact-period-year = This school year
