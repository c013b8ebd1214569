# Una solicitud en espera cambió de manos: se dice a quien pidió, y queda en su historial.

rerouted-told = La { $number } está ahora en otras manos; no hace falta que vuelvas a pedirlo. { $reason }
history-rerouted = ahora lo lleva { $owner }: { $because }
because-phase = { $topic } está ahora { $phase }
because-readiness = ha cambiado la preparación de { $name }
because-absence = por la ausencia de { $name }
because-left = { $name } ya no trabaja aquí
because-corrected = se corrigió lo que se pedía
because-district = el distrito ha cambiado quién ayuda en qué
