# La hoja de ruta: verla, cambiarla, sus noticias.

command-roadmap = La hoja de ruta: lo que se prueba, lo que se está implementando y lo de uso general
command-roadmap-list = Todas las iniciativas por fase, con quién ayuda
command-roadmap-show = Una iniciativa: su fase, quién ayuda, quién tiene la preparación
command-roadmap-add = Poner una iniciativa nueva en la hoja de ruta
command-roadmap-edit = Cambiar lo que se dice de una iniciativa
command-roadmap-phase = Cambiar la fase de una iniciativa; ves qué se movería antes de confirmar
command-roadmap-initiative = La iniciativa, por su nombre o su clave
command-roadmap-key = Una clave corta en minúsculas, como moodle
command-roadmap-name = El nombre que se ve
command-roadmap-phase-option = La fase
command-roadmap-on = Desde qué día, como 2027-01-26; hoy si no dices nada
command-roadmap-review = El día de la revisión, o de la evaluación del piloto
command-roadmap-patterns = Lo que la reconoce en las solicitudes, con ; en medio: moodle; quiz in moodle
command-roadmap-goal = El objetivo del distrito al que sirve
command-roadmap-notes = Notas para quienes ayudan, como el resultado del piloto; none las borra
command-roadmap-lead = La persona especialista que la lleva
command-roadmap-backup = La persona especialista que suple
command-roadmap-buildings = Las escuelas del piloto, con comas; none significa todas
command-roadmap-grades = Los grados del piloto, como 7, 8; none significa todos
command-roadmap-order = El orden de la implementación: east 2026-10-05, west 2027-01-11

date-in-year = { $day } de { $year }

road-title = La hoja de ruta
road-empty = Aquí no hay nada por ahora.
road-phase = { $phase }: { $who }
road-who-specialists = ayuda el equipo de especialistas
road-who-ready = ayuda la biblioteca de tu escuela si ya tiene la preparación; si no, alguien especialista
road-who-librarian = ayuda la biblioteca de tu escuela
road-who-nobody = la biblioteca de tu escuela ve primero las solicitudes
road-line = **{ $name }**{ $marks }
road-more = { $more ->
    [one] … y una más
   *[other] … y { $more } más
}
road-lead-backup = { $lead }; suple { $backup }
road-in-buildings = en { $buildings }
road-in-grades = grados { $grades }
road-ready-count = bibliotecas con la preparación: { $ready }, con apoyo: { $partner }
road-planned = previsto: { $phase } desde el { $day }
road-review = se revisa el { $day }
road-evaluation = se evalúa el { $day }

road-field-phase = Fase
road-since = { $phase } desde el { $day }
road-no-phase = aún sin empezar
road-field-goal = Objetivo
road-field-scope = Dónde se hace el piloto
road-field-specialists = Especialistas
road-field-rollout = Implementación por escuelas
road-stage-reached = { $building }: desde el { $day }
road-stage-coming = { $building }: a partir del { $day }
road-stage-others = las demás: { $day }
road-everywhere = en todas partes
road-field-ready = Bibliotecas
road-ready = Con la preparación: { $names }
road-partner = Con apoyo: { $names }
road-not-yet = Todavía no: { $names }
road-field-interest = Preguntas desde donde no se hace el piloto
road-interest = { $building }: { $count ->
    [one] una solicitud
   *[other] { $count } solicitudes
}
road-field-peers = Docentes que se ofrecieron a ayudar
road-field-notes = Notas
road-field-patterns = Se reconoce por
road-field-history = Historial y planes
road-field-evidence = Los últimos 90 días
road-field-changes = Cambios
road-open = { $open ->
    [0] Nadie espera ayuda con esto.
    [one] Hay una solicitud abierta.
   *[other] Hay { $open } solicitudes abiertas.
}
evidence-requests = { $requests ->
    [0] Ninguna solicitud.
    [one] Una solicitud.
   *[other] { $requests } solicitudes.
}
evidence-median = La mitad se tomó en menos de { $time } de tiempo escolar.
evidence-repeat = { $people ->
    [0] Nadie preguntó más de una vez.
    [one] Una persona preguntó más de una vez.
   *[other] { $people } personas preguntaron más de una vez.
}

change-line = { $when }, { $name }: { $what }
change-added = la puso en la hoja de ruta, { $phase } desde el { $day }
change-phase = { $phase } desde el { $day }
change-edited = cambió { $parts }
change-plan-dropped = retiró lo previsto
part-name = el nombre
part-goal = el objetivo
part-notes = las notas
part-patterns = lo que la reconoce
part-lead = quién la lleva
part-backup = quién suple
part-scope = dónde se hace el piloto
part-rollout = el orden de la implementación
part-review = el día de la revisión

preview-title = { $topic }: qué cambiaría
preview-from-today = **{ $phase } desde hoy** ({ $day }).
preview-from = **{ $phase } desde el { $day }.**
preview-before = Hasta entonces está { $phase }.
preview-replaces = Esto sustituye el plan: { $phase } desde el { $day }.
preview-drops = Ese día no cambiaría nada; se retira lo previsto.
preview-librarians = Las bibliotecas y el equipo de especialistas lo saben el { $day }; el resto del personal, el mismo día.
preview-short = { $days ->
    [0] Las bibliotecas no tienen aviso previo: lo saben a la vez que el resto del personal.
    [one] Las bibliotecas tienen un día de aviso.
   *[other] Las bibliotecas tienen { $days } días de aviso.
}
preview-field-open = Solicitudes abiertas
preview-none-open = Ninguna.
preview-moves = { $count ->
    [one] Una solicitud en espera cambia de manos: la lleva { $owner }.
   *[other] { $count } solicitudes en espera cambian de manos: las lleva { $owner }.
}
preview-stays = { $count ->
    [one] Una solicitud en espera se queda donde está.
   *[other] { $count } solicitudes en espera se quedan donde están.
}
preview-claimed = { $count ->
    [one] Una que alguien lleva sigue en sus manos, y se le avisa.
   *[other] { $count } que alguien lleva siguen en sus manos, y se les avisa.
}
preview-dated = { $count ->
    [one] Una de ellas tiene fecha y la conserva.
   *[other] { $count } de ellas tienen fecha y la conservan.
}
preview-field-not-ready = { $count ->
    [0] Todas las bibliotecas tienen la preparación
    [one] Una persona de biblioteca no tiene la preparación
   *[other] { $count } personas de biblioteca no tienen la preparación
}
preview-field-uncovered = { $count ->
    [one] En una escuela la biblioteca no tiene la preparación
   *[other] En { $count } escuelas la biblioteca no tiene la preparación
}
preview-field-vacant = Sin biblioteca propia
preview-uncovered-hint = Allí las solicitudes van a especialistas, con la biblioteca como apoyo.
button-confirm = Confirmar
button-keep-as-it-is = Dejar como está
preview-kept-as-it-is = No se cambió nada.
preview-changed = Algo ha cambiado desde que lo leíste. Ahora sería así:
phase-kept = { $topic }: { $phase } desde el { $day }. Anotado, con tu nombre.
plan-taken-back = { $topic } se queda como está: se retira lo previsto.
initiative-edited = { $topic }: se cambió { $parts }. */roadmap show* lo muestra como está ahora.
initiative-added = { $topic } está en la hoja de ruta. */roadmap show* la muestra.

news-coming = **{ $topic }** estará { $phase } a partir del { $day }. Lo sabes antes que el resto del personal. */roadmap show* dice quién ayudará entonces y quién tiene la preparación.
news-now = **{ $topic }** está { $phase } desde el { $day }. */roadmap show* dice quién ayuda y quién tiene la preparación.
news-noted = Hay anotado: { $notes }
news-begun = **{ $topic }** está { $phase } desde el { $day }: { $helps }. Una línea con */ask* basta; */desk who* dice quién es en tu escuela.
news-dropped = **{ $topic }**: el plan ({ $phase } desde el { $day }) queda sin efecto. */roadmap show* dice qué vale.
news-moved = { $topic } está ahora { $phase }. La { $number } sigue contigo tal como está; puedes pasarla si lo prefieres.
news-review = { $director }: **{ $topic }** ({ $phase }) tenía revisión el { $day }. */roadmap show* tiene sus últimos 90 días; */roadmap phase* la cambia, */roadmap edit* pone otro día. Nada cambia solo.
news-evaluation = { $director }: el piloto **{ $topic }** tenía evaluación el { $day }. */roadmap show* tiene sus últimos 90 días; */roadmap phase* lo cambia, */roadmap edit* pone otro día y guarda notas. Nada cambia solo.

refused-is-in-phase = { $topic } ya está { $phase }, desde el { $day }, y no hay nada más previsto. Elige otra fase, u otro día con *on*.
refused-key-taken = Ya hay una iniciativa con la clave { $key }. Elige otra clave o usa */roadmap edit*.
refused-bad-key = «{ $key }» no puede ser una clave: de 1 a 32 letras minúsculas, cifras, - o _, como *moodle*.
refused-pattern = El patrón «{ $pattern }» no se puede leer: { $why }. Lo mejor son palabras sencillas, con ; en medio. No se cambió nada.
refused-pattern-all = El patrón «{ $pattern }» encajaría con todas las solicitudes. Usa una palabra que solo tenga este tema. No se cambió nada.
refused-pattern-long = El patrón «{ $pattern }» es demasiado largo. Que cada uno tenga menos de 200 caracteres, con ; en medio. No se cambió nada.
refused-not-a-specialist = No conozco a nadie especialista que se llame «{ $name }». Elige una sugerencia de la lista.
refused-not-a-librarian = No conozco a nadie de biblioteca que se llame «{ $name }». Elige una sugerencia de la lista.
refused-grades = No puedo leer «{ $typed }» como grados. Escribe *7, 8* o *K-2*.
refused-order = No puedo leer «{ $typed }» como un orden. Escribe cada escuela una vez con su primer día: *east 2026-10-05, west 2027-01-11*.
refused-nothing-new = Ya está así. Di qué debería ser distinto.
refused-not-rolled-out = { $topic } no está en implementación, así que nadie necesita la preparación. */ready board* muestra lo que sí lo está.
refused-only-librarians = Solo quien trabaja en una biblioteca dice si tiene la preparación. Especialistas anotan sesiones con */ready session*.
refused-only-specialists = Eso lo hacen solo especialistas y la dirección. Desde una biblioteca se dice con */ready say*.
refused-lead-is-backup = Quien la lleva y quien suple tienen que ser dos personas. Elige otra, o *none*.
refused-not-here-yet = Refdesk empieza en { $building } el { $day }. Hasta entonces pregunta en tu biblioteca como siempre.{ $phone }
refused-not-here-phone = {" "}La biblioteca: { $phone }.
refused-no-staff-channel = { $building } no tiene un canal para su personal, así que no hay dónde publicar. Pon *staff_channel* en el archivo del distrito.

ticket-phases = se abrió { $opened }, se cerró { $closed }
