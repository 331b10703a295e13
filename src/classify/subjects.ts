import type { Group } from "../model/groups.ts";
import { groupBy } from "../model/group-by.ts";
import type { ResolvedFiling } from "../model/records.ts";

/** One number of one series with all that may tell its class. */
export interface Subject {
  /** `keyOf` its series and number. */
  readonly key: string;
  readonly series: string;
  readonly number: string;
  readonly entity: string;
  readonly name: string;
  readonly filer: string;
  readonly product: string;
  readonly group: Pick<Group, "id" | "kind" | "name" | "brands" | "aliases"> | null;
  /** Names and products of other filings of the same company, in any series. */
  readonly others: readonly string[];
}

export const keyOf = (series: string, number: string): string => JSON.stringify([series, number]);

/** Of companies that file hundreds of things a few tell what they do. */
const MOST_OTHERS = 12;

/** Every distinct number of these series once, as it was listed first; deterministic in the order of the filings. */
export function subjectsOf(filings: readonly ResolvedFiling[], series: ReadonlySet<string>, groups: readonly Group[]): Subject[] {
  const groupOf = new Map(groups.map((group) => [group.id, group]));
  const byEntity = groupBy(filings, ({ entity }) => entity);
  const subjects = new Map<string, Subject>();
  for (const filing of filings) {
    if (!series.has(filing.series)) continue;
    const key = keyOf(filing.series, filing.number);
    if (subjects.has(key)) continue;
    subjects.set(key, {
      key,
      series: filing.series,
      number: filing.number,
      entity: filing.entity,
      name: filing.repairedName,
      filer: filing.repairedFiler,
      product: filing.product ?? "",
      group: filing.group === null ? null : (groupOf.get(filing.group) ?? null),
      others: othersOf(filing, byEntity.get(filing.entity) ?? []),
    });
  }
  return [...subjects.values()];
}

function othersOf({ series, number }: ResolvedFiling, own: readonly ResolvedFiling[]): string[] {
  const texts = new Set<string>();
  for (const other of own) {
    if (texts.size >= MOST_OTHERS) break;
    if (other.series === series && other.number === number) continue;
    texts.add(`${other.repairedName} ${other.product ?? ""}`.trim());
  }
  return [...texts].slice(0, MOST_OTHERS);
}
