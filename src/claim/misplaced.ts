import { significantDigits } from "../measure/figures/round-alike.ts";
import { sameDays, spanOf } from "../measure/figures/spans.ts";
import type { Period } from "../model/dates.ts";
import { nearest } from "./arithmetic/likeness.ts";
import type { KnownFigure } from "./check-facts.ts";
import { DERIVED, isSaidNear, type Claim, type Link } from "./claim.ts";
import { agreement, digitsSaid } from "./figures/agreement.ts";
import { evidenceOf, meantBy } from "./figures/figure-outcome.ts";
import { inStyleOf, toldOf } from "./figures/figure-words.ts";
import { isMeasured } from "./figures/measured.ts";
import type { ClaimFinding } from "./finding.ts";
import type { FoundNumbers } from "./found-numbers.ts";
import { isTakenUp } from "./weighing/doubt.ts";
import type { Option } from "./weighing/option.ts";
import { slipsBetween } from "./weighing/slips.ts";

/**
 * 比2024年的112亿元, which is the figure of 2023: a number that nothing else decides is wrong where its words and grammar name one figure alike, it is
 * another, and it shows where it comes from: the same thing at another time, somebody else at the same time, or a slip of the pen amid others of
 * its sentence that are right.
 */
export function withMisplaced(known: FoundNumbers): readonly ClaimFinding[] {
  const listed = listedIn(known);
  const repeated = repeatedIn(known);
  const told = toldFigures(known);
  return known.found.map((finding, index) => {
    const [claim, weighed] = [known.claims[index], known.weighed[index]];
    if (finding.state !== "open" || !claim || !weighed || !isTold(claim)) return finding;
    const { option, probability, agreeing } = weighed.worded;
    const { figure } = option;
    if (!figure || !isAnother(claim, option) || agreeing > LITTLE || isAnothers(claim, figure)) return finding;
    if (!isNamed(claim, option) && !((repeated[index] ?? 0) >= ENOUGH && claim.unknown === "")) return finding;
    const isAmid = (listed[index] ?? 0) >= ENOUGH && isThingBeside(claim, option);
    const own = weighed.option;
    const isToldElsewhere = (other: KnownFigure): boolean =>
      (told.get(other) ?? 0) > (own.figure === other && own.agree === "agrees" ? 1 : 0);
    const came = comesFrom(claim, figure, { known, isToldElsewhere });
    const ofThen = came && came.entity !== figure.entity ? came : undefined;
    if (ofThen && isTakenUp(claim)) return finding;
    const isWhere =
      isTimeBeside(claim, option) || (ofThen !== undefined && isThingBeside(claim, option) && isTimeNear(claim, option));
    const isAlone = probability >= ALONE && isMeasured(figure) && isWhere;
    const ofOther = isTimeNear(claim, option) ? came : ofThen;
    const amid = isAmid && probability >= AMID ? (ofOther ?? (isSlip(claim, figure) && !came ? figure : undefined)) : undefined;
    const from = amid ?? (isAlone ? came : undefined);
    return from ? failing(finding, claim, { figure, from }, known) : finding;
  });
}

/** What a measurer is said to have measured is judged by that one's figures alone. */
const isAnothers = ({ measurer }: Claim, { figure }: KnownFigure): boolean =>
  measurer !== null && isSaidNear(measurer.how) && figure !== null && figure.measurer !== measurer.id;

/** A share is told as such, or computed: where it is a figure, it may be another one. */
const isAnother = ({ comparator, quantity }: Claim, { agree, figure }: Option): boolean =>
  agree === "differs" || (comparator === "share" && figure?.unit === "%" && agreement(quantity, figure) === "differs");

/** So likely must be what its words name; less so where others of its sentence are of the same measure and time. */
const ALONE = 0.6;
const AMID = 0.4;
/** So likely may it be at most, by the words, that the number is of what has it. */
const LITTLE = 0.1;
/** So many right numbers of a sentence show what list it is of. */
const ENOUGH = 2;
/** Numbers of fewer digits are alike by chance. */
const TELLING = 2;

function isTold({ stance, comparator, quantity }: Claim): boolean {
  const isOwn = !DERIVED.has(comparator) || (comparator === "share" && quantity.kind === "percent");
  const isExact = quantity.approx === null && typeof quantity.value === "string";
  const isTelling = significantDigits(digitsSaid(quantity)) >= TELLING;
  return (stance === "asserted" || stance === "quoted") && isOwn && isExact && isTelling;
}

/** For each number how many others of its sentence, or of its table, are most likely of the same measure and time, and right. */
function listedIn({ claims, weighed }: FoundNumbers): number[] {
  const keyOf = ({ sentence, paragraph, cell }: Claim, { measuredAt }: Option): string =>
    `${cell ? "table" : sentence}|${cell ? paragraph : ""}|${measuredAt}`;
  const right = new Map<string, Set<string>>();
  for (const [index, claim] of claims.entries()) {
    const option = weighed[index]?.option;
    if (!option || option.measuredAt === "" || option.agree !== "agrees") continue;
    right.set(keyOf(claim, option), (right.get(keyOf(claim, option)) ?? new Set()).add(option.line));
  }
  return claims.map((claim, index) => {
    const option = weighed[index]?.worded.option;
    const lines = option && right.get(keyOf(claim, option));
    return lines ? lines.size - (lines.has(option.line) ? 1 : 0) : 0;
  });
}

/** For each number how many others of its paragraph are most likely of the very same thing at other times, and right. */
function repeatedIn({ claims, weighed, found }: FoundNumbers): number[] {
  const keyOf = ({ paragraph }: Claim, { line }: Option): string => `${paragraph}|${line}`;
  const right = new Map<string, Set<string>>();
  for (const [index, claim] of claims.entries()) {
    const option = weighed[index]?.option;
    if (!option?.figure || option.agree !== "agrees" || found[index]?.state !== "holds") continue;
    right.set(keyOf(claim, option), (right.get(keyOf(claim, option)) ?? new Set()).add(option.time));
  }
  return claims.map((claim, index) => {
    const option = weighed[index]?.worded.option;
    return (option && right.get(keyOf(claim, option))?.size) ?? 0;
  });
}

/** Grammar, too, has found whose it is, in its sentence or by what takes it up. */
function isNamed({ subjects, unknown }: Claim, { subject }: Option): boolean {
  const [first] = subjects;
  return first !== undefined && isSaidNear(first.how) && nearest(subjects).includes(subject) && unknown.length <= 1;
}

const isThingBeside = ({ subjects }: Claim, { subject }: Option): boolean =>
  subjects.some((link: Link) => link.id === subject && link.how === "own");

/** Grammar, too, has found its time, right beside it. */
function isTimeBeside({ time }: Claim, { period }: Option): boolean {
  return time.how === "own" && time.frame !== null && period !== null && areSame(time.frame.period, period);
}

const isTimeNear = ({ time }: Claim, { period }: Option): boolean =>
  isSaidNear(time.how) && time.frame !== null && period !== null && areSame(time.frame.period, period);

function areSame(one: Period, other: Period): boolean {
  const [here, there] = [spanOf(one), spanOf(other)];
  return here !== null && there !== null && sameDays(here, there);
}

/** How many numbers of the text most likely are a figure, and have its value. */
function toldFigures({ weighed }: FoundNumbers): ReadonlyMap<KnownFigure, number> {
  const told = new Map<KnownFigure, number>();
  for (const one of weighed) {
    const figure = one?.option.agree === "agrees" ? one.option.figure : null;
    if (figure) told.set(figure, (told.get(figure) ?? 0) + 1);
  }
  return told;
}

interface Sources {
  readonly known: FoundNumbers;
  readonly isToldElsewhere: (figure: KnownFigure) => boolean;
}

/** The same thing at another time, or another thing of the same scope then. */
function comesFrom(
  { quantity }: Claim,
  meant: KnownFigure,
  { known: { knowledge, options }, isToldElsewhere }: Sources,
): KnownFigure | undefined {
  const then = knowledge.daysOf(meant);
  return knowledge.ofMeasure(meant.measure, options).find((figure) => {
    if (figure.unit !== meant.unit || agreement(quantity, figure) !== "agrees") return false;
    // What is only about so much may be another's by chance, but for one that the text gives to that other.
    if (!isMeasured(figure) && !(isReported(figure) && isToldElsewhere(figure))) return false;
    const days = knowledge.daysOf(figure);
    const isThen = days !== null && then !== null && sameDays(days, then);
    return figure.scope === meant.scope && (figure.entity === meant.entity) !== isThen;
  });
}

/** By somebody who is named, though perhaps only about so much. */
const isReported = ({ standing, kind, figure }: KnownFigure): boolean =>
  standing <= 2 && kind === "value" && figure?.nature === "measured";

const isSlip = ({ quantity }: Claim, { value }: KnownFigure): boolean =>
  value !== null && slipsBetween(Number(quantity.value), value, significantDigits(digitsSaid(quantity))).length > 0;

interface Comes {
  readonly figure: KnownFigure;
  /** Whose number it is; the figure itself where it was only written wrong. */
  readonly from: KnownFigure;
}

function failing(
  finding: ClaimFinding,
  { quantity, language }: Claim,
  { figure, from }: Comes,
  { knowledge }: FoundNumbers,
): ClaimFinding {
  const { words, measurers } = knowledge;
  const right = inStyleOf(quantity, figure.value ?? 0, language);
  const [told, other] = [figure, from].map((one) => toldOf(one, words, measurers));
  if (!told || !other) throw new Error("A figure is not told");
  const isOther = from !== figure;
  return {
    ...finding,
    state: "fails",
    right,
    reason: {
      zh: `应为${right}：${told.zh}。${isOther ? `文中的数是另一项的：${other.zh}。` : ""}`,
      en: `It should be ${right}: ${told.en}.${isOther ? ` The number is that of ${other.en}.` : ""}`,
    },
    evidence: evidenceOf(isOther ? [figure, from] : [figure]),
    meant: meantBy(figure),
  };
}
