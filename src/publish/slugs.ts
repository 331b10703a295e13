import { contentId } from "../model/ids.ts";
import type { Clock, RowsQuery } from "../model/observations.ts";
import type { Place } from "./site.ts";

const SAFE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const CLOCK_NAMES: Readonly<Record<Clock, string>> = {
  filed_on: "filed",
  listed_as_of: "listed",
  published_on: "published",
  first_seen: "seen",
};

/** An id as part of an address: itself where that is safe, else a hash of it. */
export function slugOf(id: string): string {
  return SAFE.test(id) ? id : contentId(id).slice(0, 16);
}

/** The last part of an address that ends a folder: of "apps/00a1/" it is "00a1". */
export const slugIn = (address: string): string => address.split("/").at(-2) ?? "";

/** Last parts of addresses of things filed, in the order given: the number in lower case where that is safe and its own, else a hash. */
export function productSlugs(products: readonly { readonly series: string; readonly number: string }[]): string[] {
  const uses = new Map<string, number>();
  for (const { number } of products) uses.set(number.toLowerCase(), (uses.get(number.toLowerCase()) ?? 0) + 1);
  return products.map(({ series, number }) => {
    const plain = number.toLowerCase();
    const isOwn = SAFE.test(plain) && plain.length <= LONGEST && uses.get(plain) === 1;
    return isOwn ? plain : contentId("Product", series, number).slice(0, 16);
  });
}

/** Most characters of a readable part of an address; file systems take 255 bytes. */
const LONGEST = 120;

/** Slug of every place or website, by its name: from its English name where that is its own, else a hash. */
export function slugsOfNames(named: readonly Pick<Place, "name" | "en">[]): ReadonlyMap<string, string> {
  const plain = ({ en }: Pick<Place, "en">) =>
    en
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "");
  const uses = new Map<string, number>();
  for (const one of named) uses.set(plain(one), (uses.get(plain(one)) ?? 0) + 1);
  return new Map(named.map((one) => [one.name, plain(one) !== "" && uses.get(plain(one)) === 1 ? plain(one) : slugOf(one.name)]));
}

/**
 * A question as part of an address: "genai-filed--listed--to-2025-12-31--in-beijing--by-tencent". Ids hold no double
 * hyphen, so two questions never share a slug.
 */
export function querySlug(query: RowsQuery, places: ReadonlyMap<string, string>): string {
  const period = query.start === null ? `to-${query.end}` : `${query.start}-to-${query.end}`;
  const parts = [slugOf(query.measure), CLOCK_NAMES[query.clock], period];
  if (query.place !== null) parts.push(`in-${places.get(query.place) ?? slugOf(query.place)}`);
  if (query.group !== null) parts.push(`by-${slugOf(query.group)}`);
  return parts.join("--");
}
