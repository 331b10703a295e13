import type { ResolvedFiling } from "../../model/records.ts";
import { groupBy } from "../../model/group-by.ts";
import type { RowSection, ShownAttachment, ShownRow } from "../shown/shown-row.ts";

export type ShownAttachments = ReadonlyMap<string, ShownAttachment>;

interface Made {
  readonly rows: readonly ShownRow[];
  readonly sections: RowSection[];
}

/**
 * Rows under the attachments they stand in. The totals of all rounds of a series hold the same early attachments, so sections of the
 * very same rows are one object: it is compared, hashed and cut into parts once. What the last build asked for is known in the next.
 */
export class Sections {
  readonly #attachments: ShownAttachments;
  readonly #made = new WeakMap<readonly ResolvedFiling[], Made>();
  #known = new Map<string, RowSection[]>();
  #last = new Map<string, RowSection[]>();
  #shown: (filing: ResolvedFiling) => ShownRow = () => {
    throw new Error("Sections were asked for before their rows");
  };

  constructor(attachments: ShownAttachments) {
    this.#attachments = attachments;
  }

  /** From now on rows are shown like this. */
  begin(shown: (filing: ResolvedFiling) => ShownRow): this {
    this.#shown = shown;
    this.#last = this.#known;
    this.#known = new Map();
    return this;
  }

  of(filings: readonly ResolvedFiling[]): RowSection[] {
    const known = this.#made.get(filings);
    const isKnown = known && filings.every((filing, at) => this.#shown(filing) === known.rows[at]);
    if (isKnown) return known.sections;
    const byAttachment = groupBy(filings, ({ origin }) => origin.attachment);
    const sections = Array.from(byAttachment, ([id, own]) => this.#section(id, own.map(this.#shown)));
    this.#made.set(filings, { rows: filings.map(this.#shown), sections });
    return sections;
  }

  #section(id: string, rows: readonly ShownRow[]): RowSection {
    const attachment = this.#attachments.get(id);
    if (!attachment) throw new Error(`A filing stands in ${id}, which is no attachment`);
    const key = `${id} ${rows.length}`;
    const isSame = (one: RowSection) => one.rows.every((row, at) => row === rows[at]);
    const now = this.#known.get(key) ?? [];
    const known = now.find(isSame);
    if (known) return known;
    const section = this.#last.get(key)?.find(isSame) ?? { attachment, rows };
    this.#known.set(key, [...now, section]);
    return section;
  }
}
