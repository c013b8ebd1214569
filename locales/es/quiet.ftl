# /calendar quiet: semanas de entrevistas y de exámenes estatales (F20).

command-calendar-quiet = Decir qué días son tranquilos: sin ofertas ni resúmenes (dirección)
command-calendar-quiet-from = El primer día, por ejemplo hoy, viernes o 4/12
command-calendar-quiet-to = El último día; sin él, solo el primero
command-calendar-quiet-over = True si estos días ya no son tranquilos

calendar-quiet-day = { $day } es un día tranquilo: sin resumen ni ofertas. Las solicitudes y los recordatorios siguen como siempre.
calendar-quiet-days = Del { $from } al { $to } hay tranquilidad: sin resúmenes ni ofertas. Las solicitudes y los recordatorios siguen como siempre.
calendar-quiet-over-day = { $day } ya no es un día tranquilo: sale su resumen.
calendar-quiet-over-days = Del { $from } al { $to } ya no hay tranquilidad: salen los resúmenes.
calendar-and-quiet = { $what } · tranquilo
refused-quiet-backwards = { $to } es antes que { $from }, así que no se cambió nada. Di primero el primer día.
refused-quiet-too-long = Son más de { $most } días a la vez, así que no se cambió nada. Dilos por partes, o escríbelos en el archivo del distrito (`calendar.quiet`).
