import { optimalStringAlignment } from "./edit-kernel.ts";
import { type PointColumn, type Points, toPointColumn, toPoints } from "./points.ts";
import { EMPTY_TERM, NO_TERM, TermTable } from "./term-table.ts";
import { TopMatches } from "./top-matches.ts";

/** One of the names, by its place in the list, and how many edits away it is. */
export interface EditMatch {
  readonly index: number;
  readonly edits: number;
}

/** A name that holds a letter, and how often. */
interface Holders {
  readonly starts: Uint32Array;
  readonly names: Uint32Array;
  readonly counts: Uint32Array;
}

/**
 * Names by their letters: those that the fewest edits make of a text (optimal string alignment), exactly as when the text is
 * compared with every name. Two texts of which the longer has n letters, with s in common wherever they stand, are at least n − s
 * edits apart: names are compared in the order of that bound, until it is more than what is found.
 */
export class EditIndex {
  readonly #column: PointColumn;
  readonly #longest: number;
  readonly #table = new TermTable();
  readonly #holders: Holders;
  // Scratch of `nearest`. All 0 between two calls: letters in common with each name, and the chains' beginnings.
  readonly #shared: Uint32Array;
  #chains = new Uint32Array(256);
  // Names in one chain have one bound; the chain goes on with the place that is held here, 0 where it ends.
  readonly #next: Uint32Array;

  constructor(names: readonly string[]) {
    this.#column = toPointColumn(names);
    this.#longest = names.reduce((most, _, name) => Math.max(most, this.#lengthOf(name)), 0);
    this.#holders = this.#readHolders();
    this.#shared = new Uint32Array(names.length);
    this.#next = new Uint32Array(names.length);
  }

  /** The names the fewest edits away, fewest first, equal ones in the order of the list; none that shares no letter with the text. */
  nearest(text: string, most = 1, limit = Number.POSITIVE_INFINITY): EditMatch[] {
    const points = toPoints(text);
    const farthest = this.#chainByBound(points);
    const top = new TopMatches(most);
    let allowed = limit;
    for (let bound = 0; bound <= farthest; bound++) {
      for (let place = this.#chains[bound] as number; place !== 0; place = this.#next[place - 1] as number) {
        if (bound > allowed) break;
        const edits = optimalStringAlignment(points, this.#pointsOf(place - 1), allowed);
        if (edits <= allowed) top.offer(place - 1, -edits);
        allowed = Math.min(limit, -top.least);
      }
      this.#chains[bound] = 0;
    }
    return top.ranked().map(({ index, score }) => ({ index, edits: 0 - score }));
  }

  /** Chains all names that share a letter by their bounds; gives the largest bound. */
  #chainByBound(points: Points): number {
    const largest = Math.max(points.length, this.#longest);
    if (this.#chains.length <= largest) this.#chains = new Uint32Array(2 * largest);
    const { starts, names, counts } = this.#holders;
    const letters = points.toSorted();
    const touched: number[] = [];
    for (let from = 0; from < letters.length;) {
      let to = from + 1;
      while (to < letters.length && letters[to] === letters[from]) to++;
      const letter = this.#table.find(EMPTY_TERM, letters[from] as number);
      const end = letter === NO_TERM ? 0 : (starts[letter + 1] as number);
      for (let place = letter === NO_TERM ? 0 : (starts[letter] as number); place < end; place++) {
        const name = names[place] as number;
        const before = this.#shared[name] as number;
        if (before === 0) touched.push(name);
        this.#shared[name] = before + Math.min(to - from, counts[place] as number);
      }
      from = to;
    }
    for (const name of touched) {
      const bound = Math.max(points.length, this.#lengthOf(name)) - (this.#shared[name] as number);
      this.#next[name] = this.#chains[bound] as number;
      this.#chains[bound] = name + 1;
      this.#shared[name] = 0;
    }
    return largest;
  }

  #lengthOf(name: number): number {
    return (this.#column.starts[name + 1] as number) - (this.#column.starts[name] as number);
  }

  #pointsOf(name: number): Points {
    return this.#column.points.subarray(this.#column.starts[name], this.#column.starts[name + 1]);
  }

  #readHolders(): Holders {
    const letters = this.#column.points.slice();
    const { starts: ends } = this.#column;
    for (let name = 0; name + 1 < ends.length; name++) sortPart(letters, ends[name] as number, ends[name + 1] as number);
    const runs = (take: (letter: number, name: number, count: number) => void): void => {
      for (let name = 0; name + 1 < ends.length; name++) {
        const end = ends[name + 1] as number;
        for (let from = ends[name] as number, to = from; from < end; from = to) {
          while (to < end && letters[to] === letters[from]) to++;
          take(this.#table.add(EMPTY_TERM, letters[from] as number), name, to - from);
        }
      }
    };
    let total = 0;
    runs(() => total++);
    const starts = new Uint32Array(this.#table.count + 1);
    runs((letter) => (starts[letter + 1] = (starts[letter + 1] as number) + 1));
    for (let letter = 1; letter < starts.length; letter++) {
      starts[letter] = (starts[letter] as number) + (starts[letter - 1] as number);
    }
    const [names, counts, next] = [new Uint32Array(total), new Uint32Array(total), starts.slice()];
    runs((letter, name, count) => {
      const place = next[letter] as number;
      names[place] = name;
      counts[place] = count;
      next[letter] = place + 1;
    });
    return { starts, names, counts };
  }
}

/** Sorts the points from `start` to `end` in their place. */
function sortPart(points: Points, start: number, end: number): void {
  points.set(points.subarray(start, end).toSorted(), start);
}
