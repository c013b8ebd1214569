# Lo que se oye de las solicitudes con las que nadie hace nada.

patience-reminder = La { $number } se pidió { $since } y nadie la lleva todavía. *Tomar* en su tarjeta la toma; *Pasar* se la da a otra persona.
patience-not-forgotten = Tu solicitud { $number } no se ha olvidado. { $owners } te atenderá; no tienes que hacer nada.
patience-escalated = La { $number } se pidió { $since } y nadie la ha tomado. Primero se avisó a: { $owners }. */ticket* lo muestra todo, */handoff* se la da a alguien.
patience-passed-on = Tu solicitud { $number } todavía no tiene a nadie, así que { $director } lo sabe y se ocupa.
patience-idle = La { $number } lleva una semana de clase sin moverse. Si está hecha, */resolve* la cierra; si no puedes, */release* la devuelve.
patience-answer-due = { $lead } todavía espera tu respuesta para seguir con la { $number }. Si ya está resuelto, *Retirar* también sirve.
patience-unanswered = { $lead } no recibió respuesta tuya, así que la { $number } está cerrada. Si aún la necesitas, *Todavía no* la abre otra vez durante siete días de clase.

button-no-reminders = No más recordatorios
button-reminders-again = Recordármelo otra vez
reminders-on = Cuando alguien espera tu respuesta recibes un recordatorio, pasados unos días. */desk reminders* con *wanted: False* los quita.
reminders-off = Ya no recibes recordatorios de preguntas. De preguntas, respuestas y citas te enteras igual, una vez; */desk reminders* con *wanted: True* los trae de vuelta.
command-desk-reminders = Si recibes un recordatorio cuando alguien espera tu respuesta
command-desk-reminders-wanted = True para recibirlos, False para ninguno
