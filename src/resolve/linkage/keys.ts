import { joinKeys, NO_KEY, type KeyLists } from "./blocks.ts";
import type { Column } from "./column.ts";
import { companyParts, type CompanyParts } from "./company-parts.ts";
import type { Kind } from "./kinds.ts";
import { countPieces, rareKeys, type RarePart, type Rarity } from "./rare-keys.ts";
import { hashText, MISSING, type ValueTable } from "./value-table.ts";

/** What rows are put into blocks by: one key a row, or several. */
export type RowKeys =
  | { readonly single: Uint32Array; readonly lists?: undefined }
  | { readonly single?: undefined; readonly lists: KeyLists };

/** Parts of a value that can be a key: `name.brand`, `born.year`, `postcode.prefix4`. "" where a value has none. */
const PARTS: Readonly<Record<string, (text: string) => string>> = {
  year: (text) => (/^\d{4}/.test(text) ? text.slice(0, 4) : ""),
  month: (text) => (/^\d{6}/.test(text) ? text.slice(0, 6) : ""),
  day: (text) => (/^\d{8}$/.test(text) ? text.slice(4) : ""),
};

/** Parts of a company's name that can be: keys of the distinct names. `core` is brand and trade. */
const NAME_PARTS: Readonly<Record<string, (parts: CompanyParts) => Uint32Array>> = {
  brand: ({ brands, brandOf }) => brandOf.map((brand) => keyOfValue(brands, brand)),
  place: ({ places, placeOf }) => placeOf.map((place) => keyOfValue(places, place)),
  core: ({ brands, brandOf, trades, tradeOf }) =>
    brandOf.map((brand, value) => {
      const trade = tradeOf[value] as number;
      return joinKeys(keyOfValue(brands, brand), trade === MISSING ? WITHOUT_TRADE : keyOfValue(trades, trade));
    }),
};

const WITHOUT_TRADE = 1;

const keyOfValue = (values: ValueTable, value: number): number => (value === MISSING ? NO_KEY : values.hashOf(value) || 1);

const SIZED = /^(prefix|suffix)([1-9]\d?)$/;

/** Names of the parts, for messages. */
export const PART_NAMES = [...Object.keys(PARTS), ...Object.keys(NAME_PARTS), "prefixN", "suffixN", "rare", "words"];

export const isPart = (part: string): boolean =>
  Object.hasOwn(PARTS, part) || Object.hasOwn(NAME_PARTS, part) || SIZED.test(part) || isRare(part);

/** The keys of a column's rows, whole values or a part of them. They follow from what the cells say, not from their numbers. */
export function keysOf(column: Column, part: string | undefined, rarity?: Rarity): RowKeys {
  if (isRare(part)) return { lists: rareKeys(column, part, rarity ?? countPieces(column, part)) };
  const keys = valueKeys(column, part);
  return { single: column.codes.map((code) => (code === MISSING ? NO_KEY : (keys[code] as number))) };
}

function valueKeys(column: Column, part: string | undefined): Uint32Array {
  const { values } = column;
  const numbers = Uint32Array.from({ length: values.count }, (_, value) => value);
  if (part === undefined) return numbers.map((value) => keyOfValue(values, value));
  const ofNames = Object.hasOwn(NAME_PARTS, part) ? NAME_PARTS[part] : undefined;
  if (ofNames) return ofNames(companyParts(column));
  const take = takerOf(part);
  return numbers.map((value) => keyOfText(take(values.textOf(value))));
}

const keyOfText = (text: string): number => (text === "" ? NO_KEY : hashText(text) || 1);

/** Parts of which a value has several, the rarest; how rare a piece is has to be counted first. */
export const isRare = (part: string | undefined): part is RarePart => part === "rare" || part === "words";

function takerOf(part: string): (text: string) => string {
  const sized = SIZED.exec(part);
  if (!sized) return PARTS[part] as (text: string) => string;
  const length = Number(sized[2]);
  return (text) => {
    const letters = [...text];
    if (letters.length < length) return "";
    return (sized[1] === "prefix" ? letters.slice(0, length) : letters.slice(-length)).join("");
  };
}

/** The parts that are tried as keys when rules are proposed, and how much less than the whole each asks of a matching pair. */
export function partsToTry(kind: Kind, isHan: boolean): readonly (string | undefined)[] {
  switch (kind) {
    case "date":
      return [undefined, "year", "day"];
    case "company":
      return [undefined, "brand", "core", "rare"];
    case "name":
    case "text":
      return [undefined, isHan ? "prefix2" : "prefix3"];
    case "words":
      return [undefined, "words"];
    default:
      return [undefined];
  }
}
