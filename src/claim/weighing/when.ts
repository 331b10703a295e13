import { memo } from "../../model/memo.ts";
import { moved } from "../../text/times/calendar.ts";
import type { Claim } from "../claim.ts";
import type { Frame } from "../reading.ts";
import type { Option } from "./option.ts";
import type { Seen } from "./standing.ts";
import type { TimeSaid } from "./things.ts";
import { both, NO_SIGNS, signNamed, type Signs, type Weights } from "./weights.ts";

/** How the time of an option lies to one that is said; null where that excludes it. */
export type Lies = "same" | "until" | "inside" | null;

/** How each of the times that options have, by number, lies to a frame. */
export type Lying = (frame: Frame) => (asked: number) => Lies;

/** The answers of `lies`, each worked out once for a frame and a number. */
export function keptLying(lies: (frame: Frame, asked: number) => Lies): Lying {
  return memo((frame: Frame) => {
    const kept: (Lies | undefined)[] = [];
    return (asked) => (kept[asked] === undefined ? (kept[asked] = lies(frame, asked)) : kept[asked]);
  });
}

const SAID = { same: "time same", until: "time until", inside: "time inside" } as const;
const ROUGHLY = "time roughly";

/** Is a time said that the option is of? */
export const isTimeSaid = ({ signs }: Pick<Option, "signs">): boolean =>
  signs.some(({ names }) => names.some((name) => Object.values<string>(SAID).includes(name)));

/** For each time that an option may have, what grammar made of it and, of the times that are said, the one that speaks most for it. */
export function timesNear(
  times: readonly Seen<TimeSaid>[],
  { time, against, sentence }: Claim,
  lying: Lying,
  weights: Weights,
): (asked: number) => Signs {
  const named = signNamed(weights);
  const readAt = time.frame && lying(time.frame);
  const againstAt = against.frame && lying(against.frame);
  const ofBase = named("time of a base");
  const said = times.map(({ thing, way }) => {
    const before = thing.isRough ? null : yearBefore(thing.frame);
    return {
      way: thing.isBase ? both(way, ofBase) : way,
      isRough: thing.isRough,
      at: lying(thing.frame),
      otherwise: thing.otherwise && lying(thing.otherwise),
      yearBefore: before && lying(before),
      far: named(`time a year before ${thing.sentence === sentence ? "sentence" : "far"}`),
    };
  });
  const aYearBefore = named("time a year before");
  const at = { same: named(SAID.same), until: named(SAID.until), inside: named(SAID.inside) };
  const [roughly, ofOtherYear] = [named(ROUGHLY), named("time of the other year")];
  const kept: Signs[] = [];
  return (asked) => {
    const known = kept[asked];
    if (known) return known;
    let [best, more]: [Signs, Signs] | [null, Signs] = [null, NO_SIGNS];
    const offer = (way: Signs, other: Signs): void => {
      if (!best || way.weight + other.weight > best.weight + more.weight) [best, more] = [way, other];
    };
    for (const one of said) {
      const lies = one.at(asked);
      if (lies) offer(one.way, one.isRough ? roughly : at[lies]);
      const otherwise = one.otherwise?.(asked);
      if (otherwise) offer(both(one.way, ofOtherYear), at[otherwise]);
      if (one.yearBefore?.(asked)) offer(aYearBefore, one.far);
    }
    if (againstAt?.(asked)) offer(named("time read as base"), NO_SIGNS);
    best ??= named(times.length === 0 ? "time none said" : "time another");
    const read = readAt?.(asked);
    const taken = !readAt ? `time read ${time.how}` : read ? `time read ${time.how} ${read}` : `time read as another ${time.how}`;
    return (kept[asked] = both(both(best, more), named(taken)));
  };
}

/** Made once for each time that is said: every option of every number asks for it. */
const yearBefore = memo((frame: Frame): Frame | null => {
  const period = moved(frame.period, "year", -1);
  return period && { ...frame, period };
});
