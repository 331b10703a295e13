import { type CompanyName, NameParts } from "./company-name.ts";
import { FoldedName } from "./folded-name.ts";
import { parseHan } from "./parse-han.ts";
import { parseLatin } from "./parse-latin.ts";

const folded = new FoldedName();
const parts = new NameParts();

/**
 * Splits the name of a company or another organisation into place, brand, trade, form and branch, each a piece of the name
 * as given, none in another; docs/names.md has the rule. Never throws; takes time in line with the name's length.
 */
export function parseName(name: string): CompanyName {
  folded.read(name);
  parts.clear();
  if (folded.length > 0) (folded.isEastAsian ? parseHan : parseLatin)(folded, parts);
  return {
    name,
    place: folded.raw(parts.placeStart, parts.placeEnd),
    brand: folded.raw(parts.brandStart, parts.brandEnd),
    trade: folded.raw(parts.tradeStart, parts.tradeEnd),
    form: folded.raw(parts.formStart, parts.formEnd),
    branch: folded.raw(parts.branchStart, parts.branchEnd),
  };
}
