# La puerta: lo que se dice antes, o en lugar, de una solicitud que sigue su camino.

turned-harm = **{ $text }**
    Si alguien puede resultar herido, llama ahora, por favor. No he avisado a nadie: no se abrió ninguna solicitud y no se guardó nada de esto.
turned-student = Parece que esto contiene { $what } de un estudiante. No se envió ni se guardó nada. Por favor, envíalo de nuevo sin eso, por ejemplo: "un estudiante de la 3.ª hora no puede entrar".
turned-box = Tus palabras, con esas partes tapadas
what-name = el nombre
what-number = el número
what-birth-date = la fecha de nacimiento
what-email = el correo
what-record = datos sobre la salud, la conducta o los apoyos
what-and = { $others } y { $last }
button-edit-and-send = Corregir y enviar
button-not-a-student = No es un estudiante
again-form-title = Enviarlo de nuevo
again-form-topic = Tema (una iniciativa, o none)
again-form-words = Sin datos de estudiantes
again-form-of = { $sentence }, sin datos de estudiantes
insist-form-title = No es un estudiante
insist-form-words = Escribe lo que va en lugar de ▒▒▒
insist-form-of = { $sentence }: lo que va en lugar de ▒▒▒

needs-offer = Veo { $count } cosas:
needs-line = { $number }. { $words } · { $topic }
needs-hint = Cada una puede seguir su camino ahora mismo. Si las dejas juntas, en tu biblioteca las leen tal cual y pasan lo demás.
button-open-apart = Abrir { $count } solicitudes
button-keep-as-one = Dejarlo junto
several-title = { $count } solicitudes van en camino
several-line = **{ $number } · { $topic }**: { $reason }
several-hint = */requests* las muestra, cada una por separado.

vague-question = Una pregunta, para que llegue a la persona indicada: ¿qué necesitas? Si no contestas, después de un día de clase llega tal cual a tu biblioteca.
button-broken = Algo no funciona
button-learn = Quiero aprender o planear algo
button-person = Hablar con una persona

never-mind-none = No tienes nada abierto, así que no hay nada que retirar. Si necesitas algo, usa */ask*.
never-mind-one = Bien. ¿Es la { $number } lo que ya quedó resuelto ("{ $words }")? Entonces retírala; a quien la lleva se le avisa una sola vez.
never-mind-many = Bien. ¿Cuál ya quedó resuelta? A quien la lleva se le avisa una sola vez.
button-take-back = Retirar la { $number }
menu-take-back = ¿Cuál ya quedó resuelta?

answer-urgent = No puedo enviar a nadie. Si no puede esperar, llama a { $calls }.
answer-urgent-no-number = No puedo enviar a nadie. Si no puede esperar, llama a tu oficina.
call-tech-office = la oficina de tecnología, ext. { $extension }
call-building = { $building }, { $phone }

card-occasion = Porque
occasion-new-here = Acaba de llegar al distrito
occasion-refresher = Para refrescar
occasion-going-further = Uso avanzado
card-insisted = Revisado
card-insisted-yes = Quien preguntó dice que aquí no se nombra a ningún estudiante.
command-ask-reason = Por qué prefieres que te lo muestren

thanks-whose = Qué bien. ¿Quién te ayudó? Dilo otra vez con su nombre y se lo hago llegar.
thanks-question = Qué bien. ¿Se lo hago llegar a { $owner }? Nadie más lo leería, a menos que prefieras compartirlo.
button-pass-on = Decírselo a { $name } en privado
button-share = Compartirlo en { $place } con mi nombre
thanks-passed-on = Ya se lo dije. Solo lo lee { $owner }.
thanks-shared = Compartido en { $place }, con tu nombre.
thanks-private = { $name } te da las gracias:
thanks-public = { $name } da las gracias a { $owner }:

button-ask-privately = Preguntar en privado
picture-form-words = ¿Qué hay en la imagen? Una línea
picture-form-hint = Por ejemplo, "sale este error". Por favor, nada de listas de clase.
card-same = Quizá lo mismo
card-same-yes = que { $number }
ticket-earlier = Antes, y parecido
earlier-line = { $number }: { $outcome } ({ $when })
status-unsorted = Fuera de la hoja de ruta, y pedido tres veces o más
status-unsorted-line = { $word }: { $count ->
    [one] una solicitud
   *[other] { $count } solicitudes
}
