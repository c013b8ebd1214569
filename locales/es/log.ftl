# Lo que anota quien ayuda: ayuda de pasillo, notas.

log-answer = Anotada como la { $number }: { $minutes } min con { $name }, { $topic }, el { $day }. Cuenta como cualquier solicitud y no se avisa a nadie.
reason-logged = { $name } ayudó de paso y lo anotó.
history-logged = ayudó de paso, { $minutes } min
note-kept = Guardada con la { $number }, solo para coaches. */ticket* la muestra a quienes ayudan.
note-shared = Guardada con la { $number }. Quien la pidió también la lee.
thread-note = { $name } escribe: { $words }
note-told = Sobre la { $number }, { $name } escribe: { $words }
history-remarked = escribió una nota para coaches
ticket-remarks = Notas para coaches
remark-line = { $when } { $name }: { $words }

refused-log-ahead = El { $day } aún no ha llegado. Anota lo que ya pasó; para lo que viene usa */ask*.
refused-log-closed = El { $day } ya no se puede anotar: su mes se cerró después del { $until }. La dirección puede decirte qué hacer con horas más antiguas.
refused-log-nothing-said = Di por favor en *line* de qué se trató: sin una iniciativa, después nadie lo sabría.
refused-log-yourself = Esa persona eres tú. Nombra a quien ayudaste; para trabajo sin docentes elige *Sin docentes* como forma.

command-log = Anota ayuda que nunca fue una solicitud: cuenta y no se avisa a nadie
command-log-who = A quién ayudaste; tú, si fue trabajo sin docentes
command-log-topic = De qué se trató: una iniciativa, o ninguna
command-log-kind = Cómo ayudaste
command-log-form = Con una persona, con varias o sin docentes
command-log-audience = Para quién fue, si no fue para una sola persona
command-log-heads = Cuántas personas vinieron
command-log-duty = A qué cuenta el tiempo, si no es lo habitual
command-log-building = Dónde, si no fue en su escuela habitual
command-log-when = El día en que pasó: ayer, viernes o 9/22
command-note = Añade una nota a una solicitud: para coaches, o también para quien la pidió
command-note-words = Lo que conviene saber
command-note-share = Quien la pidió también la lee

shape-one-on-one = Con una persona
shape-group = Con varias personas
shape-support = Sin docentes
duty-staff = Formación y desarrollo del personal
duty-diplomacy = Diplomacia tecnológica
duty-first = Primera respuesta
duty-maintenance = Mantenimiento y equipos
duty-data = Datos, cuentas, personal
duty-planning = Compras y planificación
duty-other = Otra cosa
topic-choice-none = No está en la hoja de ruta
