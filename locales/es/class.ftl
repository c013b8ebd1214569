# Las clases en las que se apunta el profesorado: se anuncian, se listan, se cambian, se cuentan.

command-class = Clases en las que se apunta el profesorado
command-class-announce = Ofrecer una clase: su tarjeta va a las salas de los edificios para los que es
command-class-list = Las clases que vienen, y un menú para apuntarse
command-class-who = Quién se apuntó a una clase tuya
command-class-move = Mover una clase o cambiar sus plazas: quien se apuntó lo sabe una vez
command-class-off = Anular una clase: quien se apuntó lo sabe una vez
command-class-came = Decir quién vino a una clase: cuenta en las cifras, una vez
command-class-topic = La iniciativa de la que trata la clase
command-class-title = Cómo se llama la clase, como Padlet en 30 minutos
command-class-day = El día, como 9/30, viernes o mañana
command-class-time = La hora a la que empieza, como 3:30 o 7 pm
command-class-minutes = Cuánto dura, como 45 o 1h
command-class-seats = Cuántas plazas hay
command-class-place = Dónde, si es presencial, como la biblioteca de Hoover
command-class-link = El enlace, si es en línea
command-class-buildings = Para quién: edificios separados por comas, o todos
command-class-building = Un edificio, si no es el tuyo de siempre
command-class-only-topic = Solo las clases sobre esta iniciativa
command-class-number = La clase, por su número
command-class-new-place = Otro lugar; ninguno lo quita
command-class-new-link = Otro enlace; ninguno lo quita
command-class-absent = Quién tenía plaza y no vino: nombres separados por comas, o @menciones
command-class-others = Cuántas personas vinieron sin haberse apuntado

button-class-sign-up = Apuntarme
button-class-take-back = No puedo ir
menu-class = Apuntarse a una clase

class-title = Clase { $number }: { $title }
class-when = **Cuándo:** { $when } ({ $relative }), { $minutes } min
class-in-person = Presencial: { $place }
class-online = En línea: { $link }
class-where = **Dónde:** { $venue }
class-about = **Sobre:** { $topic }
class-held-by = **Con:** { $name }
class-for = **Para:** { $buildings }
class-for-all = todo el mundo
class-places = **Plazas libres:** { $left } de { $seats }
class-full = **Plazas libres:** ninguna de { $seats }. Quien se apunta ahora espera una, y lo sabe cuando queda libre.
class-called-off = **Anulada.**
class-lost = **No en su día:** el día se suspendió. Si el día vuelve, la clase también.
class-at-home = **Solo en línea:** ese día todo el mundo trabaja desde casa.
class-held = **Terminada.** { $came ->
    [one] Vino una persona.
   *[other] Vinieron { $came } personas.
}

class-list-title = Clases que vienen
class-list-title-of = Clases que vienen para { $building }
class-list-none = Aquí no viene ninguna clase. Pide una con */ask*: la clase que quieren varias personas se ofrece pronto.
class-list-line = **{ $number } { $title }** · { $when } · { $venue } · { $places }
class-list-left = quedan { $left } de { $seats } plazas
class-list-full = completa
class-list-holds = **la das tú**
class-list-yours = **tienes plaza**
class-list-you-wait = **esperas una plaza**
class-list-more = y { $more } más; *topic* muestra las de una iniciativa

class-announced = La clase { $number } está anunciada: { $title }. Su tarjeta sale ahora. */class who* te muestra quién se apunta, y */class came* cuenta quién vino.
class-signed-up = Tienes plaza en la clase { $number }, { $title }: { $when }, { $venue }.
class-waiting = La clase { $number }, { $title }, está completa. Tienes el número { $position } en la lista, y lo sabes en cuanto quede libre una plaza.
class-taken-back = No constas en la clase { $number }, { $title }. Esto no se le dice a nadie.
class-who-title = Clase { $number }: { $title }. Personas apuntadas: { $count }
class-who-nobody = Nadie todavía.
class-who-places = **Con plaza:** { $names }
class-who-waiting = **Esperan una, en este orden:** { $names }
class-who-private = Esto lo ven solo tú, quien da la clase y la dirección.
class-moved = La clase { $number } ha cambiado. { $told ->
    [0] No hay que decírselo a nadie.
    [one] Lo sabe la persona que se apuntó.
   *[other] Lo saben las { $told } personas que se apuntaron.
}
class-is-off = La clase { $number } está anulada. { $told ->
    [0] No se había apuntado nadie.
    [one] Lo sabe la persona que se apuntó.
   *[other] Lo saben las { $told } personas que se apuntaron.
}
class-counted = Anotado: vinieron { $came } a la clase { $number }. Cuenta como { $entry } en tus cifras; un */log* de la misma clase la contaría dos veces.
class-counted-nobody = Anotado: no vino nadie a la clase { $number }. No se cuenta tiempo.

class-news-free = Quedó libre una plaza y es tuya: clase { $number }, { $title }, { $when }, { $venue }.
class-news-moved = La clase { $number }, { $title }, ha cambiado: { $when }, { $venue }.
class-news-off = La clase { $number }, { $title }, del { $when }, está anulada. */class list* muestra qué más viene.
class-news-lost = La clase { $number }, { $title }, del { $when }, no tiene lugar: el día se suspendió. Si se da otro día, lo sabrás y tu plaza se guarda.
class-news-at-home = La clase { $number }, { $title }, es en línea, porque ese día todo el mundo trabaja desde casa: { $when }, { $venue }.
class-news-again = La clase { $number }, { $title }, tiene lugar como se anunció: { $when }, { $venue }.
class-news-today = Hoy: clase { $number }, { $title }, { $when }, { $venue }.

calendar-classes-lost = { $count ->
    [one] Una clase se pierde con el día: quien se apuntó lo sabe.
   *[other] { $count } clases se pierden con el día: quien se apuntó lo sabe.
}
calendar-classes-online = { $count ->
    [one] Una clase es solo en línea: quien se apuntó lo sabe.
   *[other] { $count } clases son solo en línea: quien se apuntó lo sabe.
}
calendar-classes-again = { $count ->
    [one] Una clase vuelve a su día: quien se apuntó lo sabe.
   *[other] { $count } clases vuelven a su día: quien se apuntó lo sabe.
}

refused-class-none = Aquí no hay ninguna clase con ese número. */class list* muestra las que vienen.
refused-class-holder = Solo ofrecen clases las bibliotecas, los especialistas y la dirección. Si quieres una, pídela con */ask*.
refused-class-not-yours = La clase { $number } la da { $name }: solo esa persona y la dirección pueden hacer eso.
refused-class-time = «{ $typed }» no es una hora que yo conozca. Escríbela como 3:30, 3:30 pm o 15:30.
refused-class-past = Eso es { $when }, y ya pasó. Di un día y una hora que estén por venir.
refused-class-far = Falta más de un año. Di un día más cercano.
refused-class-hours = Una clase empieza como pronto a las 6 de la mañana y termina como tarde a las 9 de la noche. Di otra hora; las 7 de la tarde se escriben 7 *pm*.
refused-class-day-off = El { $day } no trabaja nadie de las personas para las que es. */calendar show* muestra los próximos días.
refused-class-at-home = El { $day } todo el mundo trabaja desde casa: da un enlace con *link*, u otro día.
refused-class-nowhere = Una clase está en algún sitio: di el lugar con *place*, el enlace con *link* si es en línea, o los dos.
refused-class-link = «{ $typed }» no es un enlace. Empieza por https:// y no tiene espacios.
refused-class-length = Una clase dura entre 5 minutos y 10 horas. Escribe *minutes* como 45 o 1h.
refused-class-seats = Una clase tiene entre 1 y 500 plazas.
refused-class-at-once = A esa hora das la clase { $number } ({ $when }). Di otra hora, o mueve esa clase.
refused-class-begun = La clase { $number } empezó { $when }, así que no se cambió nada.
refused-class-not-begun = La clase { $number } empieza { $when }. Di quién vino cuando haya empezado.
refused-class-off = La clase { $number } no tiene lugar. */class list* muestra las que vienen.
refused-class-yours = La clase { $number } la das tú: no necesitas plaza.
refused-class-counted = { $came ->
    [one] Consta que vino una persona
   *[other] Consta que vinieron { $came } personas
} a la clase { $number }. Se cuenta una vez, así que no se cambió nada.
refused-class-no-place = { $name } no tenía plaza en esta clase, así que no se anotó nada. */class who* muestra quién la tenía.
refused-class-stranger = Alguien que nombraste no tenía plaza en esta clase, así que no se anotó nada. */class who* muestra quién la tenía.
