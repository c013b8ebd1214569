// Something that opens beside a button and closes by itself: on Escape, on a click elsewhere, when the focus leaves.

/** Opens `box` beside `anchor`. Arrows, Home and End move between `items`. Returns the way to close it. */
export function popup(anchor, box, items, at = null) {
  document.querySelector(".popup-open")?.dispatchEvent(new Event("close-popup"));
  box.classList.add("popup-open");
  document.body.append(box);
  place(box, at ?? anchor.getBoundingClientRect());
  anchor.setAttribute("aria-expanded", "true");

  const close = () => {
    if (!box.isConnected) return;
    const inside = box.contains(document.activeElement);
    box.remove();
    anchor.setAttribute("aria-expanded", "false");
    document.removeEventListener("pointerdown", outside, true);
    if (inside) anchor.focus();
  };
  const outside = (event) => {
    if (!box.contains(event.target)) close();
  };
  document.addEventListener("pointerdown", outside, true);
  box.addEventListener("close-popup", close);
  box.addEventListener("keydown", (event) => keys(event, items, close));
  box.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !box.contains(event.relatedTarget)) close();
  });
  (items.find((item) => item.getAttribute("aria-selected") === "true") ?? items[0])?.focus();
  return close;
}

function keys(event, items, close) {
  const here = items.indexOf(document.activeElement);
  const to = {
    ArrowDown: (here + 1) % items.length,
    ArrowUp: (here - 1 + items.length) % items.length,
    Home: 0,
    End: items.length - 1,
  }[event.key];
  if (event.key === "Escape") {
    event.preventDefault();
    event.stopPropagation();
    close();
  } else if (to !== undefined) {
    event.preventDefault();
    items[to]?.focus();
  }
}

/** Under the anchor if there is room, over it if not, and never over the edge. */
function place(box, rectangle) {
  const gap = 6;
  const { width, height } = box.getBoundingClientRect();
  const left = Math.max(gap, Math.min(rectangle.left, innerWidth - width - gap));
  const under = rectangle.bottom + gap;
  const top = under + height <= innerHeight ? under : Math.max(gap, rectangle.top - height - gap);
  box.style.setProperty("left", `${left}px`);
  box.style.setProperty("top", `${top}px`);
}
