import { FILTERS, SORTS, type Columns, type Filter, type SortKey } from "./columns.ts";

/** What the table shows, all of it in the page's address. */
export interface TableState {
  readonly query: string;
  readonly filters: Readonly<Partial<Record<Filter, string>>>;
  readonly sort: SortKey | null;
  readonly descending: boolean;
}

export const EVERYTHING: TableState = { query: "", filters: {}, sort: null, descending: false };

/** Reads an address that anybody may have written: what names no value of this registry is left out. */
export function stateOf(href: string, { options }: Pick<Columns, "options">): TableState {
  const parameters = new URL(href).searchParams;
  const filters: Partial<Record<Filter, string>> = {};
  for (const filter of FILTERS) {
    const value = parameters.get(filter);
    if (value !== null && options[filter].some((option) => option.value === value)) filters[filter] = value;
  }
  const written = parameters.get("sort") ?? "";
  const sort = SORTS.find((key) => key === written.replace(/^-/, "")) ?? null;
  return {
    query: (parameters.get("q") ?? "").slice(0, 200),
    filters,
    sort,
    descending: sort !== null && written.startsWith("-"),
  };
}

/** The address that shows this. */
export function addressOf(href: string, { query, filters, sort, descending }: TableState): string {
  const url = new URL(href);
  const set = (name: string, value: string | undefined) => {
    if (value === undefined || value === "") url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  };
  set("q", query);
  for (const filter of FILTERS) set(filter, filters[filter]);
  set("sort", sort === null ? undefined : `${descending ? "-" : ""}${sort}`);
  url.searchParams.delete("focus");
  return url.href;
}

/** The filters with one of them at another value; at "" it is left out. */
export function withFilter(filters: TableState["filters"], filter: Filter, value: string): TableState["filters"] {
  const { [filter]: _, ...others } = filters;
  return value === "" ? others : { ...others, [filter]: value };
}
