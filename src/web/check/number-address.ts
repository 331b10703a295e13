import type { CheckLinks } from "../../model/check-page.ts";
import type { Clock, RowsQuery } from "../../model/observations.ts";

const CLOCK_NAMES: Readonly<Record<Clock, string>> = {
  filed_on: "filed",
  listed_as_of: "listed",
  published_on: "published",
  first_seen: "seen",
};

const numbersOf = new WeakMap<CheckLinks, ReadonlySet<string>>();

/**
 * The page of a count, "n/…/", as src/publish/slugs.ts names it from the same parts (test/check-links.test.ts holds both together);
 * undefined where the site has none for this question.
 */
export function numberAddress(query: RowsQuery, links: CheckLinks): string | undefined {
  const { measure, clock, start, end, place, group } = query;
  const parts = [links.measures[measure]?.slug, CLOCK_NAMES[clock], start === null ? `to-${end}` : `${start}-to-${end}`];
  if (place !== null) parts.push(`in-${links.places[place]}`);
  if (group !== null) parts.push(`by-${links.groups[group]}`);
  const known = numbersOf.get(links) ?? new Set(links.numbers);
  numbersOf.set(links, known);
  const slug = parts.join("--");
  return known.has(slug) ? `n/${slug}/` : undefined;
}
