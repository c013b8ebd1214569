# Who would get a request, and why: /desk explain, and refdesk explain on the command line.

command-desk-explain = ¿Quién recibiría esto, y por qué? No abre ninguna solicitud
command-desk-explain-words = Lo que alguien pediría
command-desk-explain-building = Dónde trabaja; si no se dice, donde trabaja usted
command-desk-explain-by = Quién lo pediría; si no se dice, cualquier maestro

explain-line = **{ $queue }** · { $topic } · { $kind }
    { $why }
explain-vague = Dice muy poco: primero se haría una pregunta. Sin respuesta, va allí después de un día de clases.
explain-harm = Palabras de daño: se muestran enseguida y en privado los contactos de crisis, y no se abre ninguna solicitud.
explain-student = Puede nombrar a un estudiante: no se guarda nada, y hay que enviarlo de nuevo sin esos datos.
explain-thanks = Un agradecimiento: se puede transmitir, y no se abre ninguna solicitud.
explain-never-mind = Se retira algo: no se abre ninguna solicitud.
