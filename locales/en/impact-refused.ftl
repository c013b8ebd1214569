# Why somebody is not shown figures.

refused-impact-not-yours = These figures are another person's, and only theirs to see. You can see your own, and your building's.
refused-impact-not-your-building = You see the figures of your own buildings. For others, or for the whole district, ask the director.
refused-impact-which-building = You have several buildings. Please say in *building* which one you mean.
refused-impact-not-by-initiative = A building's figures and an initiative's are shown apart, because together they could tell who asked. Leave one of the two out.
refused-impact-not-your-initiative = An initiative over all buildings is for its specialists and the director: beside your building's figures it could tell who asked. Leave *initiative* out, and choose *Requests by initiative* under *show*.
refused-impact-own-apart = Your own figures are of everything that you did. Leave *building* and *initiative* out to see them.
refused-impact-whole-months = A building's figures are shown by whole months. Ask for a month such as 2026-09, a term, or the year.
# $month (String)
# $until (String)
refused-impact-not-final = The figures of { $month } can still change until { $until }; you see them after that, or as soon as your librarian sends them. Earlier months are there.
# $typed (String)
refused-impact-not-a-period = I can't read { $typed } as a time. Write a month such as 2026-09, the name of a term, *year*, or two days such as 2026-09-08..2026-10-30.
