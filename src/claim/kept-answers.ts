/** So many, of all texts: one that asks of every day there is must not fill the memory. */
const MOST_KEPT = 20_000;

/** Answers that never change, each worked out once. */
export class KeptAnswers<T> {
  readonly #kept = new Map<string, T>();

  get(key: string, work: () => T): T {
    const known = this.#kept.get(key);
    if (known !== undefined) return known;
    const made = work();
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    this.#kept.set(key, made);
    return made;
  }
}
