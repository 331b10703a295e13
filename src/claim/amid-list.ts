import type { ClaimWords } from "../model/claim-words.ts";
import { isClose, type Claim } from "./claim.ts";
import { inStyleOf } from "./figures/figure-words.ts";
import type { ClaimFinding } from "./finding.ts";
import type { FoundNumbers } from "./found-numbers.ts";
import type { Known } from "./known.ts";
import type { Counts } from "./known-counts.ts";
import { joinSaid, shouldBe } from "./said.ts";
import type { Option } from "./weighing/option.ts";
import { digitsOf, slipBetween } from "./weighing/slips.ts";
import { toldBy } from "./weighing/told-by.ts";

/** Numbers of a text with what was decided of them, and the lists that know what a group has. */
export interface ListedNumbers extends Omit<FoundNumbers, "options"> {
  readonly counts: Counts;
  readonly words: Pick<ClaimWords, "rowGroups">;
}

/**
 * 腾讯5款、中国电信9款、网易12款, where NetEase has 5 and 12 are Alibaba's. Rows of a group may be missing, so that more than ours proves nothing; but where others of
 * the paragraph are right to the digit, the text counts as the lists do, and what is not right is wrong if it is fewer, in other order, or just what another group has.
 */
export function withAmidList(known: ListedNumbers): readonly ClaimFinding[] {
  return known.found.map((finding, index) => {
    const claim = known.claims[index];
    const own = claim && meantOf(claim, index, known);
    if (finding.state !== "open" || !claim || !own?.known || !isTold(claim)) return finding;
    if (rightBeside(index, own, known) < ENOUGH || isGivenBeside(own, known)) return finding;
    const said = Number(claim.quantity.value);
    if (own.kind === "count")
      return isNearby(said, own.known) ? failing(finding, claim, { own, other: undefined, known }) : finding;
    const other = said < LEAST_TELLING ? undefined : groupWith(said, own, known);
    // Whose number it is, if words beside it name nobody, shows by the number.
    if (other && !isBeside(claim, own)) return finding;
    const isWrong = own.known.values.every(({ value }) => said < value || isRearranged(said, value));
    return other || isWrong ? failing(finding, claim, { own, other, known }) : finding;
  });
}

/** From 31 to 46: of which time the first is, nobody says. */
const isTold = ({ stance, comparator, quantity, unknown, time }: Claim): boolean =>
  time.how !== "unclear" &&
  (stance === "asserted" || stance === "quoted") &&
  comparator === "value" &&
  quantity.kind === "count" &&
  quantity.approx === null &&
  typeof quantity.value === "string" &&
  unknown === "";

const isBeside = ({ subjects }: Claim, { subject }: Option): boolean =>
  subjects.some((link) => link.id === subject && isClose(link));

const isRearranged = (said: number, value: number): boolean =>
  slipBetween({ value: said, digits: digitsOf(said), isSoft: false }, value) === "rearranged";

/** So likely must it be what the number is of. */
const LIKELY = 0.25;
/** So many others of its paragraph must be right. */
const ENOUGH = 2;
/** Smaller numbers are nearly always what some group has. */
const LEAST_TELLING = 5;

/** The count of a group or place that a number is of by its words; else after its value and those around it were weighed, too. */
function meantOf({ places, basis }: Claim, index: number, { weighed }: ListedNumbers): Option | undefined {
  const one = weighed[index];
  const isPlace = ({ kind, place, agree, basis: counted }: Option): boolean =>
    kind === "count" &&
    agree === "differs" &&
    (one?.agreeing ?? 1) <= LITTLE &&
    places.some((link) => link.id === place && isClose(link)) &&
    (basis === null || basis === counted);
  const first = [one?.worded, one].find((likely) => likely && (likely.option.kind === "group" || isPlace(likely.option)));
  return first && first.probability >= LIKELY && first.option.agree !== "agrees" ? first.option : undefined;
}

const LITTLE = 0.02;

/** A count of a place is printed: what is near it, or has its digits in another order, is told of no other. */
function isNearby(said: number, { values }: Known): boolean {
  if (said < 10 || values.some(({ value }) => value === said)) return false;
  const { value } = values[0];
  return (said <= 2 * value && value <= 2 * said) || isRearranged(said, value);
}

/** Of how many other groups a number of its paragraph is right, on the same list at the same time. */
function rightBeside(index: number, { kind, measuredAt, line }: Option, { claims, found, weighed }: ListedNumbers): number {
  const lines = claims.flatMap(({ paragraph }, at) => {
    if (paragraph !== claims[index]?.paragraph || found[at]?.state !== "holds") return [];
    const isRight = ({ agree, kind: own, measuredAt: then, place }: Option): boolean =>
      agree === "agrees" && own === kind && then === measuredAt && (kind === "group" || place !== "");
    const options = [weighed[at]?.option, weighed[at]?.worded.option];
    return options.flatMap((option) => (option && isRight(option) ? [option.line] : [])).slice(0, 1);
  });
  return new Set(lines.filter((other) => other !== line)).size;
}

/** Another number of the text is just that one: then this one is of something else. */
const isGivenBeside = (own: Option, { weighed }: ListedNumbers): boolean =>
  weighed.some((one) => one?.option.agree === "agrees" && one.option.line === own.line && one.option.time === own.time);

/** Another group that has just so many there and then. */
function groupWith(said: number, own: Option, { counts, words }: ListedNumbers): Option | undefined {
  const [list, frame] = [counts(own.measure), own.frame];
  if (!list || !frame) return undefined;
  const { start, end } = frame.period;
  for (const [subject, rows] of Object.entries(words.rowGroups)) {
    const [first, ...rest] = list
      .ofGroup(rows, { start: own.basis === "total" ? null : start, end })
      .filter(({ value }) => value === said);
    if (first && subject !== own.subject) return { ...own, subject, known: { values: [first, ...rest], low: said, high: said } };
  }
  return undefined;
}

interface Amid {
  readonly own: Option;
  readonly other: Option | undefined;
  readonly known: ListedNumbers;
}

function failing(finding: ClaimFinding, claim: Claim, { own, other, known: { knowledge } }: Amid): ClaimFinding {
  const right = inStyleOf(claim.quantity, own.known?.values[0].value ?? 0, claim.language);
  const [told, theirs] = [toldBy(own, claim, knowledge), other && toldBy(other, claim, knowledge)];
  const parts = [shouldBe(right, told.said)];
  if (theirs) parts.push({ zh: `文中的数是另一项的：${theirs.said.zh}。`, en: `The number is that of ${theirs.said.en}.` });
  return {
    ...finding,
    state: "fails",
    right,
    reason: joinSaid(parts, { zh: "", en: " " }),
    evidence: [...told.evidence, ...(theirs?.evidence ?? [])],
    weighed: own,
  };
}
