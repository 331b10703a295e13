import type { ResolvedFiling } from "../../model/records.ts";
import { groupBy } from "../../model/group-by.ts";
import type { RowSection, ShownAttachment, ShownRow } from "../shown/shown-row.ts";

export type ShownAttachments = ReadonlyMap<string, ShownAttachment>;

/**
 * Rows under the attachments they stand in. The totals of all rounds of a series hold the same early attachments, so sections of the
 * very same rows are one object: it is compared, hashed and cut into parts once. What the last build asked for is known in the next.
 */
export class Sections {
  readonly #attachments: ShownAttachments;
  #made = new WeakMap<readonly ResolvedFiling[], RowSection[]>();
  /** By their first row. */
  #known = new Map<ShownRow, RowSection[]>();
  #last = new Map<ShownRow, RowSection[]>();
  #rowOf: ReadonlyMap<ResolvedFiling, ShownRow> = new Map();

  constructor(attachments: ShownAttachments) {
    this.#attachments = attachments;
  }

  /** From now on these filings are shown as these rows. */
  begin(filings: readonly ResolvedFiling[], rows: readonly ShownRow[]): this {
    const rowOf = new Map<ResolvedFiling, ShownRow>();
    let isAsBefore = true;
    for (const [at, row] of rows.entries()) {
      const filing = filings[at];
      if (!filing) continue;
      rowOf.set(filing, row);
      if ((this.#rowOf.get(filing) ?? row) !== row) isAsBefore = false;
    }
    // A filing that is what it was may be shown otherwise, as where its company has another page.
    if (!isAsBefore) this.#made = new WeakMap();
    this.#rowOf = rowOf;
    this.#last = this.#known;
    this.#known = new Map();
    return this;
  }

  of(filings: readonly ResolvedFiling[]): RowSection[] {
    const known = this.#made.get(filings);
    if (known) return known;
    const byAttachment = groupBy(filings, ({ origin }) => origin.attachment);
    const sections = Array.from(byAttachment, ([id, own]) =>
      this.#section(
        id,
        own.map((filing) => this.#shown(filing)),
      ),
    );
    this.#made.set(filings, sections);
    return sections;
  }

  #shown(filing: ResolvedFiling): ShownRow {
    const row = this.#rowOf.get(filing);
    if (!row) throw new Error(`${filing.id} is no filing of this build`);
    return row;
  }

  #section(id: string, rows: readonly ShownRow[]): RowSection {
    const attachment = this.#attachments.get(id);
    const [first] = rows;
    if (!attachment || !first) throw new Error(`A filing stands in ${id}, which is no attachment`);
    const isSame = (one: RowSection) => one.rows.length === rows.length && one.rows.every((row, at) => row === rows[at]);
    const now = this.#known.get(first) ?? [];
    const known = now.find(isSame);
    if (known) return known;
    const section = this.#last.get(first)?.find(isSame) ?? { attachment, rows };
    now.push(section);
    this.#known.set(first, now);
    return section;
  }
}
