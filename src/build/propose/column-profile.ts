import { parseDate } from "../../model/dates.ts";

/** Distinct values that are told apart: of a longer column it is known only that they do not come again among these. */
const MOST_DISTINCT = 50_000;
/** Characters of the longest date, with a time, thousandths of a second and a time zone after it. */
const LONGEST_DATE = 32;
/** `03/04/2025` is in April or in March, by the country. */
const DAY_OR_MONTH = /^\d{1,2}[/.-]\d{1,2}[/.-](?:\d{2}|\d{4})$/;
/** Characters of a value that are looked at; a longer one is prose. */
const LOOKED_AT = 200;

/** What the values of one column look like, over all tables that have it. */
export class ColumnProfile {
  readonly header: string;
  /** Tables that have it. */
  tables = 1;
  rows = 0;
  filled = 0;
  dates = 0;
  /** Filled values that are no date, where most are: the first, to name it. */
  firstNoDate = "";
  latestDate = "";
  /** Values such as `03/04/2025`, which do not tell the day from the month. */
  unclearDates = 0;
  integers = 0;
  /** How often a whole number is one more than that of the row before in its table. */
  steps = 0;
  withDigit = 0;
  organisations = 0;
  characters = 0;
  /** Values that stood in the column before. */
  repeats = 0;
  /** How often each value stands in it. */
  readonly values = new Map<string, number>();
  readonly #shapes = new Map<string, number>();
  #last = NaN;

  constructor(header: string) {
    this.header = header;
  }

  /** A value of the next row; `isFirst` where the row begins a table. */
  add(raw: string, isFirst: boolean): void {
    const value = raw.trim();
    this.rows++;
    if (isFirst) this.#last = NaN;
    if (value === "") return;
    this.filled++;
    this.characters += value.length;
    this.#count(value, 1);
    const seen = value.slice(0, LOOKED_AT);
    this.#addDate(seen);
    this.#addInteger(seen);
    if (/\d/.test(seen)) this.withDigit++;
    if (ORGANISATION.test(seen)) this.organisations++;
    const shape = shapeOf(seen);
    this.#shapes.set(shape, (this.#shapes.get(shape) ?? 0) + 1);
  }

  /** Takes in what the same column of another table looks like. */
  absorb(other: ColumnProfile): void {
    this.rows += other.rows;
    this.filled += other.filled;
    this.dates += other.dates;
    this.unclearDates += other.unclearDates;
    this.firstNoDate ||= other.firstNoDate;
    if (other.latestDate > this.latestDate) this.latestDate = other.latestDate;
    this.integers += other.integers;
    this.steps += other.steps;
    this.withDigit += other.withDigit;
    this.organisations += other.organisations;
    this.characters += other.characters;
    this.repeats += other.repeats;
    for (const [value, times] of other.values) this.#count(value, times);
    for (const [shape, times] of other.#shapes) this.#shapes.set(shape, (this.#shapes.get(shape) ?? 0) + times);
    this.tables += other.tables;
  }

  #count(value: string, times: number): void {
    const before = this.values.get(value);
    if (before !== undefined) this.repeats++;
    if (before !== undefined || this.values.size < MOST_DISTINCT) this.values.set(value, (before ?? 0) + times);
  }

  #addDate(value: string): void {
    const date = value.length <= LONGEST_DATE && !/^\d+$/.test(value) ? parseDate(value) : undefined;
    if (DAY_OR_MONTH.test(value)) this.unclearDates++;
    if (date === undefined) this.firstNoDate ||= value;
    else {
      this.dates++;
      if (date > this.latestDate) this.latestDate = date;
    }
  }

  #addInteger(value: string): void {
    const number = /^\d{1,9}$/.test(value) ? Number(value) : NaN;
    if (Number.isNaN(number)) return;
    this.integers++;
    if (number === this.#last + 1 || (Number.isNaN(this.#last) && number === 1)) this.steps++;
    this.#last = number;
  }

  /** Different values; exact up to those that are told apart, and at most so many beyond. */
  get distinct(): number {
    return this.filled - this.repeats;
  }

  /** Part of the filled values that are told apart, 0 to 1. */
  get unique(): number {
    return this.share(this.distinct);
  }

  /** Part of the filled values that share the commonest shape. */
  get shape(): number {
    return this.share(Math.max(0, ...this.#shapes.values()));
  }

  get meanLength(): number {
    return this.share(this.characters);
  }

  share(count: number): number {
    return this.filled === 0 ? 0 : count / this.filled;
  }
}

/** How names of organisations end in the languages of public lists. */
const ORGANISATION =
  /(?:公司|集团|集團|研究院|研究所|大学|大學|学院|學院|医院|醫院|银行|銀行|中心|委员会|委員會|协会|協會|事务所|事務所|出版社|电视台|電視台|厂|廠|社)$|\b(?:ltd|limited|inc|incorporated|llc|llp|plc|corp|corporation|company|co|gmbh|ag|s\.?a|b\.?v|university|institute|association|group)\b\.?$/iu;

/** "HC-2025-017" is "a-9-9": what is left of a value when letters and digits are all alike. */
function shapeOf(value: string): string {
  return value
    .normalize("NFKC")
    .replace(/[^\P{L}\p{Script=Han}]+/gu, "a")
    .replace(/\p{Script=Han}+/gu, "字")
    .replace(/\d+/g, "9")
    .slice(0, 40);
}
