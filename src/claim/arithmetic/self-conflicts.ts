import type { Claim } from "../claim.ts";
import type { Said } from "../said.ts";
import { endsBefore, type Interval } from "./interval.ts";
import { identityOf } from "./keys.ts";
import { timeKey } from "./likeness.ts";
import { textOperand } from "./operands.ts";
import { listed, slipNote } from "./sentences.ts";
import { isJudged, type Surroundings } from "./values.ts";
import { slipOf, wordingOf } from "./wording.ts";

/** A number is set against at most so many others: a text that names one measure a thousand times is no thousand conflicts. */
const MOST = 8;

export interface Conflict {
  /** First claims of the text that give the same thing another value, by index. */
  readonly with: readonly number[];
  readonly remarks: readonly Said[];
}

/**
 * For each claim, what else the text gives for the same thing in another sentence: one sentence tells two numbers of one thing
 * only where something in it was not understood. No conflict: two measurers, a number and its rounded or softened form.
 */
export function findSelfConflicts(claims: readonly Claim[], around: Surroundings): readonly (Conflict | undefined)[] {
  const groups = new Map<string, Value[]>();
  const keys = claims.map((claim, index) => {
    const key = keyOf(claim, around.basisOf?.(index));
    const range = key === undefined ? undefined : textOperand(claims, index, around.valueOf)?.range;
    if (key === undefined || !range) return undefined;
    const values = groups.get(key) ?? [];
    if (values.length <= MOST && !values.some((value) => isSame(value.range, range))) values.push({ index, range });
    groups.set(key, values);
    return { key, range };
  });
  return keys.map((found, index) => {
    const values = found ? (groups.get(found.key) ?? []) : [];
    if (!found || values.length < 2) return undefined;
    const others = values
      .filter((value) => areApart(value.range, found.range) && claims[value.index]?.sentence !== claims[index]?.sentence)
      .map((value) => value.index);
    return others.length === 0 ? undefined : conflictOf(claims, index, others.slice(0, MOST));
  });
}

interface Value {
  readonly index: number;
  readonly range: Interval;
}

const areApart = (a: Interval, b: Interval): boolean => endsBefore(a, b) || endsBefore(b, a);

function isSame(a: Interval, b: Interval): boolean {
  return endText(a) === endText(b);
}

const endText = ({ low, high }: Interval): string => [low, high].map((end) => (end ? `${end.n}/${end.d}` : "")).join(" ");

function conflictOf(claims: readonly Claim[], index: number, others: readonly number[]): Conflict {
  const also = listed(claims, others);
  const remarks: Said[] = [{ zh: `文中别处给出的是${also.zh}。`, en: `The text itself also gives ${also.en} for this.` }];
  const wording = wordingOf(claims[index]?.quantity ?? NO_QUANTITY);
  const slip = others
    .map((other) => wording && slipOf(wording, textOperand(claims, other, () => undefined)?.face ?? NOWHERE))
    .find((power) => power !== undefined);
  if (slip !== undefined) remarks.push(slipAgainstText(slip));
  return { with: others, remarks };
}

const NOWHERE: Interval = { low: null, high: null };
const NO_QUANTITY = { text: "", start: 0, end: 0, value: "", unit: "", approx: null, kind: "count", change: null } as const;

function slipAgainstText(power: number): Said {
  const { zh, en } = slipNote(power);
  return { zh: `与文中别处相比，${zh}`, en: `Held against the text's other number: ${en}` };
}

/** The state on a day is all so far, whether a word says so or not. */
const TOTAL = "total";

const STATES: ReadonlySet<string> = new Set(["value", "sum"]);

/** What was only taken over from far before may be of something else by now; a sum over places is of none of them. */
function isNear({ time, series, measures, subjects, places, comparator }: Claim): boolean {
  const hows = [time.how, ...[series, measures, subjects, places].flatMap(([first]) => first?.how ?? [])];
  return hows.every((how) => NEAR.has(how)) && !(comparator === "sum" && places.length > 0);
}

const NEAR: ReadonlySet<string> = new Set(["own", "clause", "sentence", "reference"]);

/** All that must be the same for two numbers to be of one thing. */
function keyOf(claim: Claim, basis: string | undefined): string | undefined {
  const identity = isJudged(claim) && claim.comparator !== "rank" ? identityOf(claim) : undefined;
  const { time, comparator, against, direction, quantity } = claim;
  if (!identity || !time.frame || !isNear(claim)) return undefined;
  // A rate is of one thing with another only if both say what they are measured from.
  const isTold = STATES.has(comparator) || comparator === "part" || against.frame !== null || against.claims.length > 0;
  if (!isTold || quantity.kind === "multiple" || quantity.kind === "fraction") return undefined;
  const how = STATES.has(comparator) ? "value" : comparator;
  const beside = [
    against.claims.slice(0, MOST),
    against.subjects.slice(0, MOST).map(({ id }) => id),
    against.frame && timeKey(against.frame),
  ];
  // What is a part of the same number under the same name is told apart by something that was not understood.
  const part = comparator === "part" && identity.place === "" ? [claim.sentence, claim.clause] : [];
  return JSON.stringify([
    identity,
    basis ?? (time.frame.asOf ? TOTAL : ""),
    timeKey(time.frame),
    how,
    quantity.change ?? direction,
    beside,
    part,
  ]);
}
