import { element } from "../element.ts";
import type { Labels } from "../labels.ts";
import { FILTERS, type Columns, type Filter } from "./columns.ts";
import { EVERYTHING, withFilter, type TableState } from "./state.ts";

export interface Controls {
  readonly bar: HTMLElement;
  show(state: TableState, matches: string): void;
}

export interface ControlOptions {
  readonly words: Labels;
  readonly columns: Columns;
  /** Called with what has changed; `typing` while a word is being written. */
  readonly change: (change: Partial<TableState>, typing: boolean) => void;
  readonly download: () => void;
  readonly filters: () => TableState["filters"];
}

/** Search, filters, how many rows match, and what to do with them. */
export function createControls({ words, columns, change, download, filters }: ControlOptions): Controls {
  const search = element("input", {
    type: "search",
    id: "search",
    placeholder: words.search,
    "aria-label": words.search,
    autocomplete: "off",
    spellcheck: "false",
  });
  search.addEventListener("input", () => change({ query: search.value }, true));
  const selects = new Map<Filter, HTMLSelectElement>();
  for (const filter of FILTERS) {
    const options = columns.options[filter];
    if (options.length < 2) continue;
    const all = element("option", { value: "" }, words.all[filter]);
    const select = element(
      "select",
      { "aria-label": words.all[filter] },
      all,
      ...options.map(({ value, name }) => element("option", { value }, name)),
    );
    select.addEventListener("change", () => change({ filters: withFilter(filters(), filter, select.value) }, false));
    selects.set(filter, select);
  }
  const status = element("p", { role: "status", class: "matches" });
  const reset = element("button", { type: "button" }, words.reset);
  reset.addEventListener("click", () => change(EVERYTHING, false));
  const save = element("button", { type: "button" }, words.download);
  save.addEventListener("click", download);
  return {
    bar: element(
      "div",
      {},
      element("div", { class: "bar" }, search, ...selects.values()),
      element("div", { class: "bar" }, status, reset, save),
    ),
    show(state, matches) {
      if (search.value !== state.query) search.value = state.query;
      for (const [filter, select] of selects) select.value = state.filters[filter] ?? "";
      status.textContent = matches;
    },
  };
}
