/**
 * How right clusters are, counted from nothing but who is with whom. Kept apart from the linker and its own evaluation: what
 * measures must not share code with what is measured.
 */
export interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface Evaluation {
  /** Over all pairs of records. */
  readonly pairs: Rates;
  /** Over clusters of two records or more; right is only the very same set. */
  readonly clusters: Rates;
}

/** Record → cluster; which cluster has which name means nothing. */
export type Clusters = ReadonlyMap<string, string>;

/** One pair whose truth is known. */
export interface Label {
  readonly left: string;
  readonly right: string;
  readonly isMatch: boolean;
}

/** Of nothing found, nothing is wrong; of nothing to find, nothing is missed. */
export function rates(found: number, right: number, true_: number): Rates {
  return {
    precision: found === 0 ? 1 : right / found,
    recall: true_ === 0 ? 1 : right / true_,
    f1: found + true_ === 0 ? 1 : (2 * right) / (found + true_),
  };
}

/** Every record has its truth. A record that was given no cluster is alone; one that the truth does not know is a mistake. */
export function evaluateClusters(truth: Clusters, found: Clusters): Evaluation {
  refuseUnknown(truth, found);
  const trueSizes = new Map<string, number>();
  const foundSizes = new Map<string, number>();
  // Found cluster → true cluster → records in both.
  const joint = new Map<string, Map<string, number>>();
  for (const [id, cluster] of truth) {
    count(trueSizes, cluster);
    const other = found.get(id);
    if (other === undefined) continue;
    count(foundSizes, other);
    const shares = joint.get(other) ?? new Map<string, number>();
    joint.set(other, shares);
    count(shares, cluster);
  }
  let rightPairs = 0;
  let sameSets = 0;
  for (const [name, shares] of joint) {
    for (const [cluster, size] of shares) {
      rightPairs += pairsOf(size);
      if (size > 1 && size === foundSizes.get(name) && size === trueSizes.get(cluster)) sameSets++;
    }
  }
  return {
    pairs: rates(sum(foundSizes, pairsOf), rightPairs, sum(trueSizes, pairsOf)),
    clusters: rates(sum(foundSizes, isSeveral), sameSets, sum(trueSizes, isSeveral)),
  };
}

/** Truth that is known of some pairs only: what is found beyond them counts neither way. */
export function evaluateLabels(labels: readonly Label[], found: Clusters): Rates {
  const isFound = ({ left, right }: Label) => found.has(left) && found.get(left) === found.get(right);
  const positive = labels.filter(isFound);
  return rates(positive.length, positive.filter(({ isMatch }) => isMatch).length, labels.filter(({ isMatch }) => isMatch).length);
}

/** Two tables and every match between them: all pairs across the tables count, those within one do not. */
export function evaluateLinks(matches: readonly Label[], found: Clusters, isLeft: (id: string) => boolean): Rates {
  const sides = new Map<string, { left: number; right: number }>();
  for (const [id, cluster] of found) {
    const sizes = sides.get(cluster) ?? { left: 0, right: 0 };
    sides.set(cluster, sizes);
    sizes[isLeft(id) ? "left" : "right"]++;
  }
  const links = [...sides.values()].reduce((all, { left, right }) => all + left * right, 0);
  const right = matches.filter((match) => found.has(match.left) && found.get(match.left) === found.get(match.right));
  return rates(links, right.length, matches.length);
}

function refuseUnknown(truth: Clusters, found: Clusters): void {
  for (const id of found.keys())
    if (!truth.has(id)) throw new Error(`A cluster has the record "${id}", of which there is no truth.`);
}

const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);

const pairsOf = (size: number) => (size * (size - 1)) / 2;

const isSeveral = (size: number) => (size > 1 ? 1 : 0);

function sum(counts: ReadonlyMap<string, number>, of: (size: number) => number): number {
  let all = 0;
  for (const size of counts.values()) all += of(size);
  return all;
}
