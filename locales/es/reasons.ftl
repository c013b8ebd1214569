# Por qué una solicitud está donde está. Quien pide, quien ayuda y el historial leen la misma frase.
# $owner es una persona o un equipo, siempre en singular y nunca después de «a» o «de».

reason-named = Pediste que te ayudara { $owner }.{ $warning }
reason-warning-away = Está fuera hasta el { $until }, así que puede tardar más.
reason-warning-away-open = En este momento está fuera, así que puede tardar más.
reason-warning-full = En este momento tiene todas las solicitudes que puede llevar, así que puede tardar más.
reason-repairs = De reparaciones, cuentas, dispositivos y compras se ocupa { $owner }: así el tiempo de acompañamiento sigue siendo para acompañar.
reason-own-queue = Te lo estarías preguntando a ti, así que lo lleva { $owner }.
reason-pilot = { $topic } está en fase de aprendizaje, un piloto este año, así que lo lleva { $owner }.
reason-ready = { $topic } está en fase de implementación: está llegando a todo el distrito, y { $owner } ya tiene la preparación en { $building }.
reason-ready-with-partner = { $topic } está en fase de implementación: está llegando a todo el distrito, y { $owner } lo apoya en { $building } junto con alguien especialista.
reason-nobody-ready = { $topic } está en fase de implementación: está llegando a todo el distrito, y en la biblioteca de { $building } todavía no hay nadie con la preparación, así que lo lleva { $owner }.
reason-by-phase = { $topic } está { $phase }, así que lo lleva { $owner }.
reason-standard = { $topic } está en uso general, así que lo lleva { $owner }.
reason-covered = { $topic } está { $phase }. { $cover }
reason-retired = { $topic } ya no está en la hoja de ruta; { $owner } lo ve primero.{ $cover }
reason-not-on-roadmap = Esto aún no está en la hoja de ruta; { $owner } lo ve primero y puede pasarlo a otras manos.{ $cover }
reason-maybe-a-pilot = Esto aún no está en la hoja de ruta; { $owner } lo ve primero y, si puede llegar a ser un piloto, lo pasa a alguien especialista.{ $cover }
reason-as-it-is = Esto va tal cual; { $owner } lo lee primero y puede pasarlo a otras manos.{ $cover }
reason-library = El espacio y los materiales de la biblioteca se atienden en tu escuela; lo lleva { $owner }.{ $cover }

# Quién cubre a quién.
cover-absent = { $owner } cubre a { $absent }{ $until }.
cover-vacant = { $building } no tiene a nadie en su biblioteca, así que cubre { $owner }.
cover-unknown-building = Aún no se sabe en qué escuela trabajas, así que lo lleva { $owner }.
cover-until = { " " }hasta el { $day }

phase-learning = en fase de aprendizaje
phase-implementation = en fase de implementación
phase-standard = en uso general
phase-retired = fuera de la hoja de ruta

# Quien lo lleva, en medio de una frase.
owner-librarian = { $name } (tu biblioteca)
owner-specialist = { $name } (especialista)
owner-librarians = la biblioteca de { $building }
owner-specialists = el equipo de especialistas en integración
owner-tech-office = la oficina de tecnología
owner-director = la dirección

# Las colas como título.
queue-librarians = Biblioteca de { $building }
queue-specialists = Especialistas en integración
queue-tech-office = Oficina de tecnología
queue-director = Dirección
