/** One of the names of an index, by its place in the list, and how similar it is, from 0 to 1. */
export interface Match {
  readonly index: number;
  readonly similarity: number;
}

/** Keeps the best of what it is offered: the most similar first, of equal ones the one that stands first in the list. */
export class TopMatches {
  readonly #most: number;
  readonly #kept: { index: number; similarity: number }[] = [];
  #least = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** Not offered in the order of the list, so that the worst kept may have to yield to an equal one. */
  offer(index: number, similarity: number): void {
    if (similarity < this.#least) return;
    const kept = this.#kept;
    let place = kept.length;
    while (place > 0 && isBetter(index, similarity, kept[place - 1] as Match)) place--;
    if (place >= this.#most) return;
    kept.splice(place, 0, { index, similarity });
    if (kept.length > this.#most) kept.pop();
    if (kept.length === this.#most) this.#least = (kept[this.#most - 1] as Match).similarity;
  }

  matches(): Match[] {
    return this.#kept.map(({ index, similarity }) => ({ index, similarity: Math.min(1, similarity) }));
  }
}

const isBetter = (index: number, similarity: number, than: Match): boolean =>
  similarity > than.similarity || (similarity === than.similarity && index < than.index);
