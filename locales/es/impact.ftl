# Lo que dicen las cifras: en Discord y en una página para imprimir.

impact-title = { $place }: { $when }
impact-where-own = Lo que hiciste
impact-where-asked = Lo que pediste
impact-month = { $month } de { $year }
impact-date = { $day } de { $month } de { $year }
impact-year = Año escolar { $from }–{ $to }
impact-range = { $from } a { $to }

impact-fact-requests = Solicitudes
impact-fact-logged = Ayuda que se anotó después
impact-fact-claimed = Hasta que alguien la tomó
impact-fact-resolved = Hasta que se resolvió
impact-spread = la mitad en { $median }, nueve de cada diez en { $most } de tiempo escolar
impact-spread-at-once = al instante
impact-spread-most-at-once = nueve de cada diez al instante
impact-spread-half-at-once = la mitad al instante, nueve de cada diez en { $most } de tiempo escolar
impact-spread-one = { $most } de tiempo escolar
impact-fact-longer = Esperaron más de tres días de clase
impact-fact-still = Aún esperan a alguien
impact-fact-minutes = Tiempo dedicado
impact-fact-avoided = Resuelto aquí, habrían sido órdenes de trabajo
impact-fact-taught = Planificado o enseñado juntos
impact-fact-helped = Dijeron que ayudó
impact-fact-repeated = Preguntaron otra vez por lo mismo
impact-fact-otherwise = Se ayudó de otra forma que la pedida
impact-fact-together = Para un equipo, una escuela o varias personas a la vez
impact-together = { $requests }, para { $people } personas
impact-fact-askers = Personas que pidieron ayuda
impact-fact-again = De ellas, más de una vez
impact-fact-review = Se evaluará
impact-fact-need = Aún hace falta
impact-need = una biblioteca con la preparación para { $topic }; solicitudes de escuelas que no la tienen: { $requests }

impact-hours = { $hours } h { $minutes } min
impact-percent = { $percent } %
impact-hidden = menos de { $count }
impact-at-least = al menos { $count }
impact-share = { $amount } ({ $percent })
impact-share-target = { $amount } ({ $percent }; la meta del distrito es { $target })
impact-rest = Todo lo demás junto
impact-nothing = No se pidió nada ni se anotó tiempo.
impact-footnote = «Menos de { $count }» está en lugar de solicitudes de tan pocas personas, o de una cifra que las delataría. No se nombra a nadie que no haya dicho que sí.
impact-withheld = De { $months } no se muestra nada: pidieron ayuda muy pocas personas.

impact-chart-weeks = Solicitudes por semana
impact-chart-months = Solicitudes por mes
impact-chart-topics = Solicitudes por iniciativa y su fase
impact-chart-kinds = Solicitudes por tipo de ayuda
impact-given-asked = se dio: { $given }; se pidió: { $asked }
impact-chart-kinds-legend = Barra: la ayuda que se dio. Marco: la que se pidió.
impact-chart-minutes = En qué se fue el tiempo
impact-chart-target = Línea discontinua: la meta del distrito para la formación del personal, { $percent }
impact-chart-trend = Parte del tiempo para la formación del personal, mes a mes
impact-target = meta { $percent }
impact-chart-capacity = Ayuda pedida, y lo que permiten las horas de la biblioteca
impact-chart-capacity-legend = Marco: lo que permiten las horas. Barra: lo que se pidió.
impact-capacity = { $asked } de { $available }
impact-chart-unmet = Solicitudes sin ayuda propia
impact-unmet-building = { $building }: sin biblioteca con personal
impact-unmet-topic = { $topic }: nadie con la preparación en { $count ->
    [one] una escuela
   *[other] { $count } escuelas
}
impact-unmet-where = { $topic }, nadie con la preparación: { $buildings }
impact-unmet-none = Cada escuela tiene su biblioteca atendida, y alguien con la preparación para todo lo que se implementa.
impact-chart-ready-legend = Barra: con la preparación, con o sin apoyo. Marco: todo el personal de biblioteca.
impact-ready = { $ready } con la preparación, { $partner } con apoyo, { $not-yet } todavía no

page-by = { $district }. Preparado por { $name }.
page-own-words = Con nuestras palabras
page-thanks = Lo que dijo el profesorado, con su permiso
page-source = Contado por Refdesk a partir del historial de solicitudes; cada minuto, una sola vez.

page-draft = { $place }, { $when }: el borrador de tu página para la dirección de la escuela está listo. Añade lo que ninguna cifra sabe, como lo que se leyó o se construyó, y envíala. Nada llega a nadie hasta que la envíes.
page-told = { $place }, { $when }: { $name } te envía la página de este mes. El archivo es la página para imprimir; */impact* muestra los mismos números cualquier día.
page-told-later = { $place }, { $when }: { $name } te envía la página de este mes. */impact* muestra sus números.
page-sent = Enviada: la recibe { $names }. El mes queda como está en esta página, aunque después se anote algo más.
page-button-words = Añadir tus palabras
page-button-send = Enviar ({ $names })
page-form-title = Con tus palabras
page-form-words = Resultados, logros, lo que aún hace falta
page-form-hint = Los préstamos subieron un 11 %. Dos clases publicaron su pódcast. Sin nombres de estudiantes.
page-file = La página para imprimir, como archivo
page-csv = Los mismos números para una hoja de cálculo
refused-page-none = No hay tal página de tu escuela. El borrador llega cuando termina el mes.
refused-page-sent = Esta página ya se envió y queda como está. Lo que llegó después va en la siguiente.
refused-page-nobody = Nadie figura en la dirección de { $building } con una cuenta de Discord, así que no hay a quién enviarla. Imprime el archivo, o pide a la dirección del distrito que anote a esa persona con */staff add* o */staff edit*.

command-impact = Qué ayuda se pidió y se dio: tus propias cifras, las de tu escuela o las del distrito
command-impact-period = Un mes (2026-09), last-month, un trimestre, year, o dos días (2026-09-08..2026-10-30)
command-impact-building = Una escuela, si puedes verla
command-impact-initiative = Una iniciativa: lo que se sabe de un piloto
command-impact-show = Qué imagen, o la página para imprimir
command-impact-mine = Tus propias cifras: lo que hiciste o lo que pediste
impact-show-requests = Solicitudes en el tiempo
impact-show-topics = Solicitudes por iniciativa
impact-show-kinds = Solicitudes por tipo de ayuda
impact-show-minutes = En qué se fue el tiempo
impact-show-trend = Parte de la formación del personal, mes a mes
impact-show-capacity = Lo pedido frente a las horas de la biblioteca
impact-show-unmet = Sin ayuda propia
impact-show-readiness = Quién tiene la preparación para lo que se implementa
impact-show-page = Una página para imprimir
impact-period-last-month = El mes pasado
impact-period-month = Este mes
impact-period-term = Este trimestre
impact-period-year = Este año escolar
