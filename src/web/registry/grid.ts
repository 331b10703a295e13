import { element } from "../element.ts";

/** A table of any length in a box: only the rows in view exist. */
export interface Grid {
  readonly box: HTMLElement;
  /** Shows these rows from the top, or from where the reader was. */
  show(rows: Uint32Array, top?: number): void;
  top(): number;
}

export interface GridOptions {
  readonly label: string;
  readonly head: HTMLTableSectionElement;
  /** Fills an empty or used row element with one row of data. */
  readonly fill: (element: HTMLTableRowElement, row: number) => void;
  readonly scrolled: () => void;
}

/**
 * The table hangs in a sticky window that never leaves the view, and scrolling changes what its rows say. So a fast
 * scroll may show a row a frame late, but never an empty space where rows should be.
 */
export function createGrid({ label, head, fill, scrolled }: GridOptions): Grid {
  const body = element("tbody");
  const table = element("table", { "aria-label": label }, head, body);
  const view = element("div", { class: "grid-window" }, table);
  const space = element("div", { class: "grid-space" }, view);
  const box = element("div", { class: "grid", tabindex: "0", role: "region", "aria-label": label }, space);
  let rows: Uint32Array = new Uint32Array();
  let rowHeight = 0;
  let active = -1;

  const draw = (): void => {
    if (rowHeight === 0) return;
    const first = Math.min(Math.floor(box.scrollTop / rowHeight), Math.max(0, rows.length - 1));
    const visible = Math.min(Math.ceil(box.clientHeight / rowHeight) + 1, rows.length - first);
    while (body.rows.length < visible) body.append(element("tr"));
    while (body.rows.length > Math.max(visible, 0)) body.lastElementChild?.remove();
    for (let slot = 0; slot < visible; slot++) {
      const line = body.rows[slot];
      const row = rows[first + slot];
      if (!line || row === undefined) continue;
      if (line.dataset["row"] !== String(row)) fill(line, row);
      line.dataset["row"] = String(row);
      line.setAttribute("aria-rowindex", String(first + slot + 2));
      line.classList.toggle("active", first + slot === active);
    }
    body.style.transform = `translateY(${-(box.scrollTop - first * rowHeight)}px)`;
  };
  const measure = (): void => {
    const probe = body.rows[0] ?? body.appendChild(element("tr"));
    if (rows[0] !== undefined && probe.dataset["row"] === undefined) fill(probe, rows[0]);
    rowHeight = probe.getBoundingClientRect().height || rowHeight;
    view.style.height = `${box.clientHeight}px`;
    space.style.height = `${rows.length * rowHeight + head.getBoundingClientRect().height}px`;
    draw();
  };
  const move = (by: number): void => {
    active = Math.min(Math.max(active + by, 0), rows.length - 1);
    const top = active * rowHeight;
    const room = box.clientHeight - head.getBoundingClientRect().height - rowHeight;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (top > box.scrollTop + room) box.scrollTop = top - room;
    draw();
    body.querySelector<HTMLElement>("tr.active a[href]")?.focus({ preventScroll: true });
  };
  box.addEventListener("scroll", () => {
    draw();
    scrolled();
  });
  box.addEventListener("keydown", (event) => {
    const by = event.key === "j" ? 1 : event.key === "k" ? -1 : 0;
    if (by === 0 || event.metaKey || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    move(by);
  });
  new ResizeObserver(measure).observe(box);
  return {
    box,
    top: () => box.scrollTop,
    show(next, top = 0) {
      rows = next;
      active = -1;
      table.setAttribute("aria-rowcount", String(rows.length + 1));
      body.replaceChildren();
      measure();
      box.scrollTop = top;
      draw();
    },
  };
}
