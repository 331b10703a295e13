import { groupOf, type ClaimWords } from "../../model/claim-words.ts";
import type { Asked } from "../answers.ts";
import { isClose, isSaidNear as isNear, type Claim } from "../claim.ts";
import { isState, type Frame } from "../reading.ts";

/** What a text speaks of anywhere, for a number whose own words do not say it. */
export interface Spoken {
  /** Series that it counts, the clearest named first. */
  readonly series: readonly string[];
  /** Times that it tells up to a number, the last first. */
  readonly frames: readonly Frame[];
  readonly words: Pick<ClaimWords, "owners">;
  /** Words for an entry of a list, in small letters; Chinese counters among them. */
  readonly counters: ReadonlySet<string>;
}

/** One count that a number may be, of one series. */
export interface Candidate {
  readonly series: string;
  readonly asked: Asked;
}

export const MOST_SERIES = 4;
export const MOST_FRAMES = 6;

/** Series that the text names, those that stand alone before those between which a word leaves it open. */
export function spokenSeries(claims: readonly Claim[]): string[] {
  const near = claims.map(({ series }) => series.filter(({ how }) => isNear(how)));
  const alone = near.filter((links) => new Set(links.map(({ id }) => id)).size === 1);
  const ids = (alone.length > 0 ? alone : near).flatMap((links) => links.map(({ id }) => id));
  return [...new Set(ids)].slice(0, MOST_SERIES);
}

/** May the number be one of a list at all? Told as a fact, in its unit, of no company and of nothing that is measured. */
export function mayCount({ comparator, quantity, stance, subjects, measures }: Claim, { words, counters }: Spoken): boolean {
  if (stance !== "asserted" && stance !== "quoted") return false;
  if (!COUNTED.has(comparator) || typeof quantity.value !== "string") return false;
  if (quantity.kind === "percent") return comparator === "share" || comparator === "growth";
  const isEntry = quantity.unit === "" || counters.has(quantity.unit.toLowerCase());
  const isOwned = subjects.some((link) => isClose(link) && groupOf(words, link.id) !== null);
  return quantity.kind === "count" && isEntry && !isOwned && !measures.some(isClose);
}

const COUNTED: ReadonlySet<Claim["comparator"]> = new Set(["value", "part", "difference", "share", "growth", "sum"]);

/** Every count that the words near a number leave possible. */
export function candidatesOf(claim: Claim, spoken: Spoken): Candidate[] {
  const near = claim.series.filter(({ how }) => isNear(how)).map(({ id }) => id);
  const { frame, how } = claim.time;
  const frames = frame && isNear(how) ? [frame] : spoken.frames;
  const place = claim.places.find((link) => isNear(link.how))?.id ?? null;
  const series = near.length > 0 ? [...new Set(near)] : spoken.series;
  return series.flatMap((id) =>
    frames.flatMap((at) => questions(claim, { place, frame: at, bases: spoken.frames }).map((asked) => ({ series: id, asked }))),
  );
}

interface At {
  readonly place: string | null;
  readonly frame: Frame;
  readonly bases: readonly Frame[];
}

function questions({ comparator, basis, direction, against }: Claim, { place, frame, bases }: At): Asked[] {
  const plain = { kind: "count", base: null, place } as const;
  const total: Asked = { ...plain, basis: "total", frame: stateOf(frame) };
  const added: Asked[] = isState(frame) ? [] : [{ ...plain, basis: "added", frame }];
  if (comparator === "share") {
    if (place === null) return [];
    return [total, ...added].map((asked) => ({ ...asked, kind: "share" }));
  }
  if (comparator === "growth" || comparator === "difference") {
    if (direction === "down") return [];
    const kind = comparator === "growth" ? "growth" : "difference";
    const from = against.frame ? [against.frame] : bases.filter(({ period }) => period.end < frame.period.end);
    const compared = from.map((base): Asked => {
      const areStates = isState(base) || isState(frame);
      return {
        ...plain,
        kind,
        basis: "total",
        base: areStates ? stateOf(base) : base,
        frame: areStates ? stateOf(frame) : frame,
      };
    });
    return kind === "difference" ? [...compared, ...added] : compared;
  }
  if (basis === "added") return [...added, ...bases.filter(isBefore(frame)).map((base) => sinceThen(plain, base, frame))];
  return basis === "total" ? [total] : [total, ...added];
}

type Plain = Pick<Asked, "place"> & { readonly kind: "count"; readonly base: null };

/** 累计1105款，比两个月前净增117款: new between two days that the text names. */
const sinceThen = (plain: Plain, base: Frame, frame: Frame): Asked => ({
  ...plain,
  kind: "difference",
  basis: "total",
  base: stateOf(base),
  frame: stateOf(frame),
});

const isBefore =
  ({ period }: Frame) =>
  (other: Frame): boolean =>
    other.period.end < period.end;

/** The state at the end of a time. */
export function stateOf(frame: Frame): Frame {
  const { end } = frame.period;
  return { ...frame, period: { start: end, end }, grain: "day", asOf: true };
}

export function sameDays(a: Frame, b: Frame): boolean {
  return a.period.start === b.period.start && a.period.end === b.period.end;
}
