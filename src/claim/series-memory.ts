import type { Series } from "../model/dossier.ts";
import type { Term } from "./tokens.ts";

const TELLING = 3;

/**
 * What a text has counted so far, and which other series it has named since: a bare 备案 means what was counted last
 * only while nothing else that can be filed has been mentioned.
 */
export class SeriesMemory {
  readonly #acts = new Map<string, ReadonlySet<string>>();
  readonly #counted = new Map<string, number>();
  readonly #known = new Set<string>();
  readonly #mentioned = new Map<string, number>();
  /** When the text last named something that this series is not. */
  readonly #against = new Map<string, number>();
  #clock = 0;

  constructor(series: readonly Series[], language: string) {
    for (const { id, terms } of series) this.#acts.set(id, new Set(terms[language]?.act));
  }

  /** A word for what is counted stands in the text. Short words (服务, 应用) name many things, so they prove nothing. */
  mention({ subject }: Term, length: number): void {
    if (subject.length === 0) return;
    this.#clock += 1;
    if (length >= TELLING) for (const id of subject) this.#known.add(id);
    for (const id of subject) this.#mentioned.set(id, this.#clock);
    for (const id of this.#acts.keys()) {
      if (!subject.includes(id) && subject.some((other) => this.#shareAct(id, other))) this.#against.set(id, this.#clock);
    }
  }

  /** Has the text said unmistakably that it speaks of this series? */
  knows(id: string): boolean {
    return this.#known.has(id);
  }

  knowsAny(): boolean {
    return this.#known.size > 0;
  }

  /** A number was read as a count of this series. */
  count(id: string): void {
    this.#clock += 1;
    this.#counted.set(id, this.#clock);
  }

  /** The one of these that the text is about; undefined where it could be another. */
  meant(candidates: readonly string[]): string | undefined {
    const counted = candidates.filter((id) => (this.#counted.get(id) ?? 0) > (this.#against.get(id) ?? 0));
    const [only, second] = counted.length > 0 ? counted : candidates.filter((id) => this.#mentioned.has(id));
    return second === undefined ? only : undefined;
  }

  /** The series counted last, whatever it is. */
  last(): string | undefined {
    let found: [string, number] | undefined;
    for (const entry of this.#counted) if (!found || entry[1] > found[1]) found = entry;
    return found?.[0];
  }

  #shareAct(a: string, b: string): boolean {
    const acts = this.#acts.get(b);
    return [...(this.#acts.get(a) ?? [])].some((act) => acts?.has(act));
  }
}
