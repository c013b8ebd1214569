# Negativas: qué pasó y qué hacer ahora.

refused-no-district = Refdesk aún no está configurado en este servidor. Quien lo instaló puede hacerlo con `refdesk district apply`.
refused-no-such-ticket = No encuentro esa solicitud entre las que puedes ver. */requests* muestra las tuyas; quienes ayudan encuentran las suyas con */queue*.
refused-not-a-number = El número de una solicitud es como 12 o #12. */requests* muestra las tuyas.
refused-claimed = { $name } lleva la { $number } desde { $since }. Puedes ayudar como apoyo.
refused-claimed-just-now = { $name } lleva la { $number } ({ $seconds ->
    [0] menos de un segundo
    [one] un segundo
   *[other] { $seconds } segundos
} antes que tú). Puedes ayudar como apoyo.
refused-yours = Ya llevas la { $number } desde { $since }. *Apoyo*, o *invite* en */partner*, pide ayuda a alguien; *Pasar* la entrega a otra persona.
refused-somebody-else = { $name } lleva la { $number }, así que solo esa persona puede hacerlo. Puedes escribirle en el hilo.
refused-nobody-has-it = Nadie lleva todavía la { $number }. Primero pulsa *Tomar* o usa */claim*.
refused-resolved = { $name } resolvió la { $number } { $when }. Si hace falta algo más, quien la pidió puede abrirla otra vez.
refused-cancelled = Quien la pidió retiró la { $number } { $when }. No hay nada más que hacer.
refused-not-resolved = La { $number } no está resuelta, así que todavía no hay nada que responder.
refused-too-late-to-reopen = La { $number } se resolvió hace más de siete días de clase. Por favor, pregunta otra vez con */ask*; menciona la { $number } y tu coach la encontrará.
refused-not-your-request = Eso solo puede hacerlo con la { $number } quien la pidió.
refused-not-your-queue = La { $number } la lleva { $owner }. Si puedes ayudar, avísale.
refused-not-a-coach = Eso es para bibliotecas, especialistas y la oficina de tecnología. Para pedir ayuda usa */ask*; tus solicitudes están en */requests*.
refused-not-the-director = Eso es para la dirección ({ $director }). Escríbele qué debería cambiar; */desk who* muestra quién ayuda con qué.
refused-empty = No hay palabras. Basta media frase, como “los informes de progreso salen en blanco”.
refused-too-long = Tiene { $length } caracteres; el máximo es { $longest }. Por favor, envía la primera parte y luego el resto con *Añadir detalles*.
refused-minutes = Los minutos son un número entero de 0 a 600, como 15. No se ha cambiado nada.
refused-topic-nearest = “{ $typed }” no está en la hoja de ruta. ¿Querías decir { $nearest }? En */ask* puedes dejar el tema vacío: bastan tus palabras.
refused-topic = “{ $typed }” no está en la hoja de ruta. Elige una de las sugerencias; en */ask* puedes dejar el tema vacío: bastan tus palabras.
refused-building = No conozco ninguna escuela “{ $typed }”. Elige una de las sugerencias.
refused-not-a-day = No puedo leer “{ $typed }” como un día. Escribe 9/30, 2026-09-30, viernes, hoy o mañana.
refused-day-past = El { $day } ya pasó. Elige hoy o un día posterior.
refused-time-gone = Esa hora ya no está libre. Elige otra, o recibe la respuesta por escrito.
refused-already-sent = Ya está en camino: es la { $number }.
failed = Algo salió mal aquí y no se ha cambiado nada. Por favor, inténtalo de nuevo en un minuto. Si vuelve a pasar, dile a la oficina del distrito el código { $code }.
control-unknown = Este botón es de una versión anterior. */requests* y */queue* muestran lo que está abierto.
your-words = Tus palabras, para que nada se pierda:
