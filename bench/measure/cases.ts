import type { LeagueSizes } from "../../src/measure/leagues/league-columns.ts";

/** Ten million observations in leagues that are full, and in leagues so many that most are never observed. */
export const CASES: Readonly<Record<string, LeagueSizes>> = {
  full: { measures: 20, scopes: 30, periods: 40, groups: 200 },
  sparse: { measures: 200, scopes: 100, periods: 400, groups: 2_000 },
};

export const SEED = 5;
