// Run in the page: what a reader sees of the focus, and what a finger can hit.

export interface Stop {
  readonly name: string;
  /** What is wrong with the mark of the focus; empty where it is seen. */
  readonly wrong: readonly string[];
}

/** What the keyboard is at; null where it has left the page. By WCAG 2.2: a line of 2 px all around, of contrast 3 with its ground. */
export const FOCUS_STOP = `(() => {
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  const isRing = (style) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  // A field may be marked by the bar around it, a choice by its label.
  const marked = [at, at.labels?.[0], at.parentElement].find((one) => one && isRing(getComputedStyle(one)));
  const bar = marked ? null : at.closest(".finder-bar");
  const host = marked ?? bar;
  const name = at.outerHTML.replace(/\\s+/g, " ").slice(0, 90);
  if (!host) return { name, wrong: ["no mark"] };
  const style = getComputedStyle(host);
  const colour = marked ? style.outlineColor : style.boxShadow.match(/rgb[^)]*\\)/)?.[0] ?? "rgb(0,0,0,0)";
  const reach = marked ? parseFloat(style.outlineOffset) + parseFloat(style.outlineWidth) : 0;
  const wrong = [];
  if (contrast(colour, groundOf(host)) < 3) wrong.push("contrast " + contrast(colour, groundOf(host)).toFixed(2));
  const box = host.getBoundingClientRect();
  for (let around = host.parentElement; around && around !== document.body; around = around.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(around);
    if (overflowX === "visible" && overflowY === "visible") continue;
    const edge = around.getBoundingClientRect();
    const isWider = box.width + 2 * reach > edge.width || box.height + 2 * reach > edge.height;
    const isEllipsis = getComputedStyle(around).textOverflow === "ellipsis";
    const cut = [box.left - reach < edge.left - 0.5, box.top - reach < edge.top - 0.5, box.bottom + reach > edge.bottom + 0.5, box.right + reach > edge.right + 0.5];
    if (!isWider && (isEllipsis ? cut.slice(0, 3) : cut).includes(true)) wrong.push("cut by ." + around.className);
  }
  if (box.width === 0 || box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) wrong.push("out of sight");
  return { name, wrong };

  function groundOf(element) {
    for (let one = element.parentElement; one; one = one.parentElement) {
      const ground = getComputedStyle(one).backgroundColor;
      if (!/, 0\\)|transparent/.test(ground)) return ground;
    }
    return "rgb(255,255,255)";
  }
  function contrast(one, other) {
    const [light, dark] = [luminance(one), luminance(other)].sort((left, right) => right - left);
    return (light + 0.05) / (dark + 0.05);
  }
  function luminance(text) {
    const [red, green, blue] = text.match(/[\\d.]+/g).map((part) => Number(part) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }
})()`;

/**
 * Targets that are smaller than 24 × 24 px and have no room of that size either (WCAG 2.5.8). Links among the words of a text are let be, and so
 * are marks of drawings, since the table below has the same links.
 */
export const SMALL_TARGETS = `(() => {
  const all = Array.from(document.querySelectorAll("a[href], button, input, select, textarea, summary"))
    .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled && !one.closest("svg"))
    .flatMap((one) => boxesOf(one).map((box) => ({ one, box })))
    .filter(({ one, box }) => box.width > 1 && box.height > 1 && !isCutAway(one, box));
  const isSmall = ({ width, height }) => width < 24 || height < 24;
  return all
    .filter(({ one, box }) => isSmall(box) && !isAmongWords(one) && all.some((other) => other.one !== one && !other.one.contains(one) && isTooNear(box, other.box)))
    .map(({ one, box }) => one.outerHTML.replace(/\\s+/g, " ").slice(0, 90) + " " + Math.round(box.width) + " × " + Math.round(box.height));

  /** Wholly outside a box around it that cuts what stands over and cannot be scrolled: nobody can hit it. */
  function isCutAway(one, box) {
    for (let around = one.parentElement; around; around = around.parentElement) {
      if (getComputedStyle(around).overflowY !== "clip") continue;
      const edge = around.getBoundingClientRect();
      if (box.top >= edge.bottom || box.bottom <= edge.top) return true;
    }
    return false;
  }
  /** A link over two lines is a target on each. */
  function boxesOf(one) {
    const label = /radio|checkbox/.test(one.type ?? "") ? one.labels[0]?.getBoundingClientRect() : undefined;
    if (!label) return Array.from(one.getClientRects());
    const own = one.getBoundingClientRect();
    const [left, top] = [Math.min(own.left, label.left), Math.min(own.top, label.top)];
    return [new DOMRect(left, top, Math.max(own.right, label.right) - left, Math.max(own.bottom, label.bottom) - top)];
  }
  /** A circle of 24 px around the middle meets the other target, or the circle of another small one. */
  function isTooNear(box, other) {
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const [aside, above] = [Math.max(other.left - x, 0, x - other.right), Math.max(other.top - y, 0, y - other.bottom)];
    const between = Math.hypot(other.x + other.width / 2 - x, other.y + other.height / 2 - y);
    return Math.hypot(aside, above) < 12 || (isSmall(other) && between < 24);
  }
  function isAmongWords(one) {
    if (!getComputedStyle(one).display.startsWith("inline")) return false;
    let block = one.parentElement;
    while (getComputedStyle(block).display === "inline") block = block.parentElement;
    const words = block.cloneNode(true);
    for (const other of words.querySelectorAll("a, button, script")) other.remove();
    return /\\p{L}{2,}|[、，,]/u.test(words.textContent);
  }
})()`;
