import { bootstrap } from "./intervals.ts";

/** One thing under two labels: by two people, or the same one twice. */
export interface LabelledTwice {
  readonly first: string;
  readonly second: string;
  readonly group: string;
}

export interface Agreement {
  readonly rows: number;
  /** Share of rows with the same label twice. */
  readonly agreed: number;
  /** Cohen's kappa: agreement beyond what chance would give; null where there is only one label. */
  readonly kappa: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** How far two passes of labels agree. Agreement between readers of names is no proof that either is right. */
export function agreementOf(rows: readonly LabelledTwice[]): Agreement {
  const kappa = kappaOf(rows);
  const interval = kappa === null ? null : bootstrap(rows, ({ group }) => group, kappaOf);
  return { rows: rows.length, agreed: agreedShare(rows), kappa, low: interval?.low ?? null, high: interval?.high ?? null };
}

const agreedShare = (rows: readonly LabelledTwice[]): number =>
  rows.filter(({ first, second }) => first === second).length / Math.max(1, rows.length);

function kappaOf(rows: readonly LabelledTwice[]): number | null {
  const counts = new Map<string, [number, number]>();
  const count = (label: string, pass: 0 | 1) => {
    const own = counts.get(label) ?? [0, 0];
    own[pass] += 1;
    counts.set(label, own);
  };
  for (const { first, second } of rows) {
    count(first, 0);
    count(second, 1);
  }
  const chance = [...counts.values()].reduce((sum, [one, other]) => sum + (one / rows.length) * (other / rows.length), 0);
  return rows.length === 0 || chance === 1 ? null : (agreedShare(rows) - chance) / (1 - chance);
}
