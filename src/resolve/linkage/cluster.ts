import type { Edges } from "./edges.ts";
import { byFallingWeight } from "./sort-edges.ts";

/** Two rows, by number. */
export type RowPair = readonly [left: number, right: number];

export interface ClusterOptions {
  /** Mean weight, in bits, that the pairs across two clusters must have for the two to be one. */
  readonly threshold: number;
  /** Weight of any two rows, whether a blocking rule makes the pair or not. */
  readonly weigh: (left: number, right: number) => number;
  /** Where rows of one table are never the same: the table of each row. */
  readonly exclusive?: Uint8Array | undefined;
  /** Judged the same: one cluster whatever the weights say. */
  readonly together?: readonly RowPair[];
  /** Judged different: never in one cluster. */
  readonly apart?: readonly RowPair[];
}

/** A weight beyond this says no more: one pair that is certain must not carry two clusters that are unlike otherwise. */
const MOST_BITS = 20;
/** Of a larger cluster so many rows, evenly spaced, speak for all. */
const MOST_SPEAKERS = 24;

/**
 * Clusters by average linkage: pairs are taken by falling weight, and the clusters they touch become one only if all pairs across
 * them, those that no rule made too, are on average as likely as the threshold. A chain of pairs, each alike, of which the ends are
 * not, is cut: connected components would join it. Gives for each row the smallest row number of its cluster.
 *
 * Sokal and Michener, "A statistical method for evaluating systematic relationships", Univ. Kansas Science Bulletin 38 (1958);
 * the order of merging here is that of single pairs, not of mean weights.
 */
export function cluster(rows: number, edges: Edges, options: ClusterOptions): Uint32Array {
  const clusters = new Clusters(rows, options);
  for (const [left, right] of options.apart ?? []) clusters.keepApart(left, right);
  for (const [left, right] of options.together ?? []) clusters.join(left, right);
  for (const at of byFallingWeight(edges, options.threshold)) {
    const bits = edges.bits[at] as number;
    if (bits < options.threshold) break;
    clusters.offer(edges.left[at] as number, edges.right[at] as number, bits);
  }
  return clusters.numbers();
}

/** Sums of weights across a cluster and its neighbours, by the neighbour's root. */
type Sums = Map<number, number>;

class Clusters {
  readonly #parent: Uint32Array;
  readonly #members = new Map<number, number[]>();
  readonly #sums = new Map<number, Sums>();
  readonly #apart = new Map<number, Set<number>>();
  readonly #options: ClusterOptions;

  constructor(rows: number, options: ClusterOptions) {
    this.#parent = Uint32Array.from({ length: rows }, (_, row) => row);
    this.#options = options;
  }

  /** A decision that two rows differ outweighs one that they are the same: what was kept apart is not joined. */
  keepApart(left: number, right: number): void {
    for (const [row, other] of [[left, right] as const, [right, left] as const]) {
      const known = this.#apart.get(row);
      if (known) known.add(other);
      else this.#apart.set(row, new Set([other]));
    }
  }

  join(left: number, right: number): void {
    const [a, b] = [this.#find(left), this.#find(right)];
    if (a !== b && !this.#keptApart(a, b)) this.#merge(Math.min(a, b), Math.max(a, b));
  }

  offer(left: number, right: number, bits: number): void {
    const [a, b] = [this.#find(left), this.#find(right)];
    if (a === b || this.#keptApart(a, b) || this.#shareTable(a, b)) return;
    const [low, high] = a < b ? [a, b] : [b, a];
    const pairs = this.#sizeOf(low) * this.#sizeOf(high);
    if (pairs > 1) {
      const known = this.#sums.get(low)?.get(high);
      const sum = known ?? this.#sumAcross(this.#membersOf(low), this.#membersOf(high));
      if (sum / pairs < this.#options.threshold) {
        if (known === undefined) this.#remember(low, high, sum);
        return;
      }
    } else if (bits < this.#options.threshold) return;
    this.#merge(low, high);
  }

  numbers(): Uint32Array {
    return this.#parent.map((_, row) => this.#find(row));
  }

  /** `low` stays the root, so that a cluster's number is its smallest row. */
  #merge(low: number, high: number): void {
    const [kept, gone] = [this.#membersOf(low), this.#membersOf(high)];
    this.#mergeSums(low, high);
    this.#mergeApart(low, high);
    this.#parent[high] = low;
    this.#members.set(low, mergeSorted(kept, gone));
    this.#members.delete(high);
  }

  /** What is known of either cluster's neighbours is brought up to the whole. */
  #mergeSums(low: number, high: number): void {
    const [own, other] = [this.#sums.get(low), this.#sums.get(high)];
    if (!own && !other) return;
    own?.delete(high);
    other?.delete(low);
    this.#sums.delete(high);
    const neighbours = [...new Set([...(own?.keys() ?? []), ...(other?.keys() ?? [])])];
    for (const neighbour of neighbours) {
      const members = this.#membersOf(neighbour);
      const sum =
        (own?.get(neighbour) ?? this.#sumAcross(this.#membersOf(low), members)) +
        (other?.get(neighbour) ?? this.#sumAcross(this.#membersOf(high), members));
      this.#sums.get(neighbour)?.delete(high);
      this.#remember(low, neighbour, sum);
    }
  }

  #remember(a: number, b: number, sum: number): void {
    for (const [one, other] of [[a, b] as const, [b, a] as const]) {
      const known = this.#sums.get(one);
      if (known) known.set(other, sum);
      else this.#sums.set(one, new Map([[other, sum]]));
    }
  }

  #mergeApart(low: number, high: number): void {
    const foes = this.#apart.get(high);
    if (!foes) return;
    this.#apart.delete(high);
    for (const foe of foes) {
      this.#apart.get(foe)?.delete(high);
      this.keepApart(low, foe);
    }
  }

  #keptApart(a: number, b: number): boolean {
    return this.#apart.get(a)?.has(b) ?? false;
  }

  #shareTable(a: number, b: number): boolean {
    const { exclusive } = this.#options;
    if (!exclusive) return false;
    const tables = new Set(this.#membersOf(a).map((row) => exclusive[row]));
    return this.#membersOf(b).some((row) => tables.has(exclusive[row]));
  }

  #sumAcross(left: readonly number[], right: readonly number[]): number {
    const [a, b] = [speakers(left), speakers(right)];
    let sum = 0;
    for (const row of a) {
      for (const other of b) sum += Math.max(-MOST_BITS, Math.min(MOST_BITS, this.#options.weigh(row, other)));
    }
    return (sum * left.length * right.length) / (a.length * b.length);
  }

  #sizeOf(root: number): number {
    return this.#members.get(root)?.length ?? 1;
  }

  #membersOf(root: number): readonly number[] {
    return this.#members.get(root) ?? [root];
  }

  #find(row: number): number {
    const parent = this.#parent;
    let root = row;
    while (parent[root] !== root) root = parent[root] as number;
    for (let at = row; at !== root;) {
      const next = parent[at] as number;
      parent[at] = root;
      at = next;
    }
    return root;
  }
}

/** The numbers of two ascending lists, ascending. */
function mergeSorted(left: readonly number[], right: readonly number[]): number[] {
  const merged: number[] = [];
  let [a, b] = [0, 0];
  while (a < left.length || b < right.length) {
    const isLeft = b === right.length || (a < left.length && (left[a] as number) < (right[b] as number));
    merged.push((isLeft ? left[a++] : right[b++]) as number);
  }
  return merged;
}

function speakers(rows: readonly number[]): readonly number[] {
  if (rows.length <= MOST_SPEAKERS) return rows;
  return Array.from({ length: MOST_SPEAKERS }, (_, at) => rows[Math.floor((at * rows.length) / MOST_SPEAKERS)] as number);
}
