# La preparación: sesiones, la palabra de cada biblioteca, el tablero.

command-ready = Quién tiene la preparación para lo que se está implementando
command-ready-session = Anotar una sesión práctica; a cada biblioteca se le pregunta si tiene la preparación
command-ready-board = Lo que se está implementando y qué bibliotecas tienen la preparación
command-ready-say = Decir si tienes la preparación; vale desde mañana
command-ready-initiative = Lo que se está implementando
command-ready-librarian = Alguien de biblioteca que vino
command-ready-level = Si tienes la preparación

level-ready = Con la preparación
level-with-partner = Con apoyo
level-not-yet = Todavía no
button-ready = { $topic }: sí
button-with-partner = { $topic }: con apoyo
button-ready-not-yet = { $topic }: todavía no
ask-ready = { $name }, ¿podrías ayudar con esto en tu escuela? Solo tú puedes decirlo, «todavía no» también es una buena respuesta, y puedes cambiarla cuando quieras con */ready say*. Vale desde el día siguiente.
said-ready = Gracias. Desde el { $day }, las solicitudes sobre { $topic } de tu escuela te llegan primero.
said-with-partner = Gracias. Desde el { $day }, las solicitudes sobre { $topic } de tu escuela te llegan, con alguien especialista a tu lado.
said-not-yet = Gracias por decirlo. Desde el { $day }, las solicitudes sobre { $topic } de tu escuela van a especialistas, y puedes aprender de paso.
session-kept = Anotado: una sesión sobre { $topic } con { $names }. Haber venido no es tener la preparación: a cada persona se le pregunta.
board-title = En implementación: quién tiene la preparación
board-empty = Ahora mismo no se está implementando nada.
board-person = { $name } ({ $places })
board-from-tomorrow = { $person }, desde mañana: { $level }
