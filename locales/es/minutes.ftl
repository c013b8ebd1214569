# Cuánto tiempo llevó la ayuda de cada quien.

minutes-asked = La { $number } está resuelta; la llevó { $lead }. ¿Cuánto tiempo te llevó tu parte? Con un clic queda contado; */minutes* acepta cualquier otro tiempo. Tus minutos van aparte de los de quien la llevó ({ $lead }): nada se cuenta dos veces.
minutes-asked-later = La { $number } está resuelta con tu ayuda; la llevó { $lead }. Con */minutes* anotas cuánto tiempo te llevó tu parte.
minutes-kept = Anotado en la { $number }: { $minutes } de tu tiempo, como { $duty }. Puedes corregirlo con */minutes* hasta el { $until }.
minutes-corrected = Corregido en la { $number }: { $minutes } de tu tiempo en lugar de { $before }, como { $duty }. Lo anterior queda en el historial. Puedes corregirlo con */minutes* hasta el { $until }.
history-time-said = anotó { $minutes } min ({ $name })
refused-log-still-open = La { $number } todavía no está resuelta. Los minutos se dicen al resolverla; después, */minutes* agrega o corrige los tuyos.
refused-log-not-yours = No llevaste la { $number } ni ayudaste en ella como apoyo. */log* anota la ayuda que no estaba en ninguna solicitud tuya.

command-minutes = Di cuánto te llevó tu parte de una solicitud resuelta, o corrígelo
command-minutes-minutes = Cuánto, por ejemplo 15 o 1:30
command-minutes-duty = Como qué cuenta el tiempo, si no es lo habitual
command-minutes-form = Con una persona, con varias, o sin docente
