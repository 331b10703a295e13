import { parseName } from "../../text/names/parse-name.ts";
import type { Column } from "./column.ts";
import { MISSING, ValueCopy, ValueTable } from "./value-table.ts";

/** Brand, trade and place of the distinct names of a column, as numbers, MISSING where a name has none. */
export interface CompanyParts {
  readonly brands: ValueTable;
  readonly brandOf: Uint32Array;
  readonly trades: ValueTable;
  readonly tradeOf: Uint32Array;
  readonly places: ValueTable;
  readonly placeOf: Uint32Array;
  readonly rowsOfBrand: Uint32Array;
}

// Blocking rules and the comparison ask for the same names' parts; a million names are split once.
const known = new WeakMap<ValueTable, CompanyParts>();

export function companyParts(column: Column): CompanyParts {
  const parts = known.get(column.values) ?? split(column);
  known.set(column.values, parts);
  return parts;
}

/** The parts of some names if they have been split. */
export const partsIfKnown = (values: ValueTable): CompanyParts | undefined => known.get(values);

/** Has names that were split before count as split. */
export const keepParts = (values: ValueTable, parts: CompanyParts): void => void known.set(values, parts);

function split({ values, counts }: Column): CompanyParts {
  const [brands, trades, places] = [new ValueTable(), new ValueTable(), new ValueTable()];
  const numbers = () => new Uint32Array(values.count).fill(MISSING);
  const parts = { brands, brandOf: numbers(), trades, tradeOf: numbers(), places, placeOf: numbers() };
  const isSplit = new Uint8Array(values.count);
  for (const copy of values.copies) takeParts(copy, parts, isSplit);
  for (let value = 0; value < values.count; value++) {
    if (isSplit[value] === 1) continue;
    const { brand, trade, place } = parseName(values.textOf(value));
    if (brand !== "") parts.brandOf[value] = brands.add(brand);
    if (trade !== "") parts.tradeOf[value] = trades.add(trade);
    if (place !== "") parts.placeOf[value] = places.add(place.replace(/[省市区县]$/u, ""));
  }
  const rowsOfBrand = new Uint32Array(brands.count);
  for (let value = 0; value < values.count; value++) {
    const brand = parts.brandOf[value] as number;
    if (brand !== MISSING) rowsOfBrand[brand] = (rowsOfBrand[brand] as number) + (counts[value] as number);
  }
  return { ...parts, rowsOfBrand };
}

/** The parts of names that were taken from where they are split already. */
function takeParts(copy: ValueCopy, to: Omit<CompanyParts, "rowsOfBrand">, isSplit: Uint8Array): void {
  const parts = known.get(copy.from);
  if (!parts) return;
  const [brand, trade, place] = [
    partTaker(parts.brandOf, new ValueCopy(parts.brands, to.brands), to.brandOf),
    partTaker(parts.tradeOf, new ValueCopy(parts.trades, to.trades), to.tradeOf),
    partTaker(parts.placeOf, new ValueCopy(parts.places, to.places), to.placeOf),
  ];
  copy.each((value, number) => {
    if (isSplit[number] === 1) return;
    isSplit[number] = 1;
    brand(value, number);
    trade(value, number);
    place(value, number);
  });
}

const partTaker =
  (partOf: Uint32Array, copy: ValueCopy, to: Uint32Array) =>
  (value: number, number: number): void => {
    const part = partOf[value] as number;
    if (part !== MISSING) to[number] = copy.take(part);
  };
