import { CodePoints } from "../text/code-points.ts";
import { dateOfText } from "../text/times/date-of-text.ts";
import { aboutOf } from "./about.ts";
import { withAmidList } from "./amid-list.ts";
import { inMonthOfList } from "./as-of-list.ts";
import { ofProduct, tellingsOf, type Tellings } from "./of-product.ts";
import { checkArithmetic } from "./arithmetic/check-arithmetic.ts";
import { backClaims } from "./backed-claims.ts";
import { restrained } from "./arithmetic/restrained.ts";
import type { CheckFacts } from "./check-facts.ts";
import {
  PLAIN_CHECK,
  type CheckedClaim,
  type CheckOptions,
  type CheckResult,
  type TextDate,
  type Verdict,
} from "./checked-claim.ts";
import { DERIVED, type Claim } from "./claim.ts";
import { combine } from "./combine.ts";
import { countFindings, listKnowledge, type ListKnowledge } from "./count-findings.ts";
import { checkFigure } from "./figures/check-figure.ts";
import { fitFigure } from "./figures/fit-figures.ts";
import { refuteSlip } from "./figures/fit-slips.ts";
import { unlessMeant } from "./unless-meant.ts";
import { withExchanged } from "./exchanged.ts";
import { figureKnowledge, type FigureKnowledge, type FigureOptions } from "./figures/figure-knowledge.ts";
import type { FigureOutcome } from "./figures/figure-outcome.ts";
import type { ClaimFinding } from "./finding.ts";
import { foundInText } from "./found-in-text.ts";
import { growthsInList } from "./growths-in-list.ts";
import { lexiconOf, type Lexicon } from "./linking/lexicon.ts";
import { claimsOf, sentencesIn } from "./read-claims.ts";
import { withRanks } from "./ranked-findings.ts";
import { bearingClaims, resolvedClaims } from "./resolved-claims.ts";
import { measuredAs, surroundingsOf } from "./surroundings.ts";
import { repeatedIn, toldElsewhere, type Doubtful } from "./weighing/doubt.ts";
import { judge } from "./weighing/judge.ts";
import { withMisplaced } from "./misplaced.ts";
import { forgetMany, knownThings } from "./weighing/known-things.ts";
import { LEARNED } from "./weighing/learned.ts";
import { isToldAsWeighed } from "./told-as-weighed.ts";
import { withTakenUp } from "./taken-up.ts";
import { thingsOf } from "./weighing/things.ts";
import { tied } from "./weighing/tie.ts";
import { weighClaims, type Weighed } from "./weighing/weigh.ts";
import type { Weights } from "./weighing/weights.ts";

export type { CheckFacts } from "./check-facts.ts";
export type { CheckedClaim, CheckOptions, CheckResult, Evidence, Verdict } from "./checked-claim.ts";

const VERDICTS: Readonly<Record<ClaimFinding["state"], Verdict>> = {
  holds: "supported",
  fails: "refuted",
  differs: "disputed",
  open: "not-enough-evidence",
};

/** Every number of a text that somebody could dispute, against the dossier and against the text itself. */
export function checkText(text: string, facts: CheckFacts, options: CheckOptions = PLAIN_CHECK): CheckResult {
  return checkWith(LEARNED, text, facts, options);
}

/** The same by other weights; by none, nothing is weighed: what grammar alone tells. */
export function checkWith(weights: Weights | null, text: string, facts: CheckFacts, options: CheckOptions): CheckResult {
  const { date, claims, found, points, weighed } = lookedInto(weights, text, facts, options);
  const doubtful = doubtfulOf(claims, found, weighed);
  const decided = found.map((finding, index) => {
    const [likely, doubt] = [weighed[index], doubtful[index]];
    return weights && likely && doubt ? withWeighed(finding, { likely, doubt }, facts, weights) : finding;
  });
  const { knowledge, lists } = preparedOf(facts);
  const { counts, places } = lists;
  const { words } = facts;
  const amid = withAmidList({ claims, found: decided, weighed, knowledge, counts, words });
  const resolve = (some: readonly ClaimFinding[]) => resolvedClaims(claims, some, { date: date.date, counts });
  const ranked = withRanks({ claims, resolved: () => resolve(amid) }, amid, { points, places, counts, words });
  const told = withTakenUp(claims, ranked, points);
  const resolved = resolve(told);
  return { date, claims: resolved.map((claim, index) => checked(claim, told[index], { facts, options })) };
}

/** A text's numbers, what grammar and arithmetic find of them, and what each most likely is of. */
export interface LookedInto {
  readonly date: TextDate;
  readonly points: CodePoints;
  readonly claims: readonly Claim[];
  readonly found: readonly ClaimFinding[];
  readonly weighed: readonly (Weighed | undefined)[];
}

export function lookedInto(weights: Weights | null, text: string, facts: CheckFacts, options: CheckOptions): LookedInto {
  const { lexicon, knowledge, lists, tellings } = preparedOf(facts);
  const date = dateFor(text, options);
  const inText = foundInText(text, lexicon, date.date, facts.named);
  const sentences = sentencesIn(inText, lexicon);
  const claims = claimsOf(sentences, inText, lexicon).map((claim) => ofProduct(inMonthOfList(claim, lists.counts), tellings));
  const counted = countFindings(inText, claims, lists, date.date);
  const things = knownThings({ facts, knowledge, counts: lists.counts }, { date, sources: options.sources });
  const asking = { facts, knowledge, lists, options: things.figures.options };
  const reported = figureOutcomes(claims, knowledge, asking.options);
  const weighed = weights ? weighClaims(claims, thingsOf(sentences, inText.points), things, weights) : [];
  const likely = claims.map((claim, index) => likelyOf(claim, weighed[index], [counted[index], reported[index]]));
  const grown = measuredAs(bearingClaims(likely, reported), facts);
  const around = surroundingsOf(grown, { counted, reported }, asking);
  const computed = restrained(claims, checkArithmetic(grown, around), around);
  const found = claims.map((claim, index): ClaimFinding => {
    const [figure, result] = [reported[index], computed[index]];
    if (!figure || !result) throw new Error(`Claim ${index} was not checked`);
    const ways = { counted: counted[index], reported: figure, computed: result };
    return unlessMeant(claim, combine(claim, ways), weighed[index], ways);
  });
  const known = { claims, weighed, knowledge, options: asking.options };
  const placed = withMisplaced({ ...known, found: withExchanged({ ...known, found }) });
  forgetMany(facts);
  return { date, claims, found: placed, points: inText.points, weighed };
}

/** What there is to say against each number that is weighed. */
export function doubtfulOf(
  claims: readonly Claim[],
  found: readonly ClaimFinding[],
  weighed: readonly (Weighed | undefined)[],
): (Doubtful | undefined)[] {
  const worded = weighed.map((one) => one?.worded);
  const isRank = (index: number): boolean => claims[index]?.comparator === "rank";
  const repeated = repeatedIn(worded);
  // A rank tells whose number it is the rank of, and not that number again.
  const repeatedAsValue = repeatedIn(worded.map((one, index) => (isRank(index) ? undefined : one)));
  const elsewhere = toldElsewhere(weighed);
  return claims.map((claim, index) => {
    const [finding, own] = [found[index], worded[index]];
    if (!finding || !own) return undefined;
    const isKnown = finding.reading !== null || (finding.meant !== null && finding.meant.period !== null);
    return {
      claim,
      worded: own,
      isKnown,
      repeated: (isRank(index) ? repeated : repeatedAsValue)[index] ?? null,
      isToldElsewhere: elsewhere[index] ?? false,
    };
  });
}

/** So likely must it be what a number is of before others are computed from it as of that. */
const SURE = 0.8;

/** For what is computed from it: an open number as what it most likely is of. */
function likelyOf(claim: Claim, weighed: Weighed | undefined, found: readonly ({ readonly state: string } | undefined)[]): Claim {
  const isOpen = found.every((one) => (one?.state ?? "open") === "open");
  return isOpen && !DERIVED.has(claim.comparator) && weighed && weighed.probability >= SURE ? tied(claim, weighed.option) : claim;
}

/** What nothing else decides, as weighing has it. */
function withWeighed(finding: ClaimFinding, { likely, doubt }: WeighedNumber, facts: CheckFacts, weights: Weights): ClaimFinding {
  const judged = finding.state === "open" ? judge(likely, doubt, facts, weights) : undefined;
  if (!judged) return isToldAsWeighed(finding, likely, doubt.claim) ? { ...finding, weighed: likely.option } : finding;
  const { of, remarks, ...decided } = judged;
  return { ...finding, ...decided, weighed: of, remarks: [...remarks, ...finding.remarks] };
}

interface WeighedNumber {
  readonly likely: Weighed;
  readonly doubt: Doubtful;
}

/** Once as read, and again where another number of the text bears out what was guessed. */
function figureOutcomes(claims: readonly Claim[], knowledge: FigureKnowledge, options: FigureOptions): FigureOutcome[] {
  const first = claims.map((claim) => checkFigure(claim, knowledge, options));
  const backed = backClaims(claims, (index) => first[index]?.state === "holds");
  const fitted = first.map((outcome, index) => {
    const claim = backed[index];
    const again = outcome.state === "open" && claim ? checkFigure(claim, knowledge, options) : outcome;
    if (again.state !== "open") return again;
    const read = claims[index];
    if (!read) return outcome;
    return fitFigure(read, knowledge, options) ?? refuteSlip(read, knowledge, options) ?? outcome;
  });
  const listed = growthsInList(claims, fitted);
  return fitted.map((outcome, index) => {
    const claim = listed[index];
    return claim ? checkFigure(claim, knowledge, options) : outcome;
  });
}

interface Prepared {
  readonly lexicon: Lexicon;
  readonly knowledge: FigureKnowledge;
  readonly lists: ListKnowledge;
  readonly tellings: Tellings;
}

/** Made once for the facts that texts are checked against, however many texts there are. */
const prepared = new WeakMap<CheckFacts, Prepared>();

function preparedOf(facts: CheckFacts): Prepared {
  const known = prepared.get(facts);
  if (known) return known;
  const made = {
    lexicon: lexiconOf(facts.words.words, facts.figureMeasures, facts.head.series),
    knowledge: figureKnowledge(facts),
    lists: listKnowledge(facts),
    tellings: tellingsOf(facts),
  };
  prepared.set(facts, made);
  return made;
}

function dateFor(text: string, { date }: CheckOptions): TextDate {
  if (date !== null) return { date, how: "given" };
  const named = dateOfText(new CodePoints(text));
  return named ? { date: named.date, how: "named" } : { date: null, how: "none" };
}

interface Reporting {
  readonly facts: CheckFacts;
  readonly options: CheckOptions;
}

function checked(claim: Claim, finding: ClaimFinding | undefined, { facts, options: { language } }: Reporting): CheckedClaim {
  if (!finding) throw new Error("A claim has no finding");
  const { text, start, end, value, unit } = claim.quantity;
  const { state, reason, right, evidence, conflicts } = finding;
  return {
    text,
    start,
    end,
    value,
    unit,
    verdict: VERDICTS[state],
    reason: sentence(reason[language], language),
    right,
    evidence,
    conflicts,
    remarks: [...new Set(finding.remarks.map((said) => said[language]))],
    about: aboutOf(claim, facts.words, language),
  };
}

function sentence(reason: string, language: "zh" | "en"): string {
  const capital = reason.charAt(0).toUpperCase() + reason.slice(1);
  if (/[.。]$/u.test(capital)) return capital;
  return `${capital}${language === "zh" ? "。" : "."}`;
}
