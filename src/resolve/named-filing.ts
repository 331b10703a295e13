import { memo } from "../model/memo.ts";
import type { Filing } from "../model/records.ts";

/** What of a row says who its filer is and was: all that companies are found by. */
export type NamedFiling = Pick<Filing, "id" | "repairedFiler" | "renamedFrom" | "listedAsOf" | "origin">;

export const namedFiling = memo(({ id, repairedFiler, renamedFrom, listedAsOf, origin }: Filing): NamedFiling => ({
  id,
  repairedFiler,
  renamedFrom,
  listedAsOf,
  origin,
}));
