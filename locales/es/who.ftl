# Quién ayuda en qué, las tarjetas de cada función, docentes que ayudan, candidatas para la hoja de ruta.

command-desk-who = Quién ayuda en qué en tu escuela
command-desk-who-building = Una escuela, si no es la tuya
command-desk-post = Publicar en el canal de una escuela para qué es una función y para qué no
command-desk-post-building = La escuela
command-desk-post-role = De quién es la tarjeta
command-peer = Ofrecerte a ayudar a tus colegas con un tema, o dejarlo
command-peer-topic = El tema
command-peer-stop = Ya no quieres
command-roadmap-candidates = Lo que se pide una y otra vez y no está en la hoja de ruta

who-title = { $building }: quién ayuda en qué
who-title-anywhere = Quién ayuda en qué
who-how = Con */ask* y una línea basta: encuentra a la persona adecuada y dice quién es y por qué.
who-line = **{ $name }**: { $topics }
who-repairs = Algo está roto, cuentas, dispositivos, compras
who-others = Todo lo demás
who-today-title = Dónde están hoy
who-today = { $name }: { $building }
here-kept = Gracias: hasta esta noche */desk who* dice que estás en { $building }. Las solicitudes van adonde siempre.
here-dropped = */desk who* ya no dice dónde estás.
role-posted = La tarjeta va al canal de { $building }.
role-not-for = No es para
role-how = Cómo pedir ayuda
rolecard-librarian = Tu biblioteca
role-librarian-for = La práctica diaria con las herramientas que usa todo el personal docente, y lo que se está implementando en cuanto hay preparación: en persona, planeando o enseñando a la vez, un taller. La biblioteca, su espacio y sus materiales.
role-librarian-not = Reparaciones, contraseñas, cuentas y carritos: de eso se ocupa la oficina de tecnología. Nadie evalúa a nadie: lo que preguntas queda entre ustedes.
rolecard-specialist = Especialistas en integración de tecnología
role-specialist-for = Los pilotos y todo lo nuevo: planear contigo, enseñar contigo, averiguar si funciona. Preparan a las bibliotecas para lo que se está implementando.
role-specialist-not = Reparaciones, listas y cuentas: de eso se ocupa la oficina de tecnología. No tienen escuela ni grados: el lugar, o en línea, se acuerda cada vez.
rolecard-tech-office = La oficina de tecnología
role-tech-office-for = Lo que está roto, dispositivos, cuentas, listas, la red, compras.
role-tech-office-not = Cómo enseñar con ello: en eso ayudan tu biblioteca y el equipo de especialistas.

peer-thanks = ¡Gracias! Quienes ayudan ven tu nombre en las solicitudes sobre { $topic } y pueden enviarte a colegas. No te llega ninguna solicitud. */peer* con *stop* lo retira.
peer-stopped = Tu nombre ya no aparece para { $topic }. Gracias por haber ayudado.

candidates-title = Se pide, y no está en la hoja de ruta
candidates-none = En los últimos 90 días nada se pidió tres veces.
candidate-line = **{ $topic }**: { $count ->
    [one] una solicitud
   *[other] { $count } solicitudes
} de { $people ->
    [one] una persona
   *[other] { $people } personas
}{ $buildings }
candidate-buildings = {" "}({ $buildings })
candidates-hint = Agrupadas por las palabras que comparten. */roadmap add* pone una en la hoja de ruta.
reason-not-there-yet = { $topic } está en fase de implementación y llega a { $building } el { $day }; hasta entonces lo lleva { $owner }.
