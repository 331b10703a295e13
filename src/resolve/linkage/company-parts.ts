import { parseName } from "../../text/names/parse-name.ts";
import type { Column } from "./column.ts";
import { MISSING, ValueTable } from "./value-table.ts";

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

function split({ values, counts }: Column): CompanyParts {
  const [brands, trades, places] = [new ValueTable(), new ValueTable(), new ValueTable()];
  const numbers = () => new Uint32Array(values.count).fill(MISSING);
  const [brandOf, tradeOf, placeOf] = [numbers(), numbers(), numbers()];
  for (let value = 0; value < values.count; value++) {
    const { brand, trade, place } = parseName(values.textOf(value));
    if (brand !== "") brandOf[value] = brands.add(brand);
    if (trade !== "") tradeOf[value] = trades.add(trade);
    if (place !== "") placeOf[value] = places.add(place.replace(/[省市区县]$/u, ""));
  }
  const rowsOfBrand = new Uint32Array(brands.count);
  for (let value = 0; value < values.count; value++) {
    const brand = brandOf[value] as number;
    if (brand !== MISSING) rowsOfBrand[brand] = (rowsOfBrand[brand] as number) + (counts[value] as number);
  }
  return { brands, brandOf, trades, tradeOf, places, placeOf, rowsOfBrand };
}
