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
away-topics = Las nuevas solicitudes sobre { $topics } van a { $cover }, como reserva.
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
away-lost = { $minutes ->
    [one] Un minuto se cuenta como ocupado por otras tareas.
   *[other] { $minutes } minutos se cuentan como ocupados por otras tareas.
}
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
refused-no-cover = Ninguna escuela ni nadie aquí se llama “{ $typed }”. Escribe quién cubre, en orden y con ; entre medias, como “Rosewood; Priya Nair”.
refused-person = Nadie aquí se llama “{ $typed }”. Elige una de las sugerencias.
refused-person-several = “{ $typed }” puede ser { $these }. Elige una de las sugerencias.
refused-building-near = No conozco ninguna escuela “{ $typed }”. ¿Querías decir { $nearest }? Elige una de las sugerencias.
refused-not-hours = No puedo leer “{ $typed }” como horas. Escribe 8:00-12:00, o 1-3. No se ha cambiado nada.
refused-ends-before = Eso empezaría el { $from } y acabaría el { $to }. Por favor, da un último día que no sea anterior al primero.
refused-guest = Estás aquí como visita, y solo se señala a quien es del personal. Puedes pedir ayuda como siempre; si eres del personal, díselo a la dirección.
refused-hours-past = Esas horas ya pasaron. Elige otras posteriores, o un día posterior.
refused-nobody-works = Nadie trabaja el { $day }, así que nada cambia para tus solicitudes. Elige un día de trabajo.
refused-too-far = Falta más de un año. Elige un último día más cercano, o "abierto" si nadie lo sabe.
refused-away-already = Ya consta que { $name } no está desde { $from }{ $until }. Usa primero */away end*, si no es así.
until-moment = {" "}hasta { $when }
refused-not-away = No consta nada de { $name } que pueda terminar. */away list* muestra quién no está.
refused-nothing-to-cover = { $name } no responde solicitudes, así que no hay nada que cubrir.
refused-cant-cover = { $name } no puede cubrir: tiene que ser otra persona que responda solicitudes. Déjalo vacío y lo lleva quien cubre siempre.
refused-only-yourself = Puedes decirlo por ti; la dirección puede decirlo por otras personas.

# El segundo día de una ausencia, y despedidas.
button-somebody-else = Otra persona, por favor
button-wait = Prefiero esperar
leave-asked = { $requester }, { $name } no está{ $until }. ¿Debe llevar otra persona la { $number }? Sin respuesta, se queda como está.
leave-moved = Ahora la { $number } la lleva { $owner }. No tienes que pedirla otra vez.
leave-waits = La { $number } se queda con { $name }, la primera cuando vuelva.
coach-left = { $requester }, { $name } ya no trabaja aquí. No tienes que pedir nada otra vez:
coach-left-line = { $number }: ahora la lleva { $owner }.
former-librarian = antigua persona de biblioteca
former-specialist = antigua persona especialista
former-colleague = antiguo colega
refused-offer-over = Eso ya está resuelto: ha vuelto, o la lleva otra persona. */requests* muestra quién.

# La plantilla y las escuelas.
command-staff = Quién es quién; para la dirección: quién es nuevo, quién se va, quién cambia
command-staff-list = Quién es quién, por función
command-staff-me = Lo que sé de ti: tus funciones y escuelas
command-staff-here = Decir en qué escuela estás hoy; /desk who lo muestra
option-here = La escuela donde estás hoy; none si prefieres no decirlo
command-staff-add = Alguien nuevo en la plantilla
command-staff-edit = Funciones, escuelas y tipos de ayuda de alguien
command-staff-leave = Alguien se va: sus solicitudes abiertas pasan a otras personas
command-staff-move = Alguien trabaja desde ahora en otra escuela
command-building = Escuelas: quién está, quién cubre
command-building-list = Todas las escuelas y sus bibliotecas
command-building-show = Una escuela: su mesa, bibliotecas, quién cubre, qué falta
command-building-add = Una escuela nueva
command-building-edit = Nombre, nivel, rol y teléfono de una escuela
command-building-cover = Quién cubre la biblioteca de una escuela, en orden
command-building-channel = Dónde se muestran sus solicitudes, dónde lee su personal
option-building = Qué escuela
option-who = Quién; elige una sugerencia
option-account = Su cuenta de Discord
option-roles = Como: librarian, specialist
option-buildings = Como: hoover mon wed fri odd; roosevelt tue thu
option-takes = Solo estos tipos de ayuda, como: library, resources; o all
option-capacity = Cuántas solicitudes abiertas son demasiadas; 0 para nunca
option-last-day = Su último día, como 11/13; vacío, ya no está
option-until = El último día así, como 10/9; después todo vuelve a lo de antes. none para siempre
option-move-to = La escuela; varias separadas por punto y coma, la primera primero
option-level = elementary, middle, high u office
option-building-role = El rol de Discord de su personal
option-phone = El teléfono o la extensión de la biblioteca
option-cover = Escuelas o personas, en orden, como: monroe; Priya Nair. O: none
option-desk = El canal de las solicitudes de su biblioteca
option-everybody = El canal de todo su personal
option-name = El nombre que se ve

changes-title = Cambios de personas y edificios
changes-none = Nadie ha cambiado todavía personas ni edificios en Discord. Lo que dice el archivo del distrito se cambia allí.
changes-staff = **{ $name }**: { $roles } · { $buildings }
changes-leave = **{ $name }** se va; su último día es el { $day }
changes-move = **{ $name }** trabaja en { $buildings }

change-title = Esto cambiaría
preview-nothing-yet = Todavía no se ha cambiado nada.
preview-done = Hecho
preview-kept = Se queda como estaba. No se ha cambiado nada.
button-change-confirm = Confirmar
button-keep = Dejarlo como está
preview-staff = **{ $name }**: { $roles } · { $buildings }
preview-leave = **{ $name }** se va; el último día es el { $day }. Después no se muestra su nombre; lo que hizo sigue contando.
preview-left = **{ $name }** ya no trabaja aquí desde hoy. Después no se muestra su nombre; lo que hizo sigue contando.
preview-held = { $count ->
    [one] Una solicitud abierta pasa a otra persona; a su docente se le dice a quién.
   *[other] { $count } solicitudes abiertas pasan a otras personas; cada docente recibe un mensaje que dice a quién.
}
preview-orphan = { $building } se queda sin biblioteca y sin quien cubra: sus solicitudes van a bibliotecas del mismo nivel, a especialistas, a la dirección. */building cover* nombra a alguien.
preview-move = **{ $name }** trabaja desde ahora en { $buildings }. Lo que pidió antes sigue contando donde lo pidió.
change-moves = { $count ->
    [one] Una solicitud en espera cambia
   *[other] { $count } solicitudes en espera cambian
}: { $from } → { $to }
roster-title = Quién es quién
roster-title-of = Quién es quién en { $building }
roster-line = **{ $name }**: { $roles } · { $buildings }{ $more }
roster-only = {" "}· solo { $kinds }
roster-until = {" "}· hasta el { $day }
roster-teachers = { $count ->
    [0] Aquí todavía no se conoce a ningún docente.
    [one] Y un docente.
   *[other] Y { $count } docentes.
}
role-teacher = docente
role-librarian = biblioteca
role-specialist = especialista en integración
role-tech-office = oficina de tecnología
roles-until = { $roles } (hasta el { $day })

stood-in-yourself = El { $day } fue el último día de tu suplencia. Vuelves a ser lo que eras antes: { $roles } · { $buildings }. Lo que llevas se queda contigo; lo que te esperaba allí pasa a quien le toca ahora.
stood-in-told = La suplencia terminó el { $day }. Otra vez como antes: { $name } · { $roles } · { $buildings }. Lo que lleva se queda como está; lo que esperaba allí pasa a quien le toca ahora. */staff edit* con *until* la da otra vez.
role-support-staff = personal de apoyo de la biblioteca
role-principal = dirección de escuela
role-director = dirección
whole-district = todo el distrito
me-known = Te conozco como { $roles }: { $buildings }. Si no es así, díselo a la dirección.
me-several = Tienes varias funciones: */queue* muestra cada cola por su nombre, y nada te llega dos veces.
me-two-buildings = Trabajas en varias escuelas: para las solicitudes de hoy decide la hora, para las demás pregunto una vez.
me-by-role = Tu rol en este servidor dice que trabajas en { $building }.
me-guest = Estás aquí de visita. Puedes pedir ayuda; las preguntas sobre cuentas van a la oficina de tecnología. Si eres del personal, díselo a la dirección.
me-unknown = Todavía no sé dónde trabajas. Lo preguntaré una vez, con tu primera solicitud.
buildings-title = Escuelas
building-line = **{ $building }**: { $who }
building-nobody = sin biblioteca; { $cover }
building-is = **{ $building }**, { $level }
level-elementary = escuela primaria
level-middle = escuela intermedia
level-high = escuela secundaria
level-office = oficina
building-desk = Mesa: { $channel }
building-no-desk = sin canal propio; se muestra en el de la dirección
building-cover = Cubre: { $cover }
cover-end = mismo nivel, especialistas, dirección
building-phone = Teléfono: { $phone }
every-day = todos los días
building-librarian = Biblioteca: { $name } ({ $days })
building-visitor = De visita para cubrir: { $name } ({ $days })
building-capacity = Tiempo para ayudar esta semana: { $free } de { $of } minutos están libres.
building-support = Personal de apoyo: { $names }
building-unmet = { $count ->
    [0] Sin biblioteca propia; este año no ha llegado ninguna solicitud de aquí.
    [one] Necesidad sin cubrir: una solicitud de este año llegó cuando no había biblioteca aquí.
   *[other] Necesidad sin cubrir: { $count } solicitudes de este año llegaron cuando no había biblioteca aquí.
}
building-newcomers = { $count ->
    [one] Una persona nueva
   *[other] { $count } personas nuevas
}, { $left } sin conocer todavía; objetivo: todas antes del 31 de octubre.
building-not-met = Sin conocer todavía: { $names }

refused-no-name = Falta un nombre. Da uno y vuelve a intentarlo.
refused-name-taken = Ya existe “{ $name }”. */building edit* la cambia.
refused-account-taken = Esa cuenta es de { $name }. */staff edit* cambia sus datos.
refused-cant-read = No puedo leer “{ $typed }”. Puede ser { $right }. No se ha cambiado nada.
refused-no-building = Una biblioteca sirve a una escuela: nombra una en *buildings*.
refused-last-director = Es la última persona de la dirección, y todas las colas acaban en la dirección. Nombra antes a otra, con */staff edit*.
refused-has-left = { $name } ya se fue. */staff list* muestra quién está.
refused-covers-itself = Una escuela no puede cubrirse a sí misma. Nombra otra escuela o a una persona.
refused-preview-old = Algo ha cambiado desde que se mostró, o ya está resuelto. Por favor, da el comando otra vez para ver cómo está ahora.
refused-settled = Eso ya está decidido, y no se hizo nada dos veces. */staff list* y */building list* muestran cómo está ahora.
refused-thanks-over = Este agradecimiento ya se entregó, o esperó más de un día de clases. Nada se envió dos veces; para dar las gracias otra vez, escríbelo con */ask*.
refused-nothing = Ya es así; no cambiaría nada.

# Personas nuevas, visitas, dos escuelas, cambios.
welcome-building = ¡Te damos la bienvenida! En { $building }, { $librarian } ayuda con la práctica diaria y la biblioteca; los pilotos los llevan especialistas en integración, y las reparaciones y cuentas, la oficina de tecnología. No tienes que saber quién: una línea con */ask* encuentra a la persona.
welcome = ¡Te damos la bienvenida! Las bibliotecas ayudan con la práctica diaria, especialistas en integración con los pilotos, y la oficina de tecnología con reparaciones y cuentas. No tienes que saber quién: una línea con */ask* encuentra a la persona.
card-guest = Visita
card-guest-text = En ninguna plantilla: nada que necesite derechos del personal
building-question-own = Una pregunta antes de enviarla: ¿para cuál de tus escuelas es?
building-asked = { $requester }, ahora trabajas en { $building }. ¿Debe ir también allí la { $number }? Sin respuesta, se queda donde está.
button-move-along = Que venga conmigo
button-stay-there = Dejarla allí
stays-there = La { $number } se queda donde está.
