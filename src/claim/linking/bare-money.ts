import type { Quantity } from "../../text/quantities/quantity.ts";
import type { Link } from "../claim.ts";
import type { Discourse } from "./discourse.ts";
import { isCurrency, isMoney } from "./measure-units.ts";
import type { Passage } from "./passages.ts";
import type { Site } from "./site.ts";

/** Smaller numbers of nothing named are things: 12 of them, 48 by February. */
const LEAST = 1e6;

/**
 * Up from 76.8 billion, where yuan were spoken of before: English names a currency once, and a great number of nothing named may be money
 * from then on. The currency that it would be told in; undefined where it is none.
 */
export function currencyOfBare({ quantity, noun }: Site, { language }: Passage, { currency }: Discourse): string | undefined {
  const { unit, kind, value } = quantity;
  const isBare = language === "en" && kind === "count" && unit === "" && noun === null;
  const least = Number(typeof value === "string" ? value : value[0]);
  return isBare && least >= LEAST ? (currency ?? undefined) : undefined;
}

/** The number with its currency, if what it measures is told in money. */
export function inCurrency(site: Site, measures: readonly Link[], clause: Passage, discourse: Discourse): Quantity {
  const { quantity } = site;
  const currency = currencyOfBare(site, clause, discourse);
  const units = discourse.measures.get(measures[0]?.id ?? "");
  return currency !== undefined && units && isMoney(units) ? { ...quantity, unit: currency } : quantity;
}

/** The currency named last goes on. */
export function noteCurrency({ unit, kind }: Quantity, discourse: Discourse): void {
  if (kind === "count" && isCurrency(unit)) discourse.currency = unit;
}
