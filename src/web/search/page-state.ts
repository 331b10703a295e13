import type { SearchKind } from "../../model/search-file.ts";
import { KINDS } from "./search-index.ts";

/** What the page of search shows, all of it in its address. */
export interface SearchState {
  readonly query: string;
  readonly kind: SearchKind | null;
}

const MOST = 200;

/** Reads an address that anybody may have written: what is no kind is left out. */
export function searchStateOf(href: string): SearchState {
  const parameters = new URL(href).searchParams;
  const query = [...(parameters.get("q") ?? "")].slice(0, MOST).join("");
  return { query, kind: KINDS.find((kind) => kind === parameters.get("kind")) ?? null };
}

export function addressOfSearch(href: string, { query, kind }: SearchState): string {
  const url = new URL(href);
  for (const [name, value] of [
    ["q", query],
    ["kind", kind ?? ""],
  ] as const) {
    if (value === "") url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  return url.href;
}
