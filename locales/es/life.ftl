# La vida más larga de una solicitud: citas, preguntas, traspasos.

life-scheduled = La lleva { $name }, que se reúne con quien la pidió: { $when }
life-on-hold = La lleva { $name }, que preguntó algo { $since } y espera la respuesta
life-merged = Es la misma que la { $into }, que sigue adelante
passing-other-topic = otro tema
passing-not-mine = no le corresponde
passing-away = ausencia
passing-needs-specialist = necesita a alguien especialista
passing-tech-office = para la oficina de tecnología
passing-left = ya no trabaja aquí
passing-moved = quien la pidió trabaja ahora en otro lugar

# Entradas del historial.
history-taken-over = { $name } la tomó en lugar de { $from }
history-released = { $name } la devolvió a su cola
history-handed-on = pasó a { $owner }: { $why }
history-resorted = clasificada de nuevo: { $topic }, { $kind }
history-left = { $name } ya no da apoyo
history-replaced = { $name } da apoyo en lugar de { $from }
history-held = preguntó algo a quien la pidió
history-resumed = sigue adelante
history-scheduled = reunión: { $when }
history-unscheduled = no se reúnen a esa hora
history-redirected = indicó cómo hacer una orden de trabajo
history-merged = es la misma que la { $into }
history-absorbed = la { $number } es la misma

# Negativas.
refused-merged = La { $number } era la misma que la { $into }, que sigue adelante. Mírala con */ticket*.
refused-not-on-hold = En la { $number } no hay ninguna pregunta abierta. */hold* hace una.
refused-no-appointment = Para la { $number } no se acordó ninguna hora.
refused-into-itself = La { $number } no se puede unir a sí misma. Da el número de la otra.
refused-no-partner = Esa persona no da apoyo en la { $number }.
refused-partner-already = Esa persona ya da apoyo en la { $number }.
