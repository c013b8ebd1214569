# Quién debía venir a una sesión obligatoria y quién vino; quién vino a la reunión de bibliotecas.

command-attendance = Sesiones obligatorias: quién debía venir, quién vino
command-attendance-record = Anotar quién debe venir a una sesión obligatoria, o quién vino
command-attendance-show = Las sesiones de este curso sobre un tema, y quién falta todavía
command-attendance-topic = La iniciativa de la que trata la sesión
command-attendance-came = Quién vino: nombres separados por comas, o @menciones
command-attendance-expected = Quién debía venir: nombres separados por comas, o @menciones
command-attendance-absent = De quién consta que vino, y no vino
command-attendance-on = El día, como 9/18, si no es hoy
command-meeting-came = Anotar quién vino a una reunión de bibliotecas; sin día, a la última

attendance-title = Sesiones obligatorias: { $topic }
attendance-day = { $day }: vinieron { $came } de { $people }
attendance-written = **{ $line }** (anotado)
attendance-none = Este curso no consta ninguna sesión sobre { $topic }. */attendance record* la anota.
attendance-all = Vino todo el mundo a quien se esperaba.
attendance-still = Por venir todavía ({ $people ->
    [one] una persona
   *[other] { $people } personas
}): { $names }

agenda-came = Reunión del { $day }, quién vino: { $names }
meeting-kept = Anotado. { $meeting }

refused-nobody-named = No se nombró a nadie, así que no se anotó nada. Di quién debía venir o quién vino: nombres separados por comas, o @menciones.
refused-not-yet-held = El { $day } todavía no ha llegado, así que nadie puede haber venido. No se anotó nada. Di quién debe venir con *expected*, o el día que fue.
