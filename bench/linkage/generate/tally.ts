import { COLUMNS, type Row } from "./record.ts";

/** What was generated, counted as it was written. */
export interface Tally {
  records: number;
  /** Companies with a record or more. */
  companies: number;
  duplicates: number;
  /** Duplicates by how many edits they carry, from 0 on. */
  readonly duplicatesByEdits: number[];
  /** Share of the duplicates with two or more. */
  twoOrMoreEdits: number;
  readonly edits: Record<string, number>;
  /** Records without a value, by column. */
  readonly missing: Record<string, number>;
}

export class Counter {
  readonly tally: Tally = {
    records: 0,
    companies: 0,
    duplicates: 0,
    duplicatesByEdits: [],
    twoOrMoreEdits: 0,
    edits: {},
    missing: Object.fromEntries(COLUMNS.map((column) => [column, 0])),
  };

  addFirst(row: Row): void {
    this.tally.companies++;
    this.#addRow(row);
  }

  addDuplicate(row: Row, kinds: readonly string[]): void {
    const { tally } = this;
    tally.duplicates++;
    for (let edits = tally.duplicatesByEdits.length; edits <= kinds.length; edits++) tally.duplicatesByEdits.push(0);
    tally.duplicatesByEdits[kinds.length] = (tally.duplicatesByEdits[kinds.length] ?? 0) + 1;
    for (const kind of kinds) tally.edits[kind] = (tally.edits[kind] ?? 0) + 1;
    const [none = 0, one = 0] = tally.duplicatesByEdits;
    tally.twoOrMoreEdits = (tally.duplicates - none - one) / tally.duplicates;
    this.#addRow(row);
  }

  #addRow(row: Row): void {
    this.tally.records++;
    for (const column of COLUMNS) if (row[column] === "") this.tally.missing[column] = (this.tally.missing[column] ?? 0) + 1;
  }
}
