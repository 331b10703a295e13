import { sha256 } from "../model/ids.ts";
import { groupBy } from "../model/group-by.ts";

/**
 * Parts of the rows for cross-validation, as the part of each row: all rows of one group in one part, each label spread over
 * the parts as evenly as that allows. The order comes from a hash of the group, and so from no place in the list.
 */
export function groupedFolds(groups: readonly string[], labels: readonly number[], parts: number): Int32Array {
  const members = [...groupBy(groups.keys(), (row) => groups[row] ?? "")].map(([group, rows]) => ({
    rows,
    order: sha256(group),
  }));
  members.sort((one, other) => other.rows.length - one.rows.length || (one.order < other.order ? -1 : 1));
  const held = Array.from({ length: parts }, () => ({ rows: 0, byLabel: new Map<number, number>() }));
  const folds = new Int32Array(groups.length);
  for (const { rows } of members) {
    const own = rows.map((row) => labels[row] ?? 0);
    // The part that lacks these labels most; of equal ones the emptiest, then the first.
    const cost = ({ rows: size, byLabel }: (typeof held)[number]) =>
      own.reduce((sum, label) => sum + (byLabel.get(label) ?? 0), 0) * groups.length + size;
    const part = held.reduce((best, one, at) => (cost(one) < cost(held[best] ?? one) ? at : best), 0);
    for (const row of rows) folds[row] = part;
    const chosen = held[part];
    if (!chosen) continue;
    chosen.rows += rows.length;
    for (const label of own) chosen.byLabel.set(label, (chosen.byLabel.get(label) ?? 0) + 1);
  }
  return folds;
}
