import type { Attention } from "../../model/attention.ts";
import { contentId } from "../../model/ids.ts";
import type { Observation } from "../../model/observations.ts";

/** Appearances in a month, and titles (near-duplicates once) of every 10,000 that the list held. */
export const HOT_SEARCH = "hot-search";
export const HOT_SEARCH_SHARE = "hot-search-share";
const OF = 10_000;

/** Titles that name it, of every 10,000 titles of its list and month; null where nothing tells what the list held. */
export function titleShare({ titles, volume }: Pick<Attention, "titles" | "volume">): number | null {
  return volume === null || volume.titles === 0 ? null : (titles / volume.titles) * OF;
}

/** Who is meant and who publishes the list. */
export interface AttentionParties {
  /** The entity of the build that an id of attention.yml is. */
  readonly entityOf: (attention: Attention) => string | null;
  readonly publisherOf: (list: string) => string;
}

/**
 * Observations of months: `hot-search` counts appearances, `hot-search-share` titles of every 10,000. The scope is the list:
 * two lists are never added. Months without an appearance have no row, and so no observation; they are 0 where the list has
 * the month, which `AttentionVolume` tells.
 */
export function attentionObservations(rows: readonly Attention[], { entityOf, publisherOf }: AttentionParties): Observation[] {
  return rows.flatMap((row) => {
    const { id: record, list, month, group, source, volume } = row;
    const common = {
      scope: list,
      entity: entityOf(row),
      group,
      start: month,
      end: month,
      low: null,
      high: null,
      kind: "value",
      status: "counted",
      standing: 1,
      publisher: publisherOf(list),
      via: "",
      source,
      clock: null,
      cumulative: false,
      figure: null,
    } as const;
    const share = titleShare(row);
    const counted: Observation = {
      ...common,
      id: contentId(HOT_SEARCH, row.entity, list, month),
      measure: HOT_SEARCH,
      value: row.appearances,
      unit: "appearances",
      origin: { kind: "records", records: [record] },
    };
    if (share === null || volume === null) return [counted];
    const ofAll: Observation = {
      ...common,
      id: contentId(HOT_SEARCH_SHARE, row.entity, list, month),
      measure: HOT_SEARCH_SHARE,
      value: share,
      unit: "per 10,000 titles",
      origin: { kind: "records", records: [record, volume.id] },
    };
    return [counted, ofAll];
  });
}
