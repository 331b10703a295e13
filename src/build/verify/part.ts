/** One place where what is published is not what was derived again. */
export interface Mismatch {
  readonly part: string;
  /** File, table and row, or page. */
  readonly where: string;
  readonly published: string;
  readonly derived: string;
}

/** One kind of check and what came of it: checked is equal plus different; absent could not be checked. */
export interface PartSummary {
  readonly part: string;
  /** What was held against what, in words. */
  readonly what: string;
  readonly checked: number;
  readonly equal: number;
  readonly different: number;
  readonly absent: number;
  /** Why something is absent, where one sentence can say it. */
  readonly notes: readonly string[];
}

/** Collects the outcome of one part. */
export class Part {
  readonly mismatches: Mismatch[] = [];
  readonly #name: string;
  readonly #what: string;
  readonly #notes: string[] = [];
  #equal = 0;
  #absent = 0;

  constructor(name: string, what: string) {
    this.#name = name;
    this.#what = what;
  }

  /** Holds two values against each other; the words for both are made only where they differ. */
  hold(where: string, published: string | number, derived: string | number): boolean {
    if (published !== derived) return this.differs(where, String(published), String(derived));
    this.#equal++;
    return true;
  }

  /** As many things found equal by other means. */
  equal(count = 1): void {
    this.#equal += count;
  }

  differs(where: string, published: string, derived: string): false {
    this.mismatches.push({ part: this.#name, where, published, derived });
    return false;
  }

  absent(count = 1): void {
    this.#absent += count;
  }

  note(text: string): void {
    this.#notes.push(text);
  }

  summary(): PartSummary {
    const different = this.mismatches.length;
    const counts = { checked: this.#equal + different, equal: this.#equal, different, absent: this.#absent };
    return { part: this.#name, what: this.#what, ...counts, notes: this.#notes };
  }
}
