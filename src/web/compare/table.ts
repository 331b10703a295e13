import { element } from "../element.ts";
import type { Column, Line } from "./columns.ts";

/** Words of the page, by the names of its attributes. */
export type Text = (key: string, gaps?: Readonly<Record<string, string>>) => string;

/** All lines that any of the columns has, in the order of the site; where a column has none, that is said. */
export function sideBySide(columns: readonly Column[], text: Text): HTMLElement {
  const lines = new Map<string, Line>();
  for (const column of columns) for (const [key, line] of column.lines) if (!lines.has(key)) lines.set(key, line);
  const ordered = [...lines].toSorted(([, left], [, right]) => left.order - right.order);
  const rows = ordered.map(([key, line]) => {
    const cells = columns.map(({ lines: own }) => own.get(key)?.cell);
    const empty = columns.map((column) => emptyCell(column, line, text));
    return element("tr", {}, headOf(line, cells, text), ...cells.map((cell, at) => (cell ? copy(cell) : (empty[at] ?? ""))));
  });
  const titles = columns.map(({ title }) => element("th", { scope: "col" }, copy(title)));
  const head = element("tr", {}, element("th", { scope: "col" }, text("measure")), ...titles);
  const table = element(
    "table",
    { class: "compare" },
    element("caption", {}, text("chosen")),
    element("thead", {}, head),
    element("tbody", {}, ...rows),
  );
  return element("div", { class: "scroll", role: "region", "aria-label": text("chosen"), tabindex: "0" }, table);
}

/** Reported numbers of several are of one measurer and one time or they are not, and the head of their line says which. */
function headOf({ head }: Line, cells: readonly (HTMLElement | undefined)[], text: Text): Node {
  const made = document.importNode(head, true);
  const told = cells.filter((cell) => cell !== undefined);
  const editions = told.map(({ dataset }) => dataset["edition"]);
  if (told.length > 1 && editions.some((edition) => edition !== undefined)) {
    const alike = new Set(editions).size === 1;
    made.append(
      element(
        "span",
        { class: `meta line ${alike ? "agrees" : "disagrees"}` },
        element("span", {}, alike ? "= " : "≠ "),
        text(alike ? "alike" : "unlike"),
      ),
    );
  }
  return made;
}

/** None where it is counted by lists that have no row of it; else nothing is known. */
function emptyCell({ lines }: Column, { isCounted, cell }: Line, text: Text): HTMLElement {
  const counts = isCounted && [...lines.values()].some((line) => line.isCounted);
  if (!counts) return element("td", {}, element("span", { class: "zero" }, text("no-figure")));
  const note = cell.querySelector(".meta.line");
  return element("td", {}, element("span", { class: "zero" }, "0"), " ", ...(note ? [copy(note)] : []));
}

const copy = (node: Element): Node => document.importNode(node, true);
