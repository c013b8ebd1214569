# Cambiar aquello por lo que se tomó una solicitud.

menu-change = Cambiar el tema o la ayuda
change-topic = Se trata de: { $topic }
change-topic-none = Se trata de otra cosa
change-answer = La { $number } trata ahora de { $topic }; tipo de ayuda: { $kind }.
command-resolve-kind = Cómo ayudaste, si no fue como se pidió
ticket-given-text = Se pidió: { $asked }. Se dio: { $given }.
ticket-given = Tipo de ayuda
