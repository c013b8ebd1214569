# El final del curso: ¿ahora, o cuando todo el mundo esté de vuelta?

year-question = El curso está por terminar. ¿Necesitas esto antes del { $before }, o puede esperar hasta el { $back }? Si no contestas, sigue su camino tal cual.
year-question-late = La mayoría vuelve el { $back }. ¿Puede esperar hasta entonces? Si no contestas, sigue su camino tal cual.
button-year-now = Antes del { $before }
button-year-sooner = La necesito antes
button-year-later = El { $back }
year-kept = Guardada para el { $back }. Ese día se convierte en una solicitud y llega a quien ayude con eso entonces; te avisaré. Hasta entonces nadie más la ve. La encuentras con */requests*.
button-year-ask-now = Pedirla ahora
button-year-take-back = Retirarla
year-taken-back = Retirada. No se envió nada a nadie.
year-kept-line = Guardada para el { $back }: { $words }
menu-year-kept = Lo que está guardado para después
menu-year-ask-now = Pedir ahora: { $words }
menu-year-take-back = Retirar: { $words }
year-back = { $requester }, qué bueno tenerte de vuelta. Lo que guardaste para después es ahora la { $number }:
year-open = El { $day } es el último día de trabajo del curso. Esto es lo que tienes abierto. Nada se cierra por sí solo sin avisar a quien lo pidió.
year-open-later = El { $day } es el último día de trabajo del curso. */queue* muestra lo que tienes abierto; nada se cierra por sí solo sin avisar a quien lo pidió.
year-open-off = El { $day }, el último día de trabajo del curso, queda suspendido. Esto es lo que tienes abierto. Nada se cierra por sí solo sin avisar a quien lo pidió.
year-open-off-later = El { $day }, el último día de trabajo del curso, queda suspendido. */queue* muestra lo que tienes abierto; nada se cierra por sí solo sin avisar a quien lo pidió.
