# Whose help took how long.

# $number (String)
# $lead (String)
minutes-asked = { $number } is resolved by { $lead }. How long did your part take? One press counts it; */minutes* takes any other time. Yours stand beside { $lead }'s, nothing is counted twice.
# $number (String)
# $lead (String)
minutes-asked-later = { $number } is resolved by { $lead }, with your help. */minutes* writes down how long your part took.
# $number (String)
# $minutes (String)
# $duty (String)
# $until (String)
minutes-kept = Written down with { $number }: { $minutes } of your time, as { $duty }. */minutes* corrects it until { $until }.
# $number (String)
# $minutes (String)
# $before (String)
# $duty (String)
# $until (String)
minutes-corrected = Corrected with { $number }: { $minutes } of your time instead of { $before }, as { $duty }. What stood there before stays in the history. */minutes* corrects it until { $until }.
# $name (String)
# $minutes (Number)
history-time-said = wrote down { $name }'s time, { $minutes } min
# $number (String)
refused-log-still-open = { $number } is not resolved yet. Its minutes are said when it is resolved; after that */minutes* adds or corrects yours.
# $number (String)
refused-log-not-yours = You neither had { $number } nor helped with it as a partner. */log* writes down help that was on no ticket of yours.

command-minutes = Say how long your part of a resolved ticket took, or correct it
command-minutes-minutes = How long, such as 15 or 1:30
command-minutes-duty = What the time counts as, if not what is usual
command-minutes-form = With one teacher, with several, or without a teacher
