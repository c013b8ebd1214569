# Los resúmenes de la mañana.

digest-queue-heading = **{ $day }** · { $queue }
digest-own-heading = **{ $day }** · tu lista
digest-week-heading = **Semana del { $day }** · el distrito
digest-waiting = { $count ->
    [one] Hay una en espera
   *[other] Hay { $count } en espera
}
digest-waiting-none = Nadie está esperando.
digest-overdue = { $count ->
    [one] **Una ya pasó del día en que se necesitaba.**
   *[other] **{ $count } ya pasaron del día en que se necesitaban.**
}
digest-resolved = { $count ->
    [one] Resueltas desde el último resumen: una.
   *[other] Resueltas desde el último resumen: { $count }.
}
digest-helped = { $count ->
    [one] Una persona dijo que le sirvió.
   *[other] { $count } personas dijeron que les sirvió.
}
digest-class = { $count } personas preguntaron aquí por { $topic } esta semana. ¿Vale la pena un taller?
digest-meetings = Citas de hoy
digest-meeting = { $time } { $coach } y { $name }, la { $number }, { $form }
digest-thanks = Gracias de parte de { $name } para { $coach }: «{ $words }»
digest-thanks-alone = Gracias de parte de { $name } para { $coach }.
digest-held = Tienes
digest-suggested = Te esperan a ti
digest-week-queue = { $queue }: { $count }, la primera { $since }
digest-week-waiting = En espera
digest-week-asked = Pedidas en los últimos siete días
digest-week-phase = { $phase }: { $count }
digest-week-buildings = Dónde se pidió
digest-week-topics = Fuera de la hoja de ruta, y pedido otra vez
digest-week-escalated = { $count ->
    [one] **Una de ellas espera más de lo debido.**
   *[other] **{ $count } de ellas esperan más de lo debido.**
}
digest-week-unsorted = Fuera de la hoja de ruta
digest-week-ready = Bibliotecas y lo que está en fase de implementación
digest-week-readiness = { $topic }: con la preparación, { $ready }; con apoyo, { $partner }; todavía no, { $not-yet }

digest-preview = Esto diría ahora tu resumen.
digest-sent = { $count ->
    [0] No hay nada que enviar: los resúmenes de hoy ya salieron, o no hay nada que decir.
    [one] Un resumen va en camino.
   *[other] { $count } resúmenes van en camino.
}
refused-no-digest = El { $day } no hay clases, así que no sale ningún resumen. Lo que espera está en el próximo; */digest preview* muestra el tuyo.
digest-wanted = Recibes tu propia lista por mensaje directo a las { $hour } en días de clase. */digest settings mine:False* la termina.
digest-not-wanted = Ya no recibes una lista propia. El resumen en el canal de tu cola sigue.
digest-hours = Los resúmenes salen a las { $hour } en días de clase, al canal de cada cola; la hora está en el archivo del distrito (`settings.digest_at`).
digest-mine = */digest settings mine:True* te envía tu propia lista por mensaje directo.

command-digest = El resumen de la mañana
command-digest-preview = Lo que diría ahora el resumen de tu cola
command-digest-now = Enviar los resúmenes de hoy que no han salido (dirección)
command-digest-settings = Cuándo llegan los resúmenes, y si recibes tu propia lista
command-digest-settings-mine = Si quieres tu propia lista por mensaje directo cada mañana de clase
