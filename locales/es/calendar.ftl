# /calendar: lo que ha pasado a ser un día.

command-calendar = Los días de clase del distrito
command-calendar-show = Las próximas dos semanas
command-calendar-day = Decir qué pasa a ser un día: cancelado, tarde, desde casa, recuperado (dirección)
command-calendar-day-date = El día, por ejemplo hoy, viernes o 12/10
command-calendar-day-becomes = Qué pasa a ser
command-calendar-day-minutes = Cuántos minutos más tarde llegan los estudiantes; para una entrada tardía

becomes-cancelled = cancelado: no viene nadie
becomes-late = una entrada tardía
becomes-e-learning = un día de clases desde casa
becomes-make-up = un día de recuperación: día de clase para todos
becomes-planned = como estaba previsto

calendar-cancelled = { $day } queda cancelado. Su resumen y sus recordatorios esperan, y el día no cuenta como tiempo de espera.
calendar-late = El { $day } los estudiantes llegan { $minutes } minutos más tarde. Las esperas y las horas libres cuentan el día más corto.
calendar-e-learning = { $day } es un día de clases desde casa. Las reuniones en línea siguen; a nadie se le ofrece una reunión en persona.
calendar-make-up = { $day } es desde ahora un día de clase para todos.
calendar-as-planned = { $day } vuelve a ser como dice el archivo del distrito.
calendar-next = El próximo día de clase es el { $day }.
calendar-next-numbered = El próximo día de clase es el { $day }: { $numbers }.
calendar-number = { $level } Día { $number }
calendar-title = Las próximas dos semanas
calendar-line = { $day }: { $what }
calendar-level = { $level } { $what }
calendar-school = clases de { $from } a { $to }
calendar-usual = clases como siempre
calendar-usual-is = Clases como siempre: { $what }
calendar-online = clases desde casa
calendar-staff = solo personal
calendar-closed = cerrado
calendar-level-elementary = primaria
calendar-level-middle = intermedia
calendar-level-high = secundaria
calendar-level-office = oficinas

refused-day-over = { $day } ya pasó, así que no se cambió nada. Di un día de hoy en adelante.
refused-day-no-school = El { $day } no hay clases de todos modos, así que no se cambió nada. */calendar show* muestra los próximos días.
refused-day-school = { $day } ya es día de clase, así que no se cambió nada. */calendar show* muestra los próximos días.
refused-day-minutes = Una entrada tardía necesita sus *minutes*, de 1 a 480. No se cambió nada.
refused-day-nothing-left = Con una entrada tan tardía no queda nada del { $day }, así que no se cambió nada. Indica menos *minutes* o cancela el día.
