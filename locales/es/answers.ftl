# Lo que ve, a solas, quien pide ayuda.

answer-title = { $number } · { $topic }
topic-none = aún no está en la hoja de ruta
answer-free = { $owner } tiene libre: { $times }
answer-promise = Tendrás noticias antes de que termine el { $day }.
answer-today-promise = Marcada para hoy. No se puede enviar a nadie de inmediato: si no puede esperar, llama a la oficina.
answer-place = { $ahead ->
    [0] No hay nadie delante de ti.
    [one] Hay una solicitud delante de la tuya.
   *[other] Hay { $ahead } solicitudes delante de la tuya.
}
answer-usual-wait = La mitad de las solicitudes se atienden aquí en menos de { $wait }.
answer-private = Solo { $owner } puede verla; no se publica en ningún canal.
answer-outside-scope = Este año el piloto se hace aquí: { $place }. Tu interés queda anotado y alguien especialista lo verá.
answer-partner = También participa { $partner }, para aprenderlo al mismo tiempo.
answer-agenda = También está en la agenda de la reunión de bibliotecas del { $day }.
answer-work-order = Por favor, envía una orden de trabajo. { $path }
answer-repeated = Ya lo preguntaste hace unos minutos: es la { $number }. No se ha añadido nada. Si algo ha cambiado, usa *Añadir detalles*.
building-remembered = Gracias. Recordaré que trabajas en { $building }.
building-question = Una pregunta antes de enviarla: ¿en qué escuela trabajas? Lo recordaré.
building-question-many = Una pregunta antes de enviarla: ¿en qué escuela trabajas? Vuelve a enviar la misma solicitud con la opción *building*; sugiere nombres mientras escribes. Lo recordaré.
cancelled-answer = Has retirado la { $number }. Ya nadie trabajará en ella.
details-added = Añadido a la { $number }. Quien la lleva lo verá.
wish-time = { $number }: te gustaría reunirte { $when }. Te avisaremos si es posible.
wish-written = { $number }: recibirás la respuesta por escrito.
thanks-answer = Qué bueno que sirvió. { $owner } verá tu agradecimiento.
reopened-answer = La { $number } está abierta otra vez, la primera en la lista de { $owner }. ¿Qué falta todavía? Escríbelo en este hilo o usa */requests*.
form-in-person = en persona
form-online = en línea
form-written = la respuesta por escrito
form-menu-in-person = { $time } · en persona
form-menu-online = { $time } · en línea
state-waiting = En espera de alguien
state-claimed = La lleva { $name }
state-reopened = La lleva otra vez { $name }
state-resolved = Resuelta por { $name }
state-cancelled = Retirada
