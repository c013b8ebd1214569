# Listas y la vista completa de una solicitud.

queue-title = { $queue }
queue-empty = Nadie está esperando.
queue-line = **{ $number }** { $words } — { $name }, { $when }{ $marks }
queue-mark-today = {" "}· **hoy**
queue-mark-needed = {" "}· para el { $day }
queue-more = { $more ->
    [one] … y una más
   *[other] … y { $more } más
}
queue-elsewhere = De tus escuelas, en otras manos
queue-line-elsewhere = { $line } · { $owner }
queue-yours = Las tuyas
queue-yours-empty = En este momento no tienes ninguna.
requests-title = Tus solicitudes
requests-empty = Todavía no has pedido nada. */ask* empieza con una línea.
requests-line = **{ $number }** { $words } — { $state }, pedida { $when }
ticket-history = Historial
ticket-passed-over = No elegidas
history-line = { $when } { $name }: { $what }
history-opened = pidió ayuda
history-claimed = la tomó { $name }
history-joined = { $name } se sumó como apoyo
history-wished = dijo cómo le gustaría recibir la ayuda
history-noted = añadió detalles
history-widened = se mostró también al equipo de respaldo
history-resolved = resuelta, { $minutes } min
history-helped = dijo que le sirvió
history-reopened = pidió algo más
history-cancelled = la retiró
history-clock = El reloj
dropped-line = { $name }: { $why }
dropped-left = ya no trabaja aquí
dropped-away = está fuera
dropped-elsewhere = hoy está en otra escuela
dropped-declined = no la aceptó
dropped-full = tiene todas las que puede llevar
dropped-requester = es quien la pide
dropped-not-ready = aún no tiene la preparación
dropped-other-kinds = se ocupa de otros tipos de solicitudes
dropped-no-coach = no atiende solicitudes
dropped-outweighed = era igual de adecuada, pero tenía más abiertas o una más reciente
agenda-title = Preguntas para la reunión de bibliotecas
agenda-next = Próxima reunión: { $day }
agenda-no-meeting = No hay ninguna reunión en el calendario.
agenda-empty = No hay preguntas pendientes.
agenda-line = **{ $number }** { $topic }: { $words }{ $marks }
agenda-handed-on = {" "}· la pasó { $name }
agenda-answered = {" "}· ya tiene respuesta
status-title = La mesa de ayuda
status-owed = Por entregar a Discord: tarjetas, { $cards }; mensajes, { $debts }.
status-nothing-owed = No queda nada por entregar a Discord.
status-lost = No se puede llegar a **{ $place }**: { $why }
