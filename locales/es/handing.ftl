# Traspasos, apoyo, preguntas, clasificar de nuevo.
# Botones, menús y respuestas.
button-hand-on = Pasar
button-partners = Apoyo
button-resume = Seguir
button-tech-office = Oficina de tecnología
button-fixed = Reparado aquí
button-keep-part = Quedarme con la parte didáctica
button-take-over = Tomarla yo
button-answer = Responder
answer-form-title = Tu respuesta
answer-form-words = ¿Qué respondes?
menu-why = ¿Por qué?
menu-topic = De qué se trata
menu-to = ¿A quién?
menu-invite = ¿A quién?
target-next = Quien la recibiría sin mí
topic-unknown = Ninguno de estos
hand-on-why = Pasar { $number }: ¿por qué? Se avisa a quien la pidió.
hand-on-topic = ¿De qué trata { $number }? Pasa a quien lleve ese tema.
hand-on-to = ¿Quién debería llevar { $number }?
handed-answer = { $number } la lleva ahora { $owner }. Se avisa a quien la pidió.
handed-to-director = { $number } ya se pasó dos veces, así que ahora decide la dirección. Se avisa a quien la pidió.
redirected-answer = { $number } queda cerrada: se indicó a quien la pidió cómo hacer una orden de trabajo.
tech-office-logged = Se te anotan dos minutos de primera respuesta. ¿Hay también algo que aprender?
split-answer = { $number } es tuya: lo que hay que aprender de { $from }. Se abre un hilo privado con quien la pidió.
invite-question = ¿Quién debería ayudarte con { $number }?
invited-answer = { $name } te apoya ahora en { $number }; se avisa en el hilo.
left-answer = Ya no das apoyo en { $number }.
take-over-question = { $name } lleva { $number } desde { $since }. ¿La tomas tú? Se avisa a { $name }.
taken-over-answer = { $number } es tuya ahora. Se avisa a { $name } en el hilo.
released-answer = { $number } espera otra vez con { $owner } y conserva su antigüedad.
held-answer = Se preguntó a quien pidió { $number }. Sigue en cuanto responda.
resumed-answer = { $number } sigue adelante.
sorted-answer = { $number } queda clasificada como { $topic }, { $kind }.
card-elsewhere = La lleva ahora otra persona.
reason-passed = { $name } la pasó ({ $why }), así que la lleva { $owner }.

# Lo que se dice en el hilo o a quien pidió.
thread-taken-over = { $coach } ha tomado { $number } en lugar de { $from }.
released-told = { $number }: { $name } no puede seguir con ella. Ahora la ve el equipo: { $owner }; no hace falta que vuelvas a pedirlo.
handed-told = { $number }: { $reason } No hace falta que vuelvas a pedirlo.
stays-in-the-loop = { $name } sigue al tanto.
lost-told = La { $number }, que pidió { $requester }, la lleva ahora { $owner }: la pasó { $by }. { $then }
lost-partner = Sigues como apoyo.
lost-nothing-left = Ya no tienes que hacer nada con ella.
lost-merged-told = La { $number }, que pidió { $requester }, sigue como la { $into }, que trata de lo mismo: las unió { $by }. Ya no tienes que hacer nada con ella.
back-at-your-desk = { $coach }, { $number } pasa a ti: { $reason }
redirected-told = { $number }: { $why } { $path }
question-told = { $requester }, { $coach } tiene una pregunta sobre { $number }: { $words }

# Negativas.
refused-cant-help = { $name } no puede llevar { $number }: la pidió, ya la lleva, no está o no atiende estas solicitudes. Elige a otra persona.
refused-nobody-there = No hay nadie en { $owner } que pueda tomar { $number }. Elige a una persona u otra cola.
refused-no-tech-office = Este distrito no tiene oficina de tecnología para { $number }. Pásala a una persona o resuélvela con *fixed-here*.
refused-is-work-order = Aquí las reparaciones son órdenes de trabajo. Pulsa *Oficina de tecnología* en { $number }: se indica el camino a quien la pidió.
refused-nothing-to-sort = Di qué hay que corregir en { $number }: tema, tipo o edificio.
refused-nothing-to-keep = Solo quien pasó { $number } a la oficina de tecnología puede quedarse con una parte.
refused-no-such-person = No conozco a nadie que ayude y se llame «{ $typed }». Elige una de las sugerencias.

# Los comandos.
command-handoff = Pasar una solicitud a otra cola o persona; se avisa a quien la pidió
command-handoff-because = Por qué
command-handoff-to = Una cola o una persona; si no, quien la recibiría sin ti
command-handoff-topic = De qué se trata en realidad, si se tomó por otra cosa
command-take = Tomar una solicitud, también de quien la lleva
command-release = Devolver una solicitud a su cola
command-partner = Apoyar a quien lleva una solicitud, o pedir apoyo
command-partner-invite = Para quien la lleva: quién debería ayudarte
command-partner-instead-of = La persona de apoyo cuyo lugar tomas
command-partner-leave = Dejar de apoyar
command-hold = Preguntar algo a quien la pidió: el reloj se detiene hasta que responda
command-hold-question = Lo que necesitas saber
command-resume = Seguir sin esperar la respuesta
command-sort = Corregir de qué trata una solicitud: tema, tipo o edificio
command-sort-topic = De qué se trata
command-sort-building = Dónde trabaja quien la pidió
command-resolve-fixed-here = Lo reparaste tú: cuenta como una orden de trabajo evitada
