import { element } from "../element.ts";
import type { Labels } from "../labels.ts";
import { FILTERS, type Columns } from "./columns.ts";
import { withFilter, type TableState } from "./state.ts";

export interface NothingOptions {
  readonly words: Labels;
  readonly columns: Pick<Columns, "options">;
  /** Called with the state without one of its conditions, or without any. */
  readonly change: (change: Partial<TableState>) => void;
  /** Where everything is searched for a text. */
  readonly searchAddress: (query: string) => string;
}

/** Stands where rows would: says that none matches, what is asked for, and takes it away one by one or all at once. */
export function createNothing({ words, columns, change, searchAddress }: NothingOptions) {
  const list = element("ul", { class: "chosen" });
  const all = element("button", { type: "button", class: "primary" }, words.clearAll);
  all.addEventListener("click", () => change({ query: "", filters: {} }));
  const further = element("p", { class: "bar" });
  const box = element("div", { class: "empty", hidden: "" });
  box.append(element("p", { class: "lede" }, words.none), element("p", {}, words.asked), list, further);
  const condition = (name: string, value: string, without: Partial<TableState>): HTMLElement => {
    const text = `${name} ${value}`;
    const button = element("button", { type: "button", "aria-label": words.drop(text) }, `${text} ×`);
    button.addEventListener("click", () => change(without));
    return element("li", {}, button);
  };
  return {
    box,
    show({ query, filters }: TableState, isEmpty: boolean): void {
      box.hidden = !isEmpty;
      if (!isEmpty) return;
      const text = query.trim();
      const chosen = FILTERS.flatMap((filter) => {
        const value = filters[filter];
        if (value === undefined) return [];
        const name = columns.options[filter].find((option) => option.value === value)?.name ?? value;
        return [condition(words.filters[filter], name, { filters: withFilter(filters, filter, "") })];
      });
      list.replaceChildren(...(text === "" ? [] : [condition(words.filters.query, `“${text}”`, { query: "" })]), ...chosen);
      const search = element("a", { href: searchAddress(text) }, words.searchEverything(text));
      further.replaceChildren(all, ...(text === "" ? [] : [" ", search]));
    },
  };
}
