# La mañana de quien ayuda, y la cola por escuela.

my-day-booked = Reservados { $minutes } de { $of } minutos de ayuda hoy, { $week } de { $allweek } esta semana.
my-day-full = Esta semana está llena; se siguen aceptando solicitudes, con un aviso.
my-day-classes = Clases
my-day-free = Libre
my-day-meetings = Citas
my-day-open = Solicitudes abiertas, primero la más antigua
my-day-none = Ninguna
my-day-meeting = **{ $number }** { $name }, { $when }
trip-title = Solicitudes abiertas por escuela
topics-title = Solicitudes abiertas por tema
trip-no-building = Sin escuela
trip-place = **{ $place }** ({ $count ->
    [one] una solicitud
   *[other] { $count } solicitudes
})
trip-stop = { $topic } · { $line }
queue-mark-place = {" "}· { $place }
command-myday = Tu día: clases, bloques libres, citas, solicitudes abiertas y lo reservado
command-queue-group = Cómo se muestra
group-age = Como cola
group-building = Por escuela, para planificar un día de viajes
group-topic = Por tema
