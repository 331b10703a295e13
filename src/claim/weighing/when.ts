import { memo, memoText } from "../../model/memo.ts";
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

/** So many times that are said are remembered at most, of all texts of a day. */
const MOST_SAID = 2_000;

/** The answers of `lies`, which may ask of a frame for its days and for `asOf` alone, each worked out once for such frames and a number. */
export function keptLying(lies: (frame: Frame, asked: number) => Lies): Lying {
  const made = new Map<string, (asked: number) => Lies>();
  return memo((frame: Frame) => {
    const key = `${frame.period.start} ${frame.period.end} ${frame.asOf}`;
    const known = made.get(key);
    if (known) return known;
    const kept: (Lies | undefined)[] = [];
    const ofFrame = (asked: number): Lies => {
      const answer = kept[asked];
      return answer === undefined ? (kept[asked] = lies(frame, asked)) : answer;
    };
    if (made.size >= MOST_SAID) made.clear();
    made.set(key, ofFrame);
    return ofFrame;
  });
}

const SAID = { same: "time same", until: "time until", inside: "time inside" } as const;

/** Is a time said that the option is of? */
export const isTimeSaid = ({ signs }: Pick<Option, "signs">): boolean =>
  signs.some(({ names }) => names.some((name) => Object.values<string>(SAID).includes(name)));

/** Signs of times, each made once. */
const timeSigns = memo((weights: Weights) => {
  const named = signNamed(weights);
  const roughly = named("time roughly");
  return {
    at: { same: named(SAID.same), until: named(SAID.until), inside: named(SAID.inside) },
    roughly: { same: roughly, until: roughly, inside: roughly },
    ofOtherYear: named("time of the other year"),
    ofBase: named("time of a base"),
    aYearBefore: named("time a year before"),
    farInSentence: named("time a year before sentence"),
    far: named("time a year before far"),
    readAsBase: named("time read as base"),
    noneSaid: named("time none said"),
    another: named("time another"),
    /** By how grammar took a time, and how the option's lies to it. */
    read: memoText((how) => ({
      none: named(`time read ${how}`),
      same: named(`time read ${how} same`),
      until: named(`time read ${how} until`),
      inside: named(`time read ${how} inside`),
      another: named(`time read as another ${how}`),
    })),
  };
});

/** For each time that an option may have, what grammar made of it and, of the times that are said, the one that speaks most for it. */
export function timesNear(
  times: readonly Seen<TimeSaid>[],
  claim: Claim,
  lying: Lying,
  weights: Weights,
): (asked: number) => Signs {
  const { time, against } = claim;
  const { readAsBase, noneSaid, another, read: readOf } = timeSigns(weights);
  const taken = readOf(time.how);
  const readAt = time.frame && lying(time.frame);
  const againstAt = against.frame && lying(against.frame);
  const offerings = offeringsOf(times, claim, lying, weights);
  const kept: Signs[] = [];
  return (asked) => {
    const known = kept[asked];
    if (known) return known;
    const best = new Best();
    for (const one of offerings) {
      if (one.most < best.weight) break;
      best.at = one.at;
      offer(one, asked, best);
    }
    best.at = times.length;
    if (againstAt?.(asked)) best.offer(readAsBase, NO_SIGNS);
    const said = best.way ? both(best.way, best.more) : times.length === 0 ? noneSaid : another;
    const read = readAt?.(asked);
    return (kept[asked] = both(said, readAt ? taken[read ?? "another"] : taken.none));
  };
}

/** What speaks most of all that was offered; of equal ones that which is said first, in whatever order they come. */
class Best {
  way: Signs | null = null;
  more: Signs = NO_SIGNS;
  weight = -Infinity;
  /** Where the time stands that offers now, and where the best one. */
  at = 0;
  #bestAt = 0;

  offer(way: Signs, more: Signs): void {
    const weight = way.weight + more.weight;
    if (weight < this.weight || (weight === this.weight && this.at >= this.#bestAt)) return;
    this.#bestAt = this.at;
    this.way = way;
    this.more = more;
    this.weight = weight;
  }
}

type SignsAt = Readonly<Record<"same" | "until" | "inside", Signs>>;

/** What a time that is said may offer to options: of itself, of the other year that it may be of, and of the year before it. */
interface Offering {
  /** Among all times that are said. */
  readonly at: number;
  readonly lies: LyingTo;
  readonly way: Signs;
  readonly ofOwn: SignsAt;
  readonly otherWay: Signs;
  readonly atOther: SignsAt;
  readonly aYearBefore: Signs;
  readonly far: Signs;
  /** Nothing of all that weighs more: hundreds of options ask each of many times. */
  readonly most: number;
}

/** That which may offer most first. */
function offeringsOf(times: readonly Seen<TimeSaid>[], { sentence }: Claim, lying: Lying, weights: Weights): readonly Offering[] {
  const { at: atOther, roughly, ofOtherYear, ofBase, aYearBefore, farInSentence, far: farOutside } = timeSigns(weights);
  const mostAt = Math.max(...Object.values(atOther).map(({ weight }) => weight));
  const liesTo = lyingTo(lying);
  const offerings = times.map(({ thing, way: own }, index): Offering => {
    const lies = liesTo(thing);
    const way = thing.isBase ? both(own, ofBase) : own;
    const ofOwn = thing.isRough ? roughly : atOther;
    const otherWay = lies.otherwise ? both(way, ofOtherYear) : NO_SIGNS;
    const far = thing.sentence === sentence ? farInSentence : farOutside;
    const ofItself = way.weight + (thing.isRough ? roughly.same.weight : mostAt);
    const ofOther = lies.otherwise ? otherWay.weight + mostAt : -Infinity;
    const ofBefore = lies.yearBefore ? aYearBefore.weight + far.weight : -Infinity;
    const most = Math.max(ofItself, ofOther, ofBefore);
    return { at: index, lies, way, ofOwn, otherWay, atOther, aYearBefore, far, most };
  });
  return offerings.toSorted((a, b) => b.most - a.most);
}

function offer({ lies, way, ofOwn, otherWay, atOther, aYearBefore, far }: Offering, asked: number, best: Best): void {
  const own = lies.own(asked);
  if (own) best.offer(way, ofOwn[own]);
  const otherwise = lies.otherwise?.(asked);
  if (otherwise) best.offer(otherWay, atOther[otherwise]);
  if (lies.yearBefore?.(asked)) best.offer(aYearBefore, far);
}

/** How the times of options lie to a time that is said, to the other that it may be, and to the same a year before. */
interface LyingTo {
  readonly own: (asked: number) => Lies;
  readonly otherwise: ((asked: number) => Lies) | null;
  readonly yearBefore: ((asked: number) => Lies) | null;
}

/** Made once for each time that is said: every option of every number asks for it. */
const lyingTo = memo((lying: Lying) =>
  memo(({ frame, otherwise, isRough }: TimeSaid): LyingTo => {
    const before = isRough ? null : yearBefore(frame);
    return { own: lying(frame), otherwise: otherwise && lying(otherwise), yearBefore: before && lying(before) };
  }),
);

function yearBefore(frame: Frame): Frame | null {
  const period = moved(frame.period, "year", -1);
  return period && { ...frame, period };
}
