import type { DatePrefix } from "../../model/dates.ts";
import { daySpan, type DaySpan, type Network } from "./network.ts";

/** Does a relation hold as of a date? */
export const NOT_HELD = 0;
export const HELD = 1;
/** The dates do not tell: counted as holding, and marked wherever it is shown. */
export const CANNOT_TELL = 2;
export type Holding = typeof NOT_HELD | typeof HELD | typeof CANNOT_TELL;

/** Which relations count. */
export interface EdgeChoice {
  /** A day, or a month or year as a whole; without one every relation counts, whenever it was. */
  readonly asOf?: DatePrefix | undefined;
  /** Kinds by number; without them all. */
  readonly kinds?: readonly number[] | undefined;
}

/** Says of an edge whether it counts: made once, asked of as many edges as a walk meets. */
export type EdgeTest = (edge: number) => Holding;

/**
 * A relation holds from its start to its end, both days included. Where start or end is known to the month only and the date lies in that
 * month, or there is no start, nobody can tell. Evidence (an investment) says that it was held on a day: before the first it does not
 * count, between the first and the last it holds, after the last nobody can tell. For a whole month or year: it holds if it does on all days, and
 * cannot be told if on some.
 */
export function testEdges(network: Network, { asOf, kinds }: EdgeChoice): EdgeTest {
  // Kinds are few and edges many: a byte is asked faster than a set.
  const wanted = kinds && new Uint8Array(1 << 16);
  for (const kind of kinds ?? []) wanted?.fill(1, kind, kind + 1);
  const date = asOf === undefined ? undefined : daySpan(asOf);
  return (edge) => {
    if (wanted && wanted[network.kind[edge]!] === 0) return NOT_HELD;
    return date ? holdsOn(network, edge, date) : HELD;
  };
}

/** A walk that has met one edge in so many may well meet most. */
const MANY = 32;

/**
 * The same for a walk that may meet most edges. Columns are read all over memory by it, so once it has asked about many of them, all are
 * answered at once, in the order in which they lie there.
 */
export function testManyEdges(network: Network, choice: EdgeChoice): EdgeTest {
  const test = testEdges(network, choice);
  let asked = 0;
  let chosen: Uint8Array | undefined;
  return (edge) => {
    if (chosen) return chosen[edge]! as Holding;
    if (++asked > network.edgeCount / MANY) chosen = chooseEdges(network, choice);
    return test(edge);
  };
}

/** The same for all edges at once: one byte an edge. */
export function chooseEdges(network: Network, choice: EdgeChoice): Uint8Array {
  const test = testEdges(network, choice);
  const chosen = new Uint8Array(network.edgeCount);
  for (let edge = 0; edge < chosen.length; edge++) chosen[edge] = test(edge);
  return chosen;
}

function holdsOn(network: Network, edge: number, date: DaySpan): Holding {
  if (network.startFirst[edge]! > date.last) return NOT_HELD;
  if (network.endLast[edge]! < date.first) return network.isEvidence[edge] ? CANNOT_TELL : NOT_HELD;
  return network.startLast[edge]! <= date.first && network.endFirst[edge]! >= date.last ? HELD : CANNOT_TELL;
}
