import { FILTERS, fold, type Columns, type SortKey } from "./columns.ts";
import type { TableState } from "./state.ts";

/** Picks and orders rows. Keeps the order of each sorted column once it has been asked for. */
export function createSelect(columns: Columns, language: string): (state: TableState) => Uint32Array {
  const ranks = new Map<SortKey, Uint32Array>();
  const rankOf = (key: SortKey): Uint32Array => {
    const known = ranks.get(key);
    if (known) return known;
    const made = rankRows(columns, key, language);
    ranks.set(key, made);
    return made;
  };
  return (state) => {
    const rows = matching(columns, state);
    if (state.sort === null) return rows;
    const rank = rankOf(state.sort);
    const direction = state.descending ? -1 : 1;
    // Equal texts keep the order of the lists.
    return rows.toSorted((left, right) => direction * ((rank[left] ?? 0) - (rank[right] ?? 0)) || left - right);
  };
}

/** Rows that hold every word of the query and the value of every filter, in the order of the lists. */
function matching(columns: Columns, { query, filters }: TableState): Uint32Array {
  const words = fold(query)
    .split(/\s+/)
    .filter((word) => word !== "");
  const wanted = FILTERS.flatMap((filter) => {
    const value = filters[filter];
    return value === undefined ? [] : [{ of: columns.value[filter], value }];
  });
  const rows = new Uint32Array(columns.count);
  let found = 0;
  for (let row = 0; row < columns.count; row++) {
    if (wanted.some(({ of, value }) => of(row) !== value)) continue;
    const haystack = columns.haystack[row] ?? "";
    if (words.every((word) => haystack.includes(word))) rows[found++] = row;
  }
  return rows.slice(0, found);
}

/** The place of each row's text among all texts of the column; rows without one come last. */
function rankRows(columns: Columns, key: SortKey, language: string): Uint32Array {
  const textOf = columns.text[key];
  const { compare } = new Intl.Collator(language, { numeric: true });
  const texts = new Set<string>();
  for (let row = 0; row < columns.count; row++) texts.add(textOf(row));
  texts.delete("");
  const places = new Map([...texts].toSorted(compare).map((text, index) => [text, index]));
  return Uint32Array.from({ length: columns.count }, (_, row) => places.get(textOf(row)) ?? texts.size);
}
