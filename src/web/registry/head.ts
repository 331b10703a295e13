import { element } from "../element.ts";
import type { Labels } from "../labels.ts";
import type { SortKey } from "./columns.ts";
import type { TableState } from "./state.ts";

/** What stands in each column: its first line and its second. */
const HEADS: readonly (readonly SortKey[])[] = [
  ["name", "class"],
  ["filer", "group"],
  ["series", "number"],
  ["place"],
  ["filedOn", "listedAsOf"],
];

/** The table's head; its words sort. A first press sorts upwards, a second downwards, a third not at all. */
export function createHead(
  words: Labels,
  sort: (key: SortKey) => void,
): { readonly head: HTMLTableSectionElement; show(state: TableState): void } {
  const buttons = new Map<SortKey, HTMLButtonElement>();
  const cells = HEADS.map((keys) => {
    const own = keys.map((key) => {
      const button = element("button", { type: "button", class: "as-link" }, words.columns[key]);
      button.addEventListener("click", () => sort(key));
      buttons.set(key, button);
      return button;
    });
    return element("th", { scope: "col" }, ...own);
  });
  const head = element("thead", {}, element("tr", {}, ...cells, element("th", { scope: "col" }, words.columns.where)));
  return {
    head,
    show({ sort: sorted, descending }) {
      for (const [index, keys] of HEADS.entries()) {
        const on = sorted !== null && keys.includes(sorted);
        cells[index]?.setAttribute("aria-sort", on ? (descending ? "descending" : "ascending") : "none");
      }
      for (const [key, button] of buttons) {
        const mark = key === sorted ? (descending ? " ↓" : " ↑") : "";
        button.textContent = words.columns[key] + mark;
      }
    },
  };
}
