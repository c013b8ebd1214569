// Looks over a page for what some people can't use. Each function runs inside the page and returns the faults it found.

/** Controls that a screen reader would call only "button". */
export function nameless() {
  const shown = (element) => element.checkVisibility?.() ?? element.offsetParent !== null;
  const named = (element) => {
    const labels = [...(element.labels ?? [])].map((label) => label.textContent).join("");
    return (element.getAttribute("aria-label") ?? "") || labels.trim() || element.textContent.trim() || element.getAttribute("alt");
  };
  return [...document.querySelectorAll("button, a[href], input, textarea, img, [role=option], [role=menuitem]")]
    .filter((element) => shown(element) && !named(element))
    .map((element) => element.outerHTML.slice(0, 160));
}

/** Texts with a contrast under 4.5:1 (3:1 if large), as WCAG 2 reckons it; disabled controls are exempt. */
export function contrast() {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgba = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  const over = ([r, g, b, a], under) => [r, g, b].map((part, place) => part * a + under[place] * (1 - a));
  const ground = (element) => {
    const layers = [];
    for (let one = element; one; one = one.parentElement) layers.unshift(rgba(getComputedStyle(one).backgroundColor));
    return layers.reduce((under, layer) => over(layer, under), [255, 255, 255]);
  };
  const light = (colour) => {
    const [r, g, b] = colour.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ratio = (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  const faults = [];
  for (const element of document.querySelectorAll("body *")) {
    const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim());
    if (!own || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    if (element.closest(":disabled, .unseen, .skip, svg")) continue;
    const style = getComputedStyle(element);
    const behind = ground(element);
    const found = ratio(light(over(rgba(style.color), behind)), light(behind));
    const size = Number.parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    if (found < (large ? 3 : 4.5)) faults.push(`${found.toFixed(2)} ${element.className || element.tagName}: ${element.textContent.trim().slice(0, 40)}`);
  }
  return faults;
}

/** What reaches beyond the right edge of the window, unless it scrolls in a box of its own. */
export function overflow() {
  if (document.documentElement.scrollWidth <= innerWidth && document.body.scrollWidth <= innerWidth) {
    const log = document.querySelector(".log");
    if (!log || log.scrollWidth <= log.clientWidth) return [];
  }
  const scrolls = (element) => element.closest("pre, .unseen, .skip");
  return [...document.querySelectorAll("body *")]
    .filter((element) => !scrolls(element) && element.getBoundingClientRect().right > innerWidth + 1)
    .map((element) => `${element.tagName}.${element.className}`).slice(0, 8);
}
