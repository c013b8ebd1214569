# Una solicitud que esperaba y no llegó a serlo.

draft-work-order = Lo que pediste el { $day } aún no se envió a nadie. { $how } Tus palabras:
draft-student = Lo que pediste el { $day } no se envió a nadie: parece nombrar a un estudiante, y eso no lo guardo. Si aún lo necesitas, pide otra vez con */ask*, sin ese nombre.
draft-refused = Lo que pediste el { $day } no se pudo enviar a nadie tal como está. Si aún lo necesitas, pide otra vez con */ask*. Tus palabras:
draft-left = { $name } ya no está aquí. Lo que pidió el { $day } y guardó para ahora no se envió a nadie. Si aún hace falta, quien lo necesite puede pedirlo con */ask*.
