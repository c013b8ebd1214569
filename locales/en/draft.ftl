# A request that waited and became no ticket.

# $day (String)
# $how (String)
draft-work-order = What you asked on { $day } has not been sent to anybody yet. { $how } Your words:
# $day (String)
draft-student = What you asked on { $day } was not sent to anybody: it seems to name a student, and I don't keep that. If you still need it, ask once more with */ask*, without the student.
# $day (String)
draft-refused = What you asked on { $day } could not be sent to anybody as it is. If you still need it, ask once more with */ask*. Your words:
# $name (String)
# $day (String)
draft-left = { $name } has left. What they asked on { $day } and kept for now was sent to nobody. If it is still needed, whoever needs it can ask with */ask*.
