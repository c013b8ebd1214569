// A11: a teacher whose Discord speaks Spanish asks in Spanish; her librarian reads the card in the district's language.

import { test } from "node:test";
import { DESKTOP, PHONE, Story } from "./support/story.js";

for (const look of [{ name: "spanish", ...DESKTOP, colorScheme: "dark" }, { name: "spanish-phone", ...PHONE }]) {
  test(`a request in Spanish, from asking to thanks (${look.name})`, async (t) => {
    const story = await Story.open(t, look);
    const first = await story.window();
    await first.getByRole("button", { name: /^Elena Rojas.*Español/u }).waitFor();

    const rojas = await story.as("Elena Rojas");
    await rojas.goesTo("rosewood");
    await rojas.begins("/ask", { words: "¿Cómo les enseño a mis estudiantes a grabar un pódcast con el iPad?" });
    await rojas.picture("1-typing");
    await rojas.page.keyboard.press("Enter");
    await rojas.sees("Tendrás noticias antes de que termine");
    await rojas.picture("2-asked");

    await rojas.goesTo("ask-for-help");
    await rojas.types("/ask", { words: "No encuentro el libro de calificaciones de la clase" });
    await rojas.sees("Gradebook and progress reports");
    const thread = new RegExp(`#${await rojas.ticket()}\\b`, "u");

    const lucia = await story.as("Lucia Ferreira");
    await lucia.goesTo("rosewood-desk");
    await lucia.sees("No encuentro el libro de calificaciones de la clase");
    await lucia.picture("3-card");
    await lucia.presses("Claim");
    await lucia.seesChannel(thread);

    await rojas.goesTo(thread);
    await rojas.sees("Este hilo es para ustedes dos");
    await rojas.picture("4-thread");
    await lucia.goesTo("rosewood-desk");
    await lucia.presses("Resolve");
    await lucia.fills({ done: "Le mostré dónde está", minutes: "10" });
    await rojas.presses("Me sirvió");
    await rojas.sees("Qué bueno que sirvió");
    await rojas.picture("5-thanks");
  });
}
