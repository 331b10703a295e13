import { type Points, toPoints } from "./points.ts";
import { NO_TERM, TermTable } from "./term-table.ts";
import { eachTerm, PAIRS, type TermKind } from "./terms.ts";
import { TopMatches } from "./top-matches.ts";

/** One of the names, by its place in the list, and its cosine similarity, from 0 to 1. */
export interface Match {
  readonly index: number;
  readonly similarity: number;
}

/** A text's terms in ascending order, each once, with weights of length 1 together. */
interface Vector {
  readonly terms: Uint32Array;
  readonly weights: Float64Array;
}

/**
 * Names by their terms, weighted by how rare a term is among them: cosine similarity of any two, and the names nearest to a
 * text, exactly (the same as when the text is compared with every name). The weight of a term is how often it stands in the
 * text, times ln((1 + names) / (1 + names that hold it)) + 1.
 *
 * Salton and Buckley, "Term-weighting approaches in automatic text retrieval", IPM 24 (1988), with the smoothed inverse
 * document frequency that scikit-learn uses.
 */
export class TermIndex {
  readonly length: number;
  readonly #kind: TermKind;
  readonly #table = new TermTable();
  // Name by name, then term by term: where each begins, and what stands there.
  readonly #starts: Uint32Array;
  readonly #terms: Uint32Array;
  readonly #weights: Float32Array;
  readonly #termStarts: Uint32Array;
  readonly #holders: Uint32Array;
  readonly #holderWeights: Float32Array;
  // Scratch of `nearest`: all 0 between two calls.
  readonly #scores: Float64Array;
  readonly #touched: Uint32Array;

  constructor(names: readonly string[], kind: TermKind = PAIRS) {
    this.length = names.length;
    this.#kind = kind;
    const { starts, terms, counts } = this.#read(names);
    this.#starts = starts;
    this.#terms = terms;
    this.#termStarts = this.#countHolders();
    this.#weights = this.#weigh(counts);
    this.#holders = new Uint32Array(terms.length);
    this.#holderWeights = new Float32Array(terms.length);
    this.#turn();
    this.#scores = new Float64Array(names.length);
    this.#touched = new Uint32Array(names.length);
  }

  /** Bytes that the index holds, the names themselves not counted. */
  get bytes(): number {
    const arrays = [this.#starts, this.#terms, this.#weights, this.#termStarts, this.#holders, this.#holderWeights];
    const scratch = this.#scores.byteLength + this.#touched.byteLength;
    return arrays.reduce((sum, array) => sum + array.byteLength, this.#table.bytes + scratch);
  }

  /** Cosine similarity of two of the names, by their places in the list, from 0 to 1. */
  between(left: number, right: number): number {
    let [a, b] = [this.#starts[left] as number, this.#starts[right] as number];
    const [endA, endB] = [this.#starts[left + 1] as number, this.#starts[right + 1] as number];
    let sum = 0;
    while (a < endA && b < endB) {
      const difference = (this.#terms[a] as number) - (this.#terms[b] as number);
      if (difference === 0) sum += (this.#weights[a] as number) * (this.#weights[b] as number);
      if (difference <= 0) a++;
      if (difference >= 0) b++;
    }
    return Math.min(1, sum);
  }

  /** Cosine similarity of a text and every one of the names: what `nearest` is held to. */
  toAll(text: string): Float64Array {
    const { terms, weights } = this.#vectorOf(toPoints(text));
    const all = new Float64Array(this.length);
    for (let name = 0; name < this.length; name++) {
      let at = 0;
      let sum = 0;
      for (let own = this.#starts[name] as number; own < (this.#starts[name + 1] as number); own++) {
        const term = this.#terms[own] as number;
        while (at < terms.length && (terms[at] as number) < term) at++;
        if (terms[at] === term) sum += (weights[at] as number) * (this.#weights[own] as number);
      }
      all[name] = sum;
    }
    return all;
  }

  /**
   * The names nearest to a text, nearest first, equal ones in the order of the list; none that shares no term with it. Terms of
   * the text that no name holds make it less like all of them.
   */
  nearest(text: string, most = 1): Match[] {
    const { terms, weights } = this.#vectorOf(toPoints(text));
    const [scores, touched, holders, holderWeights] = [this.#scores, this.#touched, this.#holders, this.#holderWeights];
    let count = 0;
    for (let at = 0; at < terms.length; at++) {
      const term = terms[at] as number;
      const weight = weights[at] as number;
      const end = this.#termStarts[term + 1] as number;
      for (let place = this.#termStarts[term] as number; place < end; place++) {
        const name = holders[place] as number;
        const before = scores[name] as number;
        if (before === 0) touched[count++] = name;
        scores[name] = before + weight * (holderWeights[place] as number);
      }
    }
    const top = new TopMatches(most);
    for (let at = 0; at < count; at++) {
      const name = touched[at] as number;
      top.offer(name, scores[name] as number);
      scores[name] = 0;
    }
    return top.ranked().map(({ index, score }) => ({ index, similarity: Math.min(1, score) }));
  }

  /**
   * How much it says that a name holds this text, in bits: the binary logarithm of one in how many names holds the rarest of
   * its terms. The whole text may be rarer still.
   */
  information(text: string): number {
    const kind: TermKind = this.#kind.kind === "grams" ? { ...this.#kind, edges: false } : this.#kind;
    let fewest = this.length;
    eachTerm(toPoints(text), kind, {
      extend: (term, letter) => this.#table.find(term, letter),
      take: (term) => (fewest = Math.min(fewest, this.#holdersOf(term))),
    });
    return Math.log2((this.length + 1) / (fewest + 1));
  }

  #holdersOf(term: number): number {
    return term === NO_TERM ? 0 : (this.#termStarts[term + 1] as number) - (this.#termStarts[term] as number);
  }

  #rarity(holders: number): number {
    return Math.log((1 + this.length) / (1 + holders)) + 1;
  }

  #vectorOf(points: Points): Vector {
    const found: number[] = [];
    eachTerm(points, this.#kind, {
      extend: (term, letter) => this.#table.find(term, letter),
      take: (term) => void found.push(term),
    });
    const all = Uint32Array.from(found).toSorted();
    const terms = all.slice();
    const weights = new Float64Array(all.length);
    let [length, squares] = [0, 0];
    for (let from = 0; from < all.length;) {
      const term = all[from] as number;
      const to = endOfRun(all, from);
      const weight = (to - from) * this.#rarity(this.#holdersOf(term));
      squares += weight * weight;
      if (term !== NO_TERM) {
        terms[length] = term;
        weights[length++] = weight;
      }
      from = to;
    }
    const norm = Math.sqrt(squares);
    for (let at = 0; at < length; at++) weights[at] = (weights[at] as number) / norm;
    return { terms: terms.subarray(0, length), weights: weights.subarray(0, length) };
  }

  /** The terms of every name in ascending order, each once, and how often it stands there. */
  #read(names: readonly string[]): { starts: Uint32Array; terms: Uint32Array; counts: Uint16Array } {
    const starts = new Uint32Array(names.length + 1);
    let terms = new Uint32Array(8 * names.length + 64);
    let counts = new Uint16Array(terms.length);
    let scratch = new Uint32Array(256);
    let taken = 0;
    const effects = {
      extend: (term: number, letter: number) => this.#table.add(term, letter),
      take: (term: number) => {
        if (taken === scratch.length) scratch = larger(scratch, new Uint32Array(2 * taken));
        scratch[taken++] = term;
      },
    };
    let length = 0;
    for (const [index, name] of names.entries()) {
      taken = 0;
      eachTerm(toPoints(name), this.#kind, effects);
      const own = scratch.subarray(0, taken).toSorted();
      if (length + taken > terms.length) {
        const size = 2 * (length + taken);
        terms = larger(terms, new Uint32Array(size));
        counts = larger(counts, new Uint16Array(size));
      }
      for (let at = 0; at < taken; at++) {
        if (at > 0 && own[at] === own[at - 1]) counts[length - 1] = Math.min(0xff_ff, (counts[length - 1] as number) + 1);
        else {
          terms[length] = own[at] as number;
          counts[length++] = 1;
        }
      }
      starts[index + 1] = length;
    }
    return { starts, terms: terms.slice(0, length), counts: counts.subarray(0, length) };
  }

  /** Where the names that hold each term will begin. */
  #countHolders(): Uint32Array {
    const starts = new Uint32Array(this.#table.count + 1);
    for (const term of this.#terms) starts[term + 1] = (starts[term + 1] as number) + 1;
    for (let term = 1; term < starts.length; term++) starts[term] = (starts[term] as number) + (starts[term - 1] as number);
    return starts;
  }

  #weigh(counts: Uint16Array): Float32Array {
    const rarity = Float64Array.from({ length: this.#table.count }, (_, term) => this.#rarity(this.#holdersOf(term)));
    const weights = new Float32Array(counts.length);
    for (let name = 0; name < this.length; name++) {
      const [from, to] = [this.#starts[name] as number, this.#starts[name + 1] as number];
      let squares = 0;
      for (let at = from; at < to; at++) squares += ((counts[at] as number) * (rarity[this.#terms[at] as number] as number)) ** 2;
      const norm = Math.sqrt(squares);
      for (let at = from; at < to; at++) {
        weights[at] = ((counts[at] as number) * (rarity[this.#terms[at] as number] as number)) / norm;
      }
    }
    return weights;
  }

  /** From terms by name to names by term. */
  #turn(): void {
    const next = this.#termStarts.slice();
    for (let name = 0; name < this.length; name++) {
      for (let at = this.#starts[name] as number; at < (this.#starts[name + 1] as number); at++) {
        const term = this.#terms[at] as number;
        const place = next[term] as number;
        next[term] = place + 1;
        this.#holders[place] = name;
        this.#holderWeights[place] = this.#weights[at] as number;
      }
    }
  }
}

/** Where the next term begins. Terms that no name holds have no number to tell them apart by: each is one by itself. */
function endOfRun(terms: Uint32Array, from: number): number {
  let end = from + 1;
  while (end < terms.length && terms[from] !== NO_TERM && terms[end] === terms[from]) end++;
  return end;
}

function larger<T extends Uint32Array | Uint16Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
