# Personas y escuelas: quién está ausente, quién trabaja dónde, quién es nuevo.

command-away = Di cuándo no estás y qué pasa con tus solicitudes
command-away-set = Di cuándo no estás: ves enseguida qué cambia
command-away-list = Quién no está ahora y en las próximas semanas
command-away-end = De vuelta antes, o al final sí estás
command-away-from = El primer día, como hoy, viernes o 9/25; hoy si se deja vacío
command-away-to = El último día, o "abierto" si nadie lo sabe; el primero si se deja vacío
command-away-hours = Solo estas horas de cada día, como 8:00-12:00
command-away-cover = Quién te cubre; si se deja vacío, quien nombran tu escuela o tus temas
command-away-why = Qué ocupa el tiempo, si son otras tareas: se cuentan
command-away-who = Otra persona; para la dirección
away-why-class = Cubrir una clase
away-why-duties = Otras tareas

away-set-own = No estás: { $times }.
away-set-other = { $name } no está: { $times }.
away-waits = Las solicitudes para hoy van a { $cover }. Las demás esperan hasta el día siguiente, y se les dice a sus docentes.
away-topics = Las nuevas solicitudes de estos temas van a { $cover }, como reserva.
away-covered = Las nuevas solicitudes van a { $cover }; a sus docentes se les dice quién cubre y hasta cuándo.
away-open-stays = { $open ->
    [one] Una solicitud abierta se queda donde está.
   *[other] { $open } solicitudes abiertas se quedan donde están.
}
away-open-asked = { $open ->
    [one] Una solicitud abierta se queda por ahora
   *[other] { $open } solicitudes abiertas se quedan por ahora
}; el { $day } se pregunta a cada docente si prefiere que la lleve otra persona.
away-open-moves = { $open ->
    [one] Son más de cinco días de clase, así que una solicitud abierta pasa a otra persona cuando empiece
   *[other] Son más de cinco días de clase, así que { $open } solicitudes abiertas pasan a otra persona cuando empiece
}; a cada docente se le dice a quién.
away-lost = { $minutes } minutos se cuentan como ocupados por otras tareas.
away-end-hint = ¿De vuelta antes? */away end*.
away-back = { $name } está de vuelta. Las nuevas solicitudes van otra vez como siempre.
away-off = { $name } al final sí estará ({ $times }).
away-title = Quién no está
away-line = **{ $name }**: { $times }{ $cover }
away-line-cover = {" "}· cubre { $cover }
away-nobody = Todo el mundo está, y nadie ha avisado para las próximas semanas.
span-days = { $first } a { $last }
span-hours = { $day }, { $start }–{ $end }
span-open = desde el { $day }, sin fecha de vuelta
answer-back-on = { $name } no está y vuelve el { $day }. Si no puede esperar, márcala para hoy y la lleva otra persona.
answer-back-at = { $name } no está y vuelve { $when }. Si no puede esperar, márcala para hoy y la lleva otra persona.
reason-backup-for = Es como reserva de { $name }, que no está.

refused-person-near = Nadie aquí se llama “{ $typed }”. ¿Querías decir { $nearest }? Elige una de las sugerencias.
refused-person = Nadie aquí se llama “{ $typed }”. Elige una de las sugerencias.
refused-person-several = “{ $typed }” puede ser { $these }. Elige una de las sugerencias.
refused-building-near = No conozco ninguna escuela “{ $typed }”. ¿Querías decir { $nearest }? Elige una de las sugerencias.
refused-not-hours = No puedo leer “{ $typed }” como horas. Escribe 8:00-12:00, o 1-3. No se ha cambiado nada.
refused-ends-before = Eso empezaría el { $from } y acabaría el { $to }. Por favor, da un último día que no sea anterior al primero.
refused-hours-past = Esas horas ya pasaron. Elige otras posteriores, o un día posterior.
refused-nobody-works = Nadie trabaja el { $day }, así que nada cambia para tus solicitudes. Elige un día de trabajo.
refused-too-far = Falta más de un año. Elige un último día más cercano, o "abierto" si nadie lo sabe.
refused-away-already = Ya consta que { $name } no está desde { $from }{ $until }. Usa primero */away end*, si no es así.
until-moment = {" "}hasta { $when }
refused-not-away = No consta nada de { $name } que pueda terminar. */away list* muestra quién no está.
refused-nothing-to-cover = { $name } no responde solicitudes, así que no hay nada que cubrir.
refused-cant-cover = { $name } no puede cubrir: tiene que ser otra persona que responda solicitudes. Déjalo vacío y lo lleva quien cubre siempre.
refused-only-yourself = Puedes decirlo por ti; la dirección puede decirlo por otras personas.
