import type { Quantity } from "../../text/quantities/quantity.ts";
import { between } from "../arithmetic/interval.ts";
import { HUNDRED, rational, times, UNITY, type Rational } from "../arithmetic/rational.ts";
import { gradeOf, wordingOf, type Truth } from "../arithmetic/wording.ts";
import type { Evidence } from "../checked-claim.ts";
import type { Known } from "../known.ts";
import { openOutcome, type Outcome } from "../outcome.ts";
import type { Said } from "../said.ts";
import type { PlaceCount } from "./counts-of-places.ts";

/** 三地合计469款: the counts of the named places added up. */
export function sumOfPlaces(quantity: Quantity, places: readonly PlaceCount[]): Outcome {
  const { value, low, high } = addedUp(places);
  const list = places.map((one) => `${one.place} ${one.value}`);
  const reason = { en: `${list.join(" + ")} = ${value}.`, zh: `${list.join("＋")}＝${value}。` };
  const [face, least, most] = [value, low, high].map((number) => rational(BigInt(number))) as [Rational, Rational, Rational];
  const truth = { face: between(face, face), range: between(least, most) };
  return graded(quantity, truth, { reason, right: String(value), evidence: evidenceOf(places) });
}

/** 占全国的62.7%: of the named places in all; `rest`: of all others. */
export function shareOfPlaces(
  quantity: Quantity,
  places: readonly PlaceCount[],
  { whole, rest }: { whole: Known; rest: boolean },
): Outcome {
  const found = whole.values.map(({ value }) => value);
  const all: Counted = { value: found[0] ?? 0, low: Math.min(...found), high: Math.max(...found) };
  const some = addedUp(places);
  const part = rest ? { value: all.value - some.value, low: all.low - some.high, high: all.high - some.low } : some;
  return all.low > 0 ? shareOfCounts(quantity, { part, all }, evidenceOf(places)) : openOutcome(NO_WHOLE);
}

/** A number, and all that it may be by other ways of counting. */
export interface Counted {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

function addedUp(places: readonly PlaceCount[]): Counted {
  const sum = (of: (place: PlaceCount) => number): number => places.reduce((total, place) => total + of(place), 0);
  // Rows of no region may be counted to one of the places, each of them once.
  const unplaced = Math.max(0, ...places.map((place) => place.unplaced));
  return { value: sum(({ value }) => value), low: sum(({ low }) => low), high: sum(({ high }) => high) + unplaced };
}

const evidenceOf = (places: readonly PlaceCount[]): readonly Evidence[] => places.flatMap(({ evidence }) => evidence);

/** A part of a whole, both counted, against the share that is told of them; nothing of the whole may be nought. */
export function shareOfCounts(
  quantity: Quantity,
  { part, all }: { readonly part: Counted; readonly all: Counted },
  evidence: readonly Evidence[],
): Outcome {
  const percent = ((part.value / all.value) * 100).toFixed(1);
  const reason = { en: `${part.value} of ${all.value} are ${percent}%.`, zh: `${all.value}中的${part.value}占${percent}%。` };
  const tenths = ((part.value / all.value) * 10).toFixed(1);
  const right = quantity.unit === "%" ? percent : quantity.unit === "成" ? tenths : `${percent}%`;
  // Tenths are graded in hundredths, as percentages are.
  const inUnit = quantity.kind === "fraction" ? UNITY : HUNDRED;
  const share = (over: number, under: number): Rational => times(rational(BigInt(over), BigInt(under)), inUnit);
  const face = share(part.value, all.value);
  const range = between(share(Math.max(0, part.low), all.high), share(part.high, all.low));
  return graded(quantity, { face: between(face, face), range }, { reason, right, evidence });
}

const NO_WHOLE: Said = { en: "nothing is counted of the whole", zh: "整体没有计数" };

interface Telling {
  readonly reason: Said;
  readonly right: string;
  readonly evidence: readonly Evidence[];
}

function graded(quantity: Quantity, truth: Truth, { reason, right, evidence }: Telling): Outcome {
  const wording = wordingOf(quantity);
  if (!wording) return openOutcome(reason);
  const grade = gradeOf(wording, truth);
  if (grade === "holds" || grade === "loosely") return { state: "holds", reason, right: null, evidence, hedged: false, ratio: 1 };
  if (grade === "fails") return { state: "fails", reason, right, evidence, hedged: false, ratio: 1 };
  return openOutcome(reason);
}
