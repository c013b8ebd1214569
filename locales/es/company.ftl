# Solicitudes de varias personas juntas.

card-company = Junto con
company-team = { $names }(un equipo de { $count })
company-building = { $names }(toda la escuela, { $count ->
    [one] una persona
   *[other] { $count } personas
})
company-whole-building = { $names }(toda la escuela)
company-told = { $name } pidió ayuda junto contigo: la { $number }, { $topic }. { $owner } la lleva. La ves en */requests*, y cualquiera de ustedes puede añadir algo, retirarla y decir si sirvió.
company-cancelled = { $name } retiró la { $number }, la solicitud que hicieron en común. Si aún necesitas ayuda, */ask* empieza con una línea.
command-ask-with = Alguien que pide junto contigo: se le avisa y también puede cerrarla
command-ask-audience = Para quién es, si no es solo para ti
command-ask-heads = Para cuántas personas es
audience-teachers = Quienes se nombran
audience-team = Un equipo (grado, departamento, PLC)
audience-building = Toda la escuela
