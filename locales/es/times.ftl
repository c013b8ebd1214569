# Días, horas y duraciones, como se dicen.

weekday = { $weekday ->
    [1] lunes
    [2] martes
    [3] miércoles
    [4] jueves
    [5] viernes
    [6] sábado
   *[7] domingo
}
month = { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
}
date-day = { $weekday } { $day } de { $month }
date-today = hoy
date-tomorrow = mañana
date-morning = { $hour }:{ $minute } a. m.
date-afternoon = { $hour }:{ $minute } p. m.
date-weekday-time = { $weekday } { $time }
length-hours = { $hours } h
length-days = { $days ->
    [one] un día
   *[other] { $days } días
}
