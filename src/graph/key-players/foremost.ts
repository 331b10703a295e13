import type { KeyPlayers, Player } from "./key-players.ts";
import type { Tie } from "./ties.ts";

/** Ties of equal players go to the more central, then to the smaller id: the same everywhere. */
const ranked = <T extends Tie>(players: readonly Player<T>[], by: (player: Player<T>) => number): Player<T>[] =>
  players.toSorted((left, right) => by(right) - by(left) || right.walk - left.walk || (left.id < right.id ? -1 : 1));

/** Investors by the companies they back. */
export const foremostInvestors = <T extends Tie>({ players }: KeyPlayers<T>): Player<T>[] =>
  ranked(
    [...players.values()].filter(({ backs }) => backs.length > 0),
    ({ backs }) => backs.length,
  );

/** Companies by the investors that are named. */
export const foremostCompanies = <T extends Tie>({ players }: KeyPlayers<T>): Player<T>[] =>
  ranked(
    [...players.values()].filter(({ backedBy }) => backedBy.length > 0),
    ({ backedBy }) => backedBy.length,
  );

/** Whoever stands between others, by how many pairs of them. */
export const foremostBridges = <T extends Tie>({ players }: KeyPlayers<T>): Player<T>[] =>
  ranked(
    [...players.values()].filter(({ between }) => between > 0),
    ({ between }) => between,
  );

/** Sums of floating-point numbers that differ in the last digits alone are equal. */
const SAME = 1e-12;

/** The place of each by the walk, 1 for whoever is met most; equal players share one. */
export function walkPlaces({ players }: KeyPlayers): (player: Pick<Player, "walk">) => number {
  const walks = [...players.values()].map(({ walk }) => walk);
  return ({ walk }) => 1 + walks.filter((other) => other > walk + SAME).length;
}
