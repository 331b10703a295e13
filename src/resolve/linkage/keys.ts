import { parseName } from "../../text/names/parse-name.ts";
import { keyOfCode, NO_KEY, type KeyLists } from "./blocks.ts";
import { derive, type Column } from "./column.ts";
import type { Kind } from "./kinds.ts";
import { rareGrams, rareWords } from "./rare-grams.ts";
import { MISSING } from "./value-table.ts";

/** What rows are put into blocks by: one key a row, or several. */
export type RowKeys =
  | { readonly single: Uint32Array; readonly lists?: undefined }
  | { readonly single?: undefined; readonly lists: KeyLists };

/** Parts of a value that can be a key: `name.brand`, `born.year`, `postcode.prefix4`. "" where a value has none. */
const PARTS: Readonly<Record<string, (text: string) => string>> = {
  year: (text) => (/^\d{4}/.test(text) ? text.slice(0, 4) : ""),
  month: (text) => (/^\d{6}/.test(text) ? text.slice(0, 6) : ""),
  day: (text) => (/^\d{8}$/.test(text) ? text.slice(4) : ""),
  brand: (text) => parseName(text).brand,
  place: (text) => parseName(text).place,
  core: (text) => {
    const { brand, trade } = parseName(text);
    return brand === "" ? "" : `${brand} ${trade}`;
  },
};

const SIZED = /^(prefix|suffix)([1-9]\d?)$/;

/** Names of the parts, for messages. */
export const PART_NAMES = [...Object.keys(PARTS), "prefixN", "suffixN", "rare", "words"];

export const isPart = (part: string): boolean =>
  Object.hasOwn(PARTS, part) || SIZED.test(part) || part === "rare" || part === "words";

/** The keys of a column's rows, whole values or a part of them. */
export function keysOf(column: Column, part: string | undefined): RowKeys {
  if (part === "rare") return { lists: rareGrams(column) };
  if (part === "words") return { lists: rareWords(column) };
  return { single: singleKeys(part === undefined ? column : derive(column, column.name, takerOf(part))) };
}

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

function singleKeys({ codes }: Column): Uint32Array {
  return codes.map((code) => (code === MISSING ? NO_KEY : keyOfCode(code)));
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
