import { SEARCH } from "../addresses.ts";
import { searchPage, type SearchInputs } from "../pages/search.ts";
import type { Desk, Plan } from "./desk.ts";

export function* planSearch(desk: Desk): Iterable<Plan<SearchInputs>> {
  const inputs = { companies: desk.companies.size, filings: desk.data.filings.length };
  yield { address: SEARCH, render: searchPage, inputs };
}
