import type { CheckLinks } from "../../model/check-page.ts";
import { CHECK } from "../addresses.ts";
import { checkerPage, type CheckerInputs } from "../pages/checker.ts";
import { slugsOfNames, slugOf } from "../slugs.ts";
import { announcedAddress } from "./announced.ts";
import type { Desk, Plan } from "./desk.ts";

/** The page that checks a text. It holds nothing of the facts: its script loads them once a text is to be checked. */
export function* planChecker({ data }: Desk): Iterable<Plan<CheckerInputs>> {
  const samples = Object.fromEntries(data.samples.map(({ language, text }) => [language, text]));
  yield { address: CHECK, render: checkerPage, inputs: { samples } };
}

/** Where evidence has pages. Ask last: every page before may have asked for numbers. */
export function checkLinks({ data, counts, groups }: Desk): CheckLinks {
  return {
    version: 1,
    measures: Object.fromEntries(data.measures.map(({ id, label }) => [id, { label, slug: slugOf(id) }])),
    places: Object.fromEntries(slugsOfNames(data.places)),
    groups: Object.fromEntries([...groups.keys()].map((id) => [id, slugOf(id)])),
    numbers: Array.from(counts.asked()).flatMap(([slug, { value }]) => (value === 0 ? [] : [slug])),
    observations: Object.fromEntries([
      ...data.announced.map((total) => [total.id, announcedAddress(total)] as const),
      ...data.reported.flatMap(({ id, observation }) =>
        [id, ...(observation ? [observation.id] : [])].map((one) => [one, `reported/#${id}`] as const),
      ),
    ]),
  };
}
