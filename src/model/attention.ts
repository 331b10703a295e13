import type { Origin } from "./records.ts";

/**
 * How often something is named in the titles of one list in one month: hot-search appearances. Placed and moderated
 * entries of a list cannot be told from others, so this is no measure of interest and no volume of media.
 */
export interface Attention {
  /** Id of the record it was read from. */
  readonly id: string;
  readonly source: string;
  /** Id in attention.yml; of a group its id in groups.yml. */
  readonly entity: string;
  readonly group: string | null;
  /** Id of the list, as attention.yml declares it. */
  readonly list: string;
  /** "2026-02". */
  readonly month: string;
  /** Days on which a title that names it stood in the list, each title and day once. */
  readonly appearances: number;
  /** Titles that name it, near-duplicates once, by the month in which they first did. */
  readonly titles: number;
  /** What the list held in that month; null where nothing tells. */
  readonly volume: AttentionVolume | null;
  readonly origin: Origin;
}

/** All that a list held in one month. */
export interface AttentionVolume {
  readonly id: string;
  readonly list: string;
  readonly month: string;
  /** Title and day, each once. */
  readonly appearances: number;
  /** Near-duplicates once, by the month in which they first stood there. */
  readonly titles: number;
  /** Days of the month that the list has. */
  readonly days: number;
  readonly origin: Origin;
}

/** Appearances on one day, 0 included, of what is followed by the day. */
export interface AttentionDay {
  readonly id: string;
  readonly source: string;
  readonly entity: string;
  readonly list: string;
  /** "2026-02-17". */
  readonly date: string;
  readonly appearances: number;
  /** All appearances of the list on that day. */
  readonly listed: number;
  readonly origin: Origin;
}
