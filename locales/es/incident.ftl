# Muchos avisos de una misma avería; dos solicitudes sobre lo mismo.

incident-form-title = Hacer una sola incidencia
incident-form-what = ¿Qué se les dice? (una línea, sin nombres)
incident-form-hint = Moodle no carga. Lo tiene la oficina de tecnología.
button-make-incident = Hacer de estos { $count } una incidencia
incident-opened = Incidencia { $number }, “{ $what }”: { $count ->
    [one] una solicitud queda unida
   *[other] { $count } solicitudes quedan unidas
} a ella ({ $tickets }). Se avisó a quienes la pidieron; las nuevas parecidas se unen enseguida. */incident fixed* la termina.
incident-added = La { $ticket } pertenece ahora a la incidencia { $number }, “{ $what }”. Se avisó a quien la pidió.
incident-fixed = La incidencia { $number }, “{ $what }”, terminó: { $count ->
    [one] una solicitud queda resuelta
   *[other] { $count } solicitudes quedan resueltas
}, y se avisa una sola vez.
incident-line = { $number }: { $what }
card-incident-open = { $number }: { $what }
card-incident-fixed = { $number }: { $what } (resuelta { $when })
card-incident = Incidencia
incident-known = { $who }, la { $number } ya se conoce: “{ $what }”. { $owner } la lleva y trabaja en ella. No tienes que hacer nada; te avisaremos cuando esté resuelta.
incident-fixed-told = { $who }, resuelto, hasta donde vemos: “{ $what }” ({ $number }). ¿Funciona otra vez?
history-tied = unida a la incidencia { $number }
refused-no-such-incident = No conozco ninguna incidencia con ese número. Empieza a escribir y se sugieren las abiertas.
refused-incident-fixed = La incidencia { $number } se resolvió { $when }. Si ha vuelto, abre otra con */incident open*.
refused-not-your-incident = La incidencia { $number } la lleva { $name }. Esa persona, la oficina de tecnología o la dirección dicen cuándo está resuelta.
refused-tied = La { $number } ya pertenece a la incidencia { $incident }: se responde con las demás cuando */incident fixed* dice que terminó.
refused-private-incident = La { $number } se pidió en privado, así que nadie más debe saberlo. Respóndela aparte.
command-incident = Muchos avisos de una misma avería, respondidos una vez
command-incident-open = Haz de una solicitud y las parecidas una sola incidencia
command-incident-what = Lo que se dice a quienes avisaron: una línea, sin nombres
command-incident-add = Une otra solicitud a una incidencia
command-incident-number = La incidencia
command-incident-fixed = Está resuelta: quienes avisaron lo saben una sola vez
command-incident-minutes = Minutos que llevó en total; cuentan una vez
answer-known = **Ya se conoce: “{ $what }”.** { $owner } la lleva y trabaja en ella. Tu aviso cuenta; te avisaremos cuando esté resuelta y no tienes que hacer nada.

button-merge = Lo mismo que la { $number } ({ $name }): unir
merged-answer = La { $number } es ahora lo mismo que la { $into }, que sigue. Quienes las pidieron lo sabrán, y el tiempo cuenta una vez.
merged-told = { $who }, tu { $number } trata de lo mismo que la { $into }, así que sigue allí. No tienes que hacer nada.
absorbed-told = { $who }, { $name } pidió lo mismo; sigue aquí como la { $number }.
command-merge = Dos solicitudes sobre lo mismo: una sigue y se avisa a quienes las pidieron
command-merge-ticket = La que termina
command-merge-into = La que sigue
