// Time as the demo tells it: the clock of the server, in the district's zone, ticking between two answers.
// Never shows the time of this computer.

let offset = 0;
let zone = undefined;
let language = "en-US";

/** Takes the server's time (ISO 8601) and the district's zone (IANA name). */
export function setClock(now, districtZone) {
  offset = Date.parse(now) - Date.now();
  zone = districtZone || undefined;
}

/** Moments in messages are written in the language of whoever reads them; what stands around them is English, like this page. */
export function setLanguage(locale) {
  language = locale || "en-US";
}

export const demoNow = () => new Date(Date.now() + offset);

const STYLES = {
  t: { timeStyle: "short" },
  T: { timeStyle: "medium" },
  d: { dateStyle: "short" },
  D: { dateStyle: "long" },
  f: { dateStyle: "long", timeStyle: "short" },
  F: { dateStyle: "full", timeStyle: "short" },
};

/** A moment in one of the seven timestamp styles; unknown styles read as `f`. */
export function format(date, style = "f", locale = language) {
  if (style === "R") return relative(date);
  return new Intl.DateTimeFormat(locale, { ...(STYLES[style] ?? STYLES.f), timeZone: zone }).format(date);
}

const UNITS = [["year", 31_536_000], ["month", 2_592_000], ["day", 86_400], ["hour", 3600], ["minute", 60], ["second", 1]];

/** "5 minutes ago", "in 2 hours", seen from the demo clock. */
export function relative(date) {
  const seconds = Math.round((date - demoNow()) / 1000);
  const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? ["second", 1];
  return new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(Math.trunc(seconds / size), unit);
}

/** "Today at 9:02 AM", as in the head of a message. */
export function stamp(date) {
  const gap = dayNumber(demoNow()) - dayNumber(date);
  const time = format(date, "t", "en-US");
  if (gap === 0) return `Today at ${time}`;
  if (gap === 1) return `Yesterday at ${time}`;
  return `${format(date, "d", "en-US")}, ${time}`;
}

/** The district's calendar day as a count, so that two moments of one day are equal. */
export function dayNumber(date) {
  const [month, day, year] = new Intl.DateTimeFormat("en-US", { timeZone: zone, year: "numeric", month: "numeric", day: "numeric" })
    .format(date).split("/").map(Number);
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000);
}

/** The header's clock: "Tue, Sep 8" and "10:41 AM". */
export const dayFace = (date) =>
  new Intl.DateTimeFormat("en-US", { timeZone: zone, weekday: "short", month: "short", day: "numeric" }).format(date);
export const hourFace = (date) => format(date, "t", "en-US");
export const clockFace = (date) => `${dayFace(date)}, ${hourFace(date)}`;

const FACES = { day: dayFace, hour: hourFace };

/** Brings every relative or clock-like moment on the page up to date. Reads and writes text only. */
export function tick(root = document) {
  for (const element of root.querySelectorAll("time[data-style]")) {
    const face = FACES[element.dataset.style];
    const wanted = face ? face(demoNow()) : shown(new Date(element.dateTime), element.dataset.style);
    if (element.textContent !== wanted) element.textContent = wanted;
  }
}

export const shown = (date, style) => (style === "stamp" ? stamp(date) : format(date, style));
