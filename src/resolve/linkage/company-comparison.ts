import { optimalStringAlignment } from "../../text/similarity/edit-kernel.ts";
import { agreementRate } from "./agreement-rate.ts";
import type { Column } from "./column.ts";
import { companyParts, type CompanyParts } from "./company-parts.ts";
import type { ColumnContext, Comparison, Guess, Seldom } from "./comparison.ts";
import { rowsAmong, type Counted, type Known } from "./known.ts";
import { editsWithin } from "./long-texts.ts";
import { codesOf, type RowCodes } from "./row-codes.ts";
import { MISSING, ValueReader, type ValueTable } from "./value-table.ts";

const LEVELS = [
  "missing",
  "same",
  "same brand and trade",
  "one edit",
  "same brand",
  "few edits",
  "brand near",
  "unlike",
] as const;
const [, SAME, SAME_CORE, ONE_EDIT, SAME_BRAND, FEW_EDITS, BRAND_NEAR, UNLIKE] = LEVELS.keys();

/**
 * What is taken of names before any is read, in the order of the levels. Others: as 100,000 companies with known truth show them
 * (bench/linkage); matching: of lists that are kept with care.
 */
const GUESS: Guess = {
  match: Float64Array.of(0, 0.75, 0.12, 0.03, 0.03, 0.01, 0.03, 0.03),
  other: Float64Array.of(0, 1e-7, 6e-6, 4e-6, 8e-5, 5e-5, 4e-3, 0.9958),
};

/** A share of the letters that may differ in names with few edits. */
const FEW = 0.2;

/**
 * Names of companies: by their parts first, by their letters where the parts differ. That brand and trade are the same and that
 * places differ is no agreement: companies of one brand in two cities are mostly two.
 */
export class CompanyComparison implements Comparison {
  readonly name: string;
  readonly levels = LEVELS;
  readonly guess = GUESS;
  readonly averageShare: number;
  readonly exactRate: number;
  readonly #column: Column;
  readonly #at: RowCodes;
  readonly #parts: CompanyParts;
  readonly #rows: Uint32Array;
  readonly #filled: number;
  readonly #brandOfRow: Uint32Array;
  #seldom: Seldom | undefined;
  readonly #left = new ValueReader();
  readonly #right = new ValueReader();

  constructor(name: string, column: Column, { pairing, known, at = codesOf(column) }: ColumnContext) {
    this.name = name;
    this.#column = column;
    this.#at = at;
    this.#parts = companyParts(column);
    const { brands, brandOf } = this.#parts;
    this.#brandOfRow = column.codes.map((code) => (code === MISSING ? MISSING : (brandOf[code] as number)));
    this.exactRate = known?.exactRate ?? agreementRate(column, pairing);
    this.averageShare = known?.averageShare ?? agreementRate({ codes: this.#brandOfRow, values: brands }, pairing);
    this.#filled = known?.filled ?? column.filled;
    this.#rows = known ? rowsAmong(this.#parts.brands, known.counted[0] as Counted) : this.#parts.rowsOfBrand;
  }

  /** Pairs of one brand; only who learns asks for them. */
  get seldom(): Seldom {
    return (this.#seldom ??= sameNumber(this.#brandOfRow, this.#parts.rowsOfBrand, this.averageShare));
  }

  get known(): Known {
    const { averageShare, exactRate } = this;
    return { filled: this.#filled, averageShare, exactRate, counted: [{ values: this.#parts.brands, rows: this.#rows }] };
  }

  level(left: number, right: number): number {
    const { codes, stride, offset } = this.#at;
    const a = codes[left * stride + offset] as number;
    const b = codes[right * stride + offset] as number;
    if (a === MISSING || b === MISSING) return 0;
    if (a === b) return SAME as number;
    return this.#compare(Math.min(a, b), Math.max(a, b));
  }

  share(left: number, right: number, level: number): number {
    if (level === 0 || level === UNLIKE) return 0;
    const a = this.#rowsOfBrand(left);
    const b = this.#rowsOfBrand(right);
    return Math.max(a, b) / this.#filled;
  }

  #rowsOfBrand(row: number): number {
    const brand = this.#parts.brandOf[this.#at.codes[row * this.#at.stride + this.#at.offset] as number] as number;
    return brand === MISSING ? 0 : (this.#rows[brand] as number);
  }

  #compare(a: number, b: number): number {
    const { brandOf, tradeOf, placeOf, brands } = this.#parts;
    const { values } = this.#column;
    const [brandA, brandB] = [brandOf[a] as number, brandOf[b] as number];
    const sameBrand = brandA === brandB && brandA !== MISSING;
    const [placeA, placeB] = [placeOf[a] as number, placeOf[b] as number];
    const placesDiffer = placeA !== placeB && placeA !== MISSING && placeB !== MISSING;
    if (sameBrand && tradeOf[a] === tradeOf[b] && !placesDiffer) return SAME_CORE as number;
    const longest = Math.max(values.lengthOf(a), values.lengthOf(b));
    const { edits, most } = editsWithin(values.read(a, this.#left), values.read(b, this.#right), Math.max(FEW, 1 / longest));
    if (edits <= 1 && longest > 3) return ONE_EDIT as number;
    if (sameBrand) return SAME_BRAND as number;
    if (edits <= most && longest > 3) return FEW_EDITS as number;
    if (brandA === MISSING || brandB === MISSING) return UNLIKE as number;
    return areNear(brands, brandA, brandB, [this.#left, this.#right]) ? (BRAND_NEAR as number) : (UNLIKE as number);
  }
}

/** Pairs of rows that hold the same number. */
function sameNumber(numbers: Uint32Array, rowsOf: Uint32Array, rate: number): Seldom {
  const starts = new Uint32Array(rowsOf.length + 1);
  for (let number = 0; number < rowsOf.length; number++)
    starts[number + 1] = (starts[number] as number) + (rowsOf[number] as number);
  const next = starts.slice();
  const rows = new Uint32Array(starts[rowsOf.length] as number);
  for (let row = 0; row < numbers.length; row++) {
    const number = numbers[row] as number;
    if (number === MISSING) continue;
    rows[next[number] as number] = row;
    next[number] = (next[number] as number) + 1;
  }
  return {
    rate,
    has: (left, right) => numbers[left] === numbers[right] && numbers[left] !== MISSING,
    draw(random) {
      const left = rows[random(rows.length)] as number;
      const number = numbers[left] as number;
      const size = rowsOf[number] as number;
      const right = rows[(starts[number] as number) + random(size)] as number;
      // A row is drawn from a large set as often as its rows are; a pair has to be as often as its pairs are.
      return { left, right, weight: left === right ? 0 : size };
    },
  };
}

/** One edit apart where that leaves two letters at least, or one begins or ends with the other. */
function areNear(brands: ValueTable, a: number, b: number, readers: readonly [ValueReader, ValueReader]): boolean {
  const [left, right] = [brands.read(a, readers[0]), brands.read(b, readers[1])];
  const [shorter, longer] = left.length <= right.length ? [left, right] : [right, left];
  if (shorter.length < 2) return false;
  if (optimalStringAlignment(left, right, 1) <= 1) return true;
  const offset = longer.length - shorter.length;
  return shorter.every((point, at) => point === longer[at]) || shorter.every((point, at) => point === longer[at + offset]);
}
