# Por qué no se muestran cifras.

refused-impact-not-yours = Estas cifras son de otra persona y solo ella las ve. Puedes ver las tuyas y las de tu escuela.
refused-impact-not-your-building = Ves las cifras de tus propias escuelas. Para otras, o para todo el distrito, pregunta a la dirección.
refused-impact-which-building = Tienes varias escuelas. Di en *building* a cuál te refieres.
refused-impact-not-by-initiative = Las cifras de una escuela y las de una iniciativa se muestran por separado, porque juntas podrían revelar quién preguntó. Quita una de las dos.
refused-impact-not-your-initiative = Las cifras de una iniciativa en todas las escuelas son para especialistas y la dirección: junto a las de tu escuela podrían delatar quién preguntó. Deja *initiative* sin rellenar y elige *Solicitudes por iniciativa* en *show*.
refused-impact-own-apart = Tus propias cifras son de todo lo que hiciste. Deja *building* e *initiative* sin rellenar para verlas.
refused-impact-whole-months = Las cifras de una escuela se muestran por meses enteros. Pide un mes como 2026-09, un período o el año.
refused-impact-not-final = Las cifras de { $month } todavía pueden cambiar hasta el { $until }; las verás después, o en cuanto tu biblioteca las envíe. Los meses anteriores ya están.
refused-impact-not-a-period = No entiendo { $typed } como fecha. Escribe un mes como 2026-09, el nombre de un período, *year*, o dos días como 2026-09-08..2026-10-30.
