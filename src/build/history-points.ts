import { knownDays, roundsOf, stateAt, undated, type Point } from "../measure/changes-points.ts";
import type { State } from "../measure/changes-state.ts";
import { isDatePrefix } from "../model/dates.ts";
import { UserError } from "../model/issues.ts";
import type { Clock } from "../model/observations.ts";
import type { KeptState } from "../store/history.ts";
import { loadState } from "./history.ts";

/** One side of a comparison: what a person named, and what it stands for. */
export interface Side {
  readonly kind: "build" | "round" | "date";
  /** Id of the build, name of the round, or the date. */
  readonly id: string;
  /** Rows that this side leaves out because they have no date on the clock. */
  readonly undated: number;
  readonly state: State;
}

export interface Known {
  readonly states: readonly KeptState[];
  /** The newest state, that of the dossier as it is now; of the series in question alone. */
  readonly now: State;
  readonly clock: Clock;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * What FROM or TO stands for: `now` and `last`, a round by its name, a day, or a kept build by its id or its number. A
 * month is a round only if there is one of that name; a day is a date even where a round has its name.
 */
export function sideOf(name: string, known: Known): Side {
  const { states, now, clock } = known;
  if (name === "now") return buildSide(states.at(-1), now);
  if (name === "last") return buildSide(lastOf(states));
  if (DAY.test(name) && isDatePrefix(name)) return dateSide(name, known);
  if (roundsOf(now).includes(name)) return pointSide(now, { kind: "round", round: name }, clock);
  const build = states.find(({ id, sequence }) => id === name || (/^\d{1,9}$/.test(name) && sequence === Number(name)));
  if (build) return buildSide(build);
  throw new UserError("unknown-point", `There is no round, day or kept build "${name}". ${listKnown(states, now)}`);
}

function buildSide(kept: KeptState | undefined, state?: State): Side {
  if (!kept) throw new Error("A build has kept no state");
  return { kind: "build", id: kept.id, undated: 0, state: state ?? loadState(kept) };
}

/** The build before the one of now. */
function lastOf(states: readonly KeptState[]): KeptState {
  const last = states.at(-2);
  if (last) return last;
  throw new UserError(
    "one-build",
    `Only one build is kept (${states.at(-1)?.id}), so there is nothing to compare it with. Change or add a document and try again, or name two rounds or days.`,
  );
}

function dateSide(date: string, { states, now, clock }: Known): Side {
  const days = knownDays(now);
  if (!days || date < days.first) {
    throw new UserError("unknown-point", `Nothing is listed by ${date}. ${listKnown(states, now)}`);
  }
  return pointSide(now, { kind: "date", date, clock }, clock);
}

function pointSide(now: State, point: Point, clock: Clock): Side {
  const id = point.kind === "round" ? point.round : point.date;
  return {
    kind: point.kind,
    id,
    undated: point.kind === "date" ? undated(now, clock).length : 0,
    state: stateAt(now, point),
  };
}

function listKnown(states: readonly KeptState[], now: State): string {
  const days = knownDays(now);
  const rounds = roundsOf(now).join(", ") || "none";
  const dates = days ? `days from ${days.first} on (the lists go to ${days.last})` : "no days";
  const builds = states.map(({ id }) => id).join(", ") || "none";
  return `Known rounds: ${rounds}; ${dates}; builds: ${builds}, last, now.`;
}
