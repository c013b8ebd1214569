# Why a request is where it is. Requester, coach and history read the same sentence.
# $owner is a person or a queue, as it stands in the middle of a sentence.

# $owner (String)
# $warning (String) - empty, or a sentence with a space before it
reason-named = You asked for { $owner } by name.{ $warning }
# $until (String)
reason-warning-away = They are away until { $until }, so it may take longer.
reason-warning-away-open = They are away at the moment, so it may take longer.
reason-warning-full = They have as many requests as they can take right now, so it may take longer.
# $owner (String)
reason-repairs = Repairs, accounts, devices and purchases go to { $owner }, so that coaching time stays coaching time.
# $owner (String)
reason-own-queue = You would be asking yourself, so { $owner } has it.
# $topic (String)
# $owner (String)
reason-pilot = { $topic } is learning work, a pilot this year, so { $owner } has it.
# $topic (String)
# $owner (String)
# $building (String)
reason-ready = { $topic } is implementation work: it is being rolled out, and { $owner } is ready for it at { $building }.
# $topic (String)
# $owner (String)
# $building (String)
reason-ready-with-partner = { $topic } is implementation work: it is being rolled out, and { $owner } supports it at { $building } together with a specialist.
# $topic (String)
# $building (String)
# $owner (String)
reason-nobody-ready = { $topic } is implementation work: it is being rolled out, and no librarian at { $building } is ready for it yet, so { $owner } has it.
# $topic (String)
# $phase (String)
# $owner (String)
reason-by-phase = { $topic } is { $phase }, so { $owner } has it.
# $topic (String)
# $owner (String)
reason-standard = { $topic } is standard work, so { $owner } has it.
# $topic (String)
# $phase (String)
# $cover (String)
reason-covered = { $topic } is { $phase }. { $cover }
# $topic (String)
# $owner (String)
# $cover (String) - empty, or a sentence with a space before it
reason-retired = { $topic } is no longer on the road map; { $owner } sees it first.{ $cover }
# $owner (String)
# $cover (String) - empty, or a sentence with a space before it
reason-not-on-roadmap = This is not on the road map yet; { $owner } sees it first and can pass it on.{ $cover }
# $owner (String)
# $cover (String) - empty, or a sentence with a space before it
reason-maybe-a-pilot = This is not on the road map yet; { $owner } sees it first, and can pass it to a specialist if it could become a pilot.{ $cover }
# $owner (String)
# $cover (String) - empty, or a sentence with a space before it
reason-as-it-is = This goes to { $owner } as it is, to be read and passed on.{ $cover }
# $owner (String)
# $cover (String) - empty, or a sentence with a space before it
reason-library = The library's space and material are looked after in your building; { $owner } has it.{ $cover }

# Who covers for whom.
# $owner (String)
# $absent (String)
# $until (String) - empty, or a day with " until " before it
cover-absent = { $owner } covers for { $absent }{ $until }.
# $building (String)
# $owner (String)
cover-vacant = { $building } has no librarian, so { $owner } covers.
# $owner (String)
cover-unknown-building = Your building is not known yet, so { $owner } has it.
# $day (String)
cover-until = { " " }until { $day }

phase-learning = learning work
phase-implementation = implementation work
phase-standard = standard work
phase-retired = no longer on the road map

# Owners in the middle of a sentence.
# $name (String)
owner-librarian = your librarian { $name }
# $name (String)
owner-specialist = the specialist { $name }
# $building (String)
owner-librarians = the library at { $building }
owner-specialists = the integration team
owner-tech-office = the tech office
owner-director = the director

# Queues as a heading.
# $building (String)
queue-librarians = Librarians of { $building }
queue-specialists = Integration specialists
queue-tech-office = Tech office
queue-director = Director
