import type { ResolvedFiling } from "../../model/records.ts";
import { groupBy } from "../../model/group-by.ts";
import type { RowSection, ShownAttachment, ShownRow } from "../shown/shown-row.ts";

export type ShownAttachments = ReadonlyMap<string, ShownAttachment>;

/** Rows as pages show them, under the attachments they stand in. */
export type SectionsOf = (filings: readonly ResolvedFiling[]) => RowSection[];

/** A section with what it is of. */
interface Known {
  readonly filings: readonly ResolvedFiling[];
  readonly section: RowSection;
}

/** Sections of one attachment, by their first filing. */
type ByFirst = Map<ResolvedFiling, Known[]>;

/**
 * Rows under the attachments they stand in. The totals of all rounds of a series hold the same early attachments, so sections of the
 * very same rows are one object: it is compared, hashed and cut into parts once. What was ever asked for is known as long as its rows are.
 */
export class Sections {
  readonly #attachments: ShownAttachments;
  #made = new WeakMap<readonly ResolvedFiling[], RowSection[]>();
  readonly #known = new Map<string, ByFirst>();
  #rowOf: ReadonlyMap<ResolvedFiling, ShownRow> = new Map();
  #of: SectionsOf = (filings) => this.#sections(filings);

  constructor(attachments: ShownAttachments) {
    this.#attachments = attachments;
  }

  /**
   * From now on these filings are shown as these rows. Gives the very same function as long as every filing that is what it was is
   * shown as it was: what was made with it then stands.
   */
  begin(filings: readonly ResolvedFiling[], rows: readonly ShownRow[]): SectionsOf {
    const rowOf = new Map<ResolvedFiling, ShownRow>();
    for (const [at, row] of rows.entries()) {
      const filing = filings[at];
      if (filing) rowOf.set(filing, row);
    }
    let isAsBefore = true;
    const changed = new Set<string>();
    for (const [filing, row] of this.#rowOf) {
      const now = rowOf.get(filing);
      if (now === row) continue;
      changed.add(filing.origin.attachment);
      // A filing that is what it was may be shown otherwise, as where its company has another page.
      if (now) isAsBefore = false;
    }
    this.#rowOf = rowOf;
    for (const attachment of changed) this.#forgetChanged(attachment);
    if (!isAsBefore) {
      this.#made = new WeakMap();
      this.#of = (own) => this.#sections(own);
    }
    return this.#of;
  }

  #sections(filings: readonly ResolvedFiling[]): RowSection[] {
    const known = this.#made.get(filings);
    if (known) return known;
    const byAttachment = groupBy(filings, ({ origin }) => origin.attachment);
    const sections = Array.from(byAttachment, ([id, own]) => this.#section(id, own));
    this.#made.set(filings, sections);
    return sections;
  }

  #section(id: string, filings: readonly ResolvedFiling[]): RowSection {
    const attachment = this.#attachments.get(id);
    const [first] = filings;
    if (!attachment || !first) throw new Error(`A filing stands in ${id}, which is no attachment`);
    const ofAttachment: ByFirst = this.#known.get(id) ?? new Map<ResolvedFiling, Known[]>();
    this.#known.set(id, ofAttachment);
    const ofFirst = ofAttachment.get(first) ?? [];
    ofAttachment.set(first, ofFirst);
    const known = ofFirst.find(
      (one) => one.filings.length === filings.length && one.filings.every((filing, at) => filing === filings[at]),
    );
    if (known) return known.section;
    const section = { attachment, rows: filings.map((filing) => this.#shown(filing)) };
    ofFirst.push({ filings, section });
    return section;
  }

  #shown(filing: ResolvedFiling): ShownRow {
    const row = this.#rowOf.get(filing);
    if (!row) throw new Error(`${filing.id} is no filing of this build`);
    return row;
  }

  #forgetChanged(attachment: string): void {
    const ofAttachment = this.#known.get(attachment);
    for (const [first, known] of ofAttachment ?? []) {
      const still = known.filter(({ filings, section }) =>
        filings.every((filing, at) => this.#rowOf.get(filing) === section.rows[at]),
      );
      if (still.length > 0) ofAttachment?.set(first, still);
      else ofAttachment?.delete(first);
    }
  }
}
