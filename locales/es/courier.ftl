# Lo que se publica después: en los hilos, a la dirección.

thread-name = { $number } { $name }
thread-introduce = { $requester }, ahora { $coach } lleva la { $number }. Este hilo es para ustedes dos.
thread-partner = Ahora también ayuda { $partner }.
thread-details = { $name } añadió: { $words }
thread-resolved = { $requester }, { $coach } ha resuelto la { $number }.{ $outcome } ¿Te sirvió?
thread-outcome = {" "}“{ $words }”
thread-reopened = { $coach }, la { $number } está abierta otra vez: hace falta algo más.
thread-cancelled = Quien la pidió ha retirado la { $number }. No hay nada más que hacer.
widened-told = { $number }: seguimos buscando, no se ha olvidado. { $owner } ya puede verla también.
lost-place = No puedo publicar en { $place }: { $why }. Las solicitudes se guardan y siguen llegando a la gente con */queue*. Indica el canal en el archivo del distrito, o dame allí los permisos Ver canal, Enviar mensajes e Insertar enlaces.
place-no-channel = no hay ningún canal indicado, o no hay ninguno con ese nombre
place-deleted = el canal fue eliminado
place-no-access = no tengo permiso para escribir ahí
place-dm-closed = los mensajes directos están cerrados
