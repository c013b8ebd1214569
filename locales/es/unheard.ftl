# Lo que no se pudo decir en un mensaje directo.

unheard-heading = No recibes mensajes directos de aquí, así que esto te esperaba:
