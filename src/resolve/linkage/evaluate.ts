/** How clusters compare with the truth. Shares are of pairs, or of whole clusters. */
export interface Evaluation {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly clusterPrecision: number;
  readonly clusterRecall: number;
  readonly clusterF1: number;
  readonly truePairs: number;
  readonly foundPairs: number;
  readonly rightPairs: number;
}

/** Rows put together in two ways, each a number for every row; rows whose truth is `unknown` are left out. */
export interface Groupings {
  readonly found: Uint32Array;
  readonly truth: Uint32Array;
  readonly unknown: number;
  /** Where only pairs across tables count. */
  readonly tableOf?: Uint8Array | undefined;
}

/** Rows of a set, all and by table. */
class Size {
  all = 0;
  readonly #byTable = new Map<number, number>();

  add(table: number): void {
    this.all++;
    this.#byTable.set(table, (this.#byTable.get(table) ?? 0) + 1);
  }

  pairs(across: boolean): number {
    const pairs = (size: number) => (size * (size - 1)) / 2;
    const within = across ? [...this.#byTable.values()].reduce((sum, size) => sum + pairs(size), 0) : 0;
    return pairs(this.all) - within;
  }
}

export function evaluate({ found, truth, unknown, tableOf }: Groupings): Evaluation {
  const sizes = { found: new Map<number, Size>(), true: new Map<number, Size>(), common: new Map<string, Size>() };
  for (let row = 0; row < found.length; row++) {
    const [own, other] = [found[row] as number, truth[row] as number];
    if (other === unknown) continue;
    const table = tableOf?.[row] ?? 0;
    sizeIn(sizes.found, own).add(table);
    sizeIn(sizes.true, other).add(table);
    sizeIn(sizes.common, `${own} ${other}`).add(table);
  }
  const whole = [...sizes.common].filter(([key, { all }]) => {
    const [own, other] = key.split(" ").map(Number) as [number, number];
    return sizes.found.get(own)?.all === all && sizes.true.get(other)?.all === all;
  }).length;
  const pairs = (of: ReadonlyMap<unknown, Size>) =>
    [...of.values()].reduce((sum, size) => sum + size.pairs(tableOf !== undefined), 0);
  const [rightPairs, foundPairs, truePairs] = [pairs(sizes.common), pairs(sizes.found), pairs(sizes.true)];
  const clusters = scoresOf(whole, sizes.found.size, sizes.true.size);
  return {
    ...scoresOf(rightPairs, foundPairs, truePairs),
    clusterPrecision: clusters.precision,
    clusterRecall: clusters.recall,
    clusterF1: clusters.f1,
    truePairs,
    foundPairs,
    rightPairs,
  };
}

function sizeIn<K>(sizes: Map<K, Size>, key: K): Size {
  const known = sizes.get(key);
  if (known) return known;
  const made = new Size();
  sizes.set(key, made);
  return made;
}

function scoresOf(right: number, found: number, all: number): { precision: number; recall: number; f1: number } {
  const precision = found === 0 ? 1 : right / found;
  const recall = all === 0 ? 1 : right / all;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
