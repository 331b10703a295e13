import { COLUMN_EDITS } from "./column-edits.ts";
import type { Company } from "./company.ts";
import type { Draft, Edit } from "./edit.ts";
import { NAME_EDITS } from "./name-edits.ts";
import { type Random, Weighted } from "./random.ts";
import { type Column, COLUMNS, type Row, rowOf } from "./record.ts";

/** Every way in which a duplicate can differ, in the order in which they are applied. */
export const EDITS: readonly Edit[] = [...NAME_EDITS, ...COLUMN_EDITS];

/** How many edits a duplicate gets, in percent of all duplicates. */
export const EDIT_COUNTS = new Weighted([0, 1, 2, 3, 4, 5] as const, (count) => [4, 44, 28, 14, 6, 4][count] ?? 0);

/** A kind of list that records come from; what share of its records lacks a column. The name never lacks. */
interface Origin {
  readonly kind: string;
  readonly share: number;
  readonly missing: Readonly<Partial<Record<Column, number>>>;
}

const lacks = (
  place: number,
  address: number,
  ...[legal_person, phone, registered_on, capital]: [number, number, number, number]
) => ({
  place,
  address,
  legal_person,
  phone,
  registered_on,
  capital,
});

/** The first record of a company is of the register. */
export const REGISTER: Origin = { kind: "register", share: 45, missing: lacks(0.01, 0.03, 0.01, 0.3, 0.02, 0.06) };
export const ORIGINS: readonly Origin[] = [
  REGISTER,
  { kind: "filing list", share: 35, missing: lacks(0.03, 0.2, 0.12, 0.4, 0.2, 0.4) },
  { kind: "news", share: 20, missing: lacks(0.1, 0.4, 0.35, 0.5, 0.35, 0.5) },
];
const origins = new Weighted(ORIGINS, ({ share }) => share);

/** Of these a record keeps two at least, right or wrong: with less, nobody could tell whose it is. */
const LEAST_TELLING = 2;
const TELLING: readonly Column[] = ["address", "legal_person", "phone", "registered_on"];

const draws = new Weighted(EDITS, ({ weight }) => weight);
const columnDraws = new Weighted(COLUMN_EDITS, ({ weight }) => weight);
const MOST_TRIES = 40;

export interface Spoiled {
  readonly row: Row;
  /** The edits that changed something in a column that is there. */
  readonly kinds: readonly string[];
}

/** The record of a register: some columns are not filled, nothing is wrong. */
export function firstRecord(company: Company, random: Random): Spoiled {
  const row = rowOf(company);
  blank(row, REGISTER, random);
  return { row, kinds: [] };
}

/** Another record of the same company, with its errors. */
export function duplicate(company: Company, random: Random): Spoiled {
  const draft = { row: rowOf(company), name: company.name, company };
  blank(draft.row, origins.draw(random), random);
  const wanted = EDIT_COUNTS.draw(random);
  const drawn: Edit[] = [];
  while (drawn.length < wanted) {
    const edit = draws.draw(random);
    if (draft.row[edit.column] !== "" && isNew(edit, drawn)) drawn.push(edit);
  }
  const ordered = drawn.toSorted((a, b) => EDITS.indexOf(a) - EDITS.indexOf(b));
  const kinds = ordered.filter((edit) => changes(edit, draft, random)).map(({ kind }) => kind);
  // Some find nothing to do: a name without a place loses none. Another column stands in for them.
  for (let tries = 0; tries < MOST_TRIES && kinds.length < wanted; tries++) {
    const edit = columnDraws.draw(random);
    if (draft.row[edit.column] === "" || !isNew(edit, drawn)) continue;
    drawn.push(edit);
    if (changes(edit, draft, random)) kinds.push(edit.kind);
  }
  return { row: draft.row, kinds };
}

/** The name may be wrong in several ways, another column in one: a second edit would only hide the first. */
function isNew(edit: Edit, drawn: readonly Edit[]): boolean {
  return edit.column === "name" ? !drawn.includes(edit) : drawn.every(({ column }) => column !== edit.column);
}

function changes(edit: Edit, draft: Draft, random: Random): boolean {
  const before = draft.row[edit.column];
  edit.apply(draft, random);
  return draft.row[edit.column] !== before;
}

function blank(row: Row, { missing }: Origin, random: Random): void {
  let telling = TELLING.length;
  for (const column of COLUMNS) {
    if (!random.chance(missing[column] ?? 0)) continue;
    if (TELLING.includes(column) && telling-- <= LEAST_TELLING) continue;
    row[column] = "";
  }
}
