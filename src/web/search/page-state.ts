import type { SearchKind } from "../../model/search-file.ts";
import { KINDS } from "./search-index.ts";

/** What the page of search shows, all of it in its address. */
export interface SearchState {
  readonly query: string;
  readonly kind: SearchKind | null;
  /** Whether also what is only like the query is listed. */
  readonly withAlike: boolean;
}

const MOST = 200;

/** Reads an address that anybody may have written: what is no kind is left out. */
export function searchStateOf(href: string): SearchState {
  const parameters = new URL(href).searchParams;
  const query = [...(parameters.get("q") ?? "")].slice(0, MOST).join("");
  const kind = KINDS.find((one) => one === parameters.get("kind")) ?? null;
  return { query, kind, withAlike: parameters.get("like") === "1" };
}

export function addressOfSearch(href: string, { query, kind, withAlike }: SearchState): string {
  const url = new URL(href);
  for (const [name, value] of [
    ["q", query],
    ["kind", kind ?? ""],
    ["like", withAlike ? "1" : ""],
  ] as const) {
    if (value === "") url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  return url.href;
}
