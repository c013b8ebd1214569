# /calendar import: los días de un archivo .ics.

command-calendar-import = Incorporar los días de un archivo .ics; antes muestra qué cambiaría (dirección)
command-calendar-import-file = El calendario, como lo exporta la página del distrito
command-calendar-import-means = Qué quieren decir sus palabras, por ejemplo: Data day = staff; Picture day = ordinary

import-title = Qué cambiaría este archivo
import-none = Nada: todos sus días ya son así.
import-line = { $days }: { $what } · { $note }
import-days = { $from } al { $to }
import-off = sin clases
import-off-levels = sin clases ({ $levels })
import-early = salida temprana
import-late = { $minutes ->
    [one] un minuto más tarde
   *[other] { $minutes } minutos más tarde
}
import-make-up = un día de recuperación
import-quiet = tranquilo: sin resumen ni ofertas
import-again = como era sin archivo
import-unknown = No lo entiendo, así que queda como está: { $list } ({ $count ->
    [one] un evento
   *[other] { $count } eventos en total
}). Usa el comando otra vez con *means*, por ejemplo `Data day = staff; Picture day = ordinary`: uno de off, staff, early, late 120, e-learning, make-up, quiet, ordinary.
import-rest = Eventos que no dicen nada de los días de clase: { $ordinary }. Días fuera del año escolar: { $outside }.
button-take-in = Incorporarlo
button-leave-file = Dejarlo
import-done = { $count ->
    [one] Incorporado: cambia un día.
   *[other] Incorporado: cambian { $count } días.
}
import-left = No se cambió nada.
refused-import-too-long = Ese archivo es demasiado largo para un calendario escolar (2 MB), así que no se cambió nada. Exporta solo este año escolar.
refused-import-no-calendar = Ese archivo no es un calendario: no empieza con BEGIN:VCALENDAR. No se cambió nada. Expórtalo como iCal (.ics) y adjúntalo.
refused-import-empty = Ese archivo no tiene ningún evento, así que no se cambió nada. Expórtalo otra vez, con sus eventos, y adjúntalo.
refused-import-cut-off = Ese archivo termina en medio de un evento, así que no se cambió nada. Descárgalo otra vez y adjúntalo.
refused-import-line = Línea { $line } de ese archivo: { $what } ({ $text }). No se cambió nada. Corrige o quita ese evento y adjunta el archivo otra vez.
import-bad-colon = no es una línea de un calendario
import-bad-start = este evento no tiene comienzo
import-bad-date = no es una fecha
import-bad-length = no es una duración
import-bad-end = este evento termina antes de empezar, o dura más de un año
import-bad-repeat = no entiendo cómo se repite; di sus días uno por uno
refused-import-meaning = No entiendo qué quiere decir "{ $text }", así que no se cambió nada. Escríbelo como `Data day = staff`, con uno de off, staff, early, late 120, e-learning, make-up, quiet, ordinary; *off* puede nombrar niveles: `off middle high`.
refused-import-old = Lo que se mostró ya no se puede incorporar: ya se incorporó, o se mostró hace más de un día. Usa */calendar import* otra vez.
refused-import-unreachable = No pude obtener ese archivo de Discord, así que no se cambió nada. Prueba otra vez en un minuto.
