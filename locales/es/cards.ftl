# La tarjeta en el canal de una cola, y lo que ven quienes ayudan.

card-title = { $number } · { $name } · { $topic }
card-building = Escuela
card-today = Hoy
card-today-yes = Se necesita hoy
card-needed-by = Se necesita para
card-wish = Preferencia
card-wish-time = { $form }, { $when }
card-asked = Solicitada
card-kind = Tipo
card-state = Estado
card-suggested = Sugerencia
card-partner = Apoyo
card-why = Por qué está aquí
card-details = Añadido
card-source = Solicitada desde
card-source-link = este mensaje
card-elsewhere-asked = Piloto
card-elsewhere-asked-yes = Preguntan desde donde no se hace
card-unsorted = Sin clasificar
card-unsorted-yes = No se reconoció ninguna iniciativa
card-thread = Hilo
card-thread-failed = Aquí no se pudo crear un hilo privado. Por favor, escribe directamente a { $name }.
card-state-claimed = La lleva { $name } desde { $when }
card-state-reopened = Abierta otra vez, la lleva { $name } desde { $when }
card-state-resolved = { $name } la resolvió { $when }
card-state-cancelled = Retirada por quien la pidió { $when }
card-state-waiting = En espera de coach
card-helped = Sirvió
minutes = { $minutes } min
card-ping = { $name }, hay una solicitud nueva para ti.
card-ping-widened = { $name }, nadie la ha tomado en { $minutes ->
    [one] un minuto
   *[other] { $minutes } minutos
}. ¿Puedes tú?
claimed-answer = La { $number } es tuya. Se abre un hilo privado con quien la pidió.
resolved-answer = La { $number } está resuelta. Se pregunta a quien la pidió si le sirvió.
partner-answer = Apoyas a { $name } en la { $number }.
partner-already = Ya apoyas a { $name } en la { $number }.

kind-question = Pregunta
kind-one-on-one = Enséñame
kind-co-plan = Planea conmigo
kind-co-teach = Da la clase conmigo
kind-model-lesson = Muéstralo en mi clase
kind-resources = Envíame algo
kind-class = Un taller para varias personas
kind-broken = Algo no funciona
kind-account = Cuenta o contraseña
kind-device = Dispositivo
kind-buying = Compras
kind-library = Espacio o material de la biblioteca
