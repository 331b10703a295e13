import { matchKey, parseName } from "../text/names/remembered.ts";
import type { CompanyName } from "../text/names/company-name.ts";
import { nameKey } from "../text/normalise.ts";
import type { NameLink } from "./join-names.ts";

/** Ways to write the liability of a company. Of those with 集团 in it both may exist, a parent and its company. */
const LIMITED = new Set(["", "有限公司", "有限责任公司", "股份有限公司"]);

/**
 * Names that differ in nothing but the legal form, or in where the place stands. An office of registration gives one place, brand and
 * trade to one company only, so these are one company before and after it changed its form, or one name cut short.
 */
export function formChanges(names: Iterable<string>): NameLink[] {
  return pairsWithin(names, ({ place, brand, trade }) => [placeKey(place), matchKey(brand), matchKey(trade)]);
}

/**
 * Names that differ in the legal form at most, and in that one of them has no place: a place dropped on the way from a city's
 * register to the national one, or left out by the writer. But a name without a place may be another company's.
 */
export function placesDropped(names: Iterable<string>): NameLink[] {
  return pairsWithin(names, ({ brand, trade }) => [matchKey(brand), matchKey(trade)]).filter(
    ({ left, right }) => (parseName(left).place === "") !== (parseName(right).place === ""),
  );
}

const placeKey = (place: string): string => matchKey(place).replace(/[省市]$/u, "");

function pairsWithin(names: Iterable<string>, partsOf: (name: CompanyName) => readonly string[]): NameLink[] {
  const alike = new Map<string, string[]>();
  const seen = new Set<string>();
  for (const name of names) {
    const parts = parseName(name);
    if (parts.brand === "" || parts.branch !== "" || !LIMITED.has(matchKey(parts.form))) continue;
    const own = nameKey(name);
    if (seen.has(own)) continue;
    // A brand alone is a word, which anybody may bear.
    if (parts.trade === "" && parts.form === "") continue;
    seen.add(own);
    const key = JSON.stringify(partsOf(parts));
    const known = alike.get(key);
    if (known) known.push(name);
    else alike.set(key, [name]);
  }
  return [...alike.values()].flatMap((group) =>
    group.flatMap((left, at) => group.slice(at + 1).map((right): NameLink => ({ left, right }))),
  );
}
