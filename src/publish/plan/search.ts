import { SEARCH } from "../addresses.ts";
import { notFoundPage, type NotFoundInputs } from "../pages/not-found.ts";
import { searchPage, type SearchInputs } from "../pages/search.ts";
import type { Desk, Plan } from "./desk.ts";
import { leadsOf } from "./leads.ts";

/** The page that searches, and the one shown for an address that names nothing. */
export function* planSearch(desk: Desk): Iterable<Plan> {
  const leads = leadsOf(desk);
  const counts = { companies: desk.companies.size, filings: desk.data.filings.length };
  yield { address: SEARCH, render: searchPage, inputs: { ...counts, leads } } satisfies Plan<SearchInputs> as Plan;
  yield { address: "404.html", render: notFoundPage, inputs: { leads } } satisfies Plan<NotFoundInputs> as Plan;
}
