# Lo que el reloj y el tiempo hacen con las citas.

clock-day-lost = { $who }: { $day } queda cancelado, así que no puede ser la cita sobre la { $number } ({ $when }). Nos vemos { $next }: elige una hora y la otra parte solo tiene que aceptarla.
clock-next-year = después del verano
clock-day-changed = { $who }: { $day } ha cambiado y la cita sobre la { $number } ({ $when }) ya no cabe. Elige otra hora y la otra parte solo tiene que aceptarla.
clock-online-now = { $who }: { $day } es un día de clases desde casa, así que la cita sobre la { $number } es ahora en línea ({ $when }). Si prefieres que sea en persona, elige otra hora.
clock-on-again = { $who }: { $day } vuelve a ser como estaba previsto, y también la cita sobre la { $number } ({ $when }).
clock-soon = { $who }: la cita es { $soon }, sobre la { $number } ({ $when }).
clock-time-online = { $when } · en línea

calendar-meetings-lost = { $count ->
    [one] Una cita pierde su hora: las dos personas lo saben y tienen otras para elegir.
   *[other] { $count } citas pierden su hora: las personas lo saben y tienen otras para elegir.
}
calendar-meetings-online = { $count ->
    [one] Una cita en persona es ahora en línea; las dos personas lo saben.
   *[other] { $count } citas en persona son ahora en línea; las personas lo saben.
}
calendar-meetings-again = { $count ->
    [one] Una cita vuelve a estar en pie; las dos personas lo saben.
   *[other] { $count } citas vuelven a estar en pie; las personas lo saben.
}
