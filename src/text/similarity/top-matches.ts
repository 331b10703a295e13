/** One of the names of an index, by its place in the list, and what it is ranked by: more is better. */
export interface Ranked {
  readonly index: number;
  readonly score: number;
}

/** Keeps the best of what it is offered: the highest score first, of equal ones the one that stands first in the list. */
export class TopMatches {
  readonly #most: number;
  readonly #kept: Ranked[] = [];
  #least = Number.NEGATIVE_INFINITY;

  constructor(most: number) {
    this.#most = most;
  }

  /** A lower score than this is of no use any more. */
  get least(): number {
    return this.#least;
  }

  /** Not offered in the order of the list, so that the worst kept may have to yield to an equal one. */
  offer(index: number, score: number): void {
    if (score < this.#least) return;
    const kept = this.#kept;
    let place = kept.length;
    while (place > 0 && isBetter(index, score, kept[place - 1] as Ranked)) place--;
    if (place >= this.#most) return;
    kept.splice(place, 0, { index, score });
    if (kept.length > this.#most) kept.pop();
    if (kept.length === this.#most) this.#least = (kept[this.#most - 1] as Ranked).score;
  }

  ranked(): readonly Ranked[] {
    return this.#kept;
  }
}

const isBetter = (index: number, score: number, than: Ranked): boolean =>
  score > than.score || (score === than.score && index < than.index);
