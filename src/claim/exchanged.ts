import { DERIVED, isClose, type Claim, type Link } from "./claim.ts";
import type { Evidence } from "./checked-claim.ts";
import { agreement } from "./figures/agreement.ts";
import { checkFigure } from "./figures/check-figure.ts";
import { inStyleOf } from "./figures/figure-words.ts";
import type { ClaimFinding } from "./finding.ts";
import type { FoundNumbers } from "./found-numbers.ts";
import { nearest } from "./arithmetic/likeness.ts";
import { daysOf, type Period } from "../model/dates.ts";
import { joinSaid, type Said } from "./said.ts";
import { includes, toleranceOf } from "./tolerance.ts";
import { toldBy } from "./weighing/told-by.ts";
import { valueOf, type Option } from "./weighing/option.ts";
import { withSign } from "./weighing/tellable-figures.ts";
import type { Weighed } from "./weighing/weigh.ts";

/** So many numbers of a sentence are looked at. */
const MOST = 12;

/**
 * 智谱清言下滑54.3%，天工下滑35.2%, where it was the other way round: of two numbers of a sentence that are not right each is that of the other, of
 * one measure. Nobody writes two numbers wrong so by chance, so that it matters little how exact the figures are; but whose number is
 * which may have been read crosswise, and then nothing is said.
 */
export function withExchanged(places: FoundNumbers): readonly ClaimFinding[] {
  const { claims, found } = places;
  const decided = [...found];
  for (const group of sentencesOf(places)) {
    for (const [at, first] of group.entries()) {
      if (decided[first] !== found[first]) continue;
      for (const second of group.slice(at + 1)) {
        if (decided[second] !== found[second]) continue;
        const [one, other] = [placedAt(places, second, first), placedAt(places, first, second)];
        if (!one || !other || !areAlike(one, other) || isComputedSo(places, first, second)) continue;
        decided[first] = exchangedWith(places, { index: first, right: one, other: claims[second] });
        decided[second] = exchangedWith(places, { index: second, right: other, other: claims[first] });
        break;
      }
    }
  }
  return decided;
}

/** 748 at the end of the year, up 148% from 302: what the text computes from the two is right as they stand, and would not be the other way round. */
function isComputedSo({ claims, found }: FoundNumbers, ...both: readonly number[]): boolean {
  const from = Math.max(0, Math.min(...both) - NEXT);
  return claims.slice(from, Math.max(...both) + NEXT + 1).some(({ comparator }, offset) => {
    const finding = found[from + offset];
    return finding?.state === "holds" && ORDERED.has(comparator) && both.every((index) => finding.operands.includes(index));
  });
}
/** So many numbers from the two stands what is computed from them. */
const NEXT = 2;
const ORDERED: ReadonlySet<Claim["comparator"]> = new Set(["growth", "multiple", "share", "points"]);

/** The numbers of each sentence that may have been written in the place of another. */
function sentencesOf({ claims, found }: FoundNumbers): readonly (readonly number[])[] {
  const groups = new Map<number, number[]>();
  for (const [index, claim] of claims.entries()) {
    const state = found[index]?.state;
    if ((state !== "open" && state !== "fails") || !isTold(claim)) continue;
    const group = groups.get(claim.sentence) ?? [];
    if (group.length < MOST) group.push(index);
    groups.set(claim.sentence, group);
  }
  return [...groups.values()];
}

function isTold({ stance, comparator, quantity }: Claim): boolean {
  const isOwn = !DERIVED.has(comparator) || ((comparator === "growth" || comparator === "share") && quantity.kind === "percent");
  return (stance === "asserted" || stance === "quoted") && isOwn && typeof quantity.value === "string";
}

/** What is right in a place, and what it is of. */
interface Placed {
  readonly measure: string;
  /** Its subject, place and time; "" for what it has none of. */
  readonly of: readonly [string, string, string];
  readonly said: Said;
  readonly evidence: readonly Evidence[];
  /** The same, for what the number is told to be of. */
  readonly as: Pick<ClaimFinding, "meant"> | Pick<ClaimFinding, "weighed">;
}

/** They differ in one thing alone, and nobody writes a whole in the place of its part. */
function areAlike(one: Placed, other: Placed): boolean {
  const apart = one.of.flatMap((part, at) => (part === other.of[at] ? [] : [[part, other.of[at]]]));
  return one.measure === other.measure && apart.length === 1 && apart.flat().every((part) => part !== "");
}

/** Is the number of one claim right in the place of another, as grammar or as weighing has that? */
function placedAt(places: FoundNumbers, from: number, to: number): Placed | undefined {
  const [{ quantity } = { quantity: null }, place] = [places.claims[from], places.claims[to]];
  if (!quantity || !place || quantity.value === place.quantity.value || quantity.unit !== place.quantity.unit) return undefined;
  const moved = { ...place, quantity };
  const weighed = places.weighed[to];
  return isCrosswise(weighed) ? undefined : (byFigures(moved, places) ?? byWeighing(moved, weighed, places));
}

/** So likely may it be at most by the words that the number is another's: then it was read crosswise. */
const CROSSWISE = 0.15;
const isCrosswise = (weighed: Weighed | undefined): boolean => (weighed?.worded.agreeing ?? 0) > CROSSWISE;

function byFigures(moved: Claim, { knowledge, options }: FoundNumbers): Placed | undefined {
  const ids = nearest(moved.subjects);
  const alone = { ...moved, subjects: moved.subjects.filter(({ id }) => ids.includes(id)), nearby: [] };
  const { state, meant, reason, evidence } = checkFigure(alone, knowledge, options);
  if ((state !== "holds" && state !== "differs") || !meant || !ids.includes(meant.subject)) return undefined;
  const said = { zh: reason.zh.replace(/^与此一致：/u, ""), en: reason.en.replace(/^Agrees with /u, "") };
  return { measure: meant.measure, of: [meant.subject, "", timeOf(meant.period)], said, evidence, as: { meant } };
}

/** So likely must it be what the words name. */
const LIKELY = 0.3;

function byWeighing(moved: Claim, weighed: Weighed | undefined, { knowledge }: FoundNumbers): Placed | undefined {
  const { option, probability = 0 } = weighed?.worded ?? {};
  if (!option || probability < LIKELY || !isNumberOf(moved, option)) return undefined;
  if (DERIVED.has(moved.comparator) && !isGrowth(moved, option)) return undefined;
  if (!isSaidBeside(moved, option)) return undefined;
  const { said, evidence } = toldBy(option, moved, knowledge);
  return {
    measure: option.measure,
    of: [option.subject, option.place, timeOf(option.period)],
    said: ended(said),
    evidence,
    as: { weighed: option },
  };
}

/** Grammar, too, has found whose and where it is, right beside it. */
function isSaidBeside({ subjects, places }: Claim, { subject, place }: Option): boolean {
  const isOwn = (id: string, links: readonly Link[]): boolean =>
    id === "" || links.some((link) => link.id === id && isClose(link));
  return isOwn(subject, subjects) && isOwn(place, places);
}

const ended = ({ zh, en }: Said): Said => ({ zh: `${zh}。`, en: `${en}.` });

const timeOf = (period: Period | null): string => (period ? `${daysOf(period.start).start}/${daysOf(period.end).end}` : "");

/** Of counts of one digit others agree by chance. */
const LEAST_TELLING = 10;

/** Told as a rate of growth, and a figure itself. */
const isGrowth = ({ comparator, quantity }: Claim, { figure }: Option): boolean =>
  comparator === "growth" && quantity.kind === "percent" && figure?.unit === "%";

function isNumberOf(claim: Claim, option: Option): boolean {
  const { quantity } = claim;
  if (option.figure)
    return agreement(isGrowth(claim, option) ? withSign(claim, option.figure) : quantity, option.figure) === "agrees";
  const value = valueOf(option);
  return option.kind === "count" && value !== null && value >= LEAST_TELLING && includes(toleranceOf(quantity).holds, value);
}

interface Exchange {
  readonly index: number;
  readonly right: Placed;
  readonly other: Claim | undefined;
}

function exchangedWith({ claims, found }: FoundNumbers, { index, right: { said, evidence, as }, other }: Exchange): ClaimFinding {
  const [finding, claim] = [found[index], claims[index]];
  if (!finding || !claim || !other) throw new Error(`Claim ${index} was not checked`);
  const right = inStyleOf(claim.quantity, Number(other.quantity.value), claim.language);
  const text = other.quantity.text.trim();
  const changed = { zh: `它与${text}写反了。`, en: `It and ${text} are changed over.` };
  const reason = joinSaid([{ zh: `应为${right}：${said.zh}`, en: `It should be ${right}: ${said.en}` }, changed], {
    zh: "",
    en: " ",
  });
  return { ...finding, ...as, state: "fails", reason, right, evidence };
}
