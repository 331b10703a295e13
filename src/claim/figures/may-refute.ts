import { isClose, type Claim } from "../claim.ts";
import type { KnownFigure } from "../check-facts.ts";
import type { Said } from "../said.ts";
import { significantDigits } from "../../measure/figures/round-alike.ts";
import { sameDays } from "../../measure/figures/spans.ts";
import { agreement, digitsSaid, isSlip, isSlipOfThePen } from "./agreement.ts";
import type { FigureKnowledge, FigureOptions } from "./figure-knowledge.ts";
import { sameCurrency, type Meaning } from "./meaning.ts";
import type { Origin } from "./origins.ts";
import { isAnnounced } from "./period-relation.ts";

/** What a number would be refuted by, and what is left open about it. */
export interface Charge {
  readonly claim: Claim;
  readonly meaning: Meaning;
  readonly measure: string;
  /** All of the best standing, each for exactly what is asked, and each another number. */
  readonly origins: readonly [Origin, ...Origin[]];
}

/**
 * Why a number that differs is not refuted; null where it may be. Subject, measure, scope and time must all be said near the number
 * or leave no choice; where one of them is only taken to be so, the number must also be what a slip makes of the right one.
 */
export function whyNotRefuted(charge: Charge, knowledge: FigureKnowledge, options: FigureOptions): Said | null {
  const why = unfirm(charge, knowledge) ?? notASlip(charge) ?? perhapsAPart(charge, knowledge);
  if (why === OTHER_WAY && isExchanged(charge, knowledge, options)) return null;
  return why ?? ofAnotherTime(charge, knowledge, options) ?? ofSomebodyElse(charge, knowledge, options);
}

/** So many digits are another's by no chance. */
const EXCHANGED = 3;

/** However far off, it is just what the subject had at another time than stands beside it, or somebody else then. */
function isExchanged(charge: Charge, knowledge: FigureKnowledge, options: FigureOptions): boolean {
  const { quantity, time } = charge.claim;
  if (time.how !== "own" || quantity.approx !== null || significantDigits(digitsSaid(quantity)) < EXCHANGED) return false;
  return isOfAnotherTime(charge, knowledge, options) || isOfSomebodyElse(charge, knowledge, options);
}

function unfirm({ claim, meaning, measure, origins }: Charge, knowledge: FigureKnowledge): Said | null {
  const said = knowledge.measure(measure);
  if (origins.every(({ tier }) => tier === 2)) return NOBODY_NAMED;
  if (claim.stance !== "asserted" && claim.stance !== "quoted") return NOT_ASSERTED;
  const isProven = provesItself(claim, meaning, origins);
  if ((!meaning.subjectFirm && !isProven) || meaning.rivals.length > 0) return OPEN_SUBJECT;
  if (!meaning.measureFirm && !isProven) return OPEN_MEASURE;
  if (meaning.scopes.length > 0 && !meaning.scopeFirm) return OPEN_SCOPE;
  if (!meaning.timeFirm && !(isAnnounced(said) && claim.time.frame === null)) return OPEN_TIME;
  if (claim.places.some(isClose)) return OPEN_PLACE;
  return null;
}

/**
 * Subject and one measure are said in the paragraph, and the number is that figure's but for a slip of the pen: then no other can be
 * meant. Farther off than its clause, the number needs one more digit to show it.
 */
function provesItself({ quantity, subjects }: Claim, { measures, measureSaid }: Meaning, origins: readonly Origin[]): boolean {
  const isBeside = subjects[0]?.how === "own" || subjects[0]?.how === "clause";
  const isOne = measureSaid && measures.length === 1;
  return isOne && figuresOf(origins).some((figure) => isSlipOfThePen(quantity, figure, isBeside ? BESIDE : FARTHER));
}

const BESIDE = 3;
const FARTHER = 4;

const figuresOf = (origins: readonly Origin[]): KnownFigure[] =>
  origins.flatMap(({ figures }) => figures.map(({ figure }) => figure));

/**
 * Beside words that nothing knows only what a slip of the pen explains is called wrong; where the text does not say whose figure it
 * is, what lies within a factor of two too, and of a measurer's what lies within three.
 */
function notASlip({ claim, meaning, origins }: Charge): Said | null {
  const isAttributed = meaning.measurer !== "" && origins.every(({ measurer }) => measurer === meaning.measurer);
  const figures = figuresOf(origins);
  if (figures.some((figure) => isSlipOfThePen(claim.quantity, figure))) return null;
  if (claim.unknown !== "") {
    const word = Array.from(claim.unknown).slice(0, 24).join("");
    return { zh: `旁边的“${word}”可能收窄了所指`, en: `“${word}” beside it may narrow down what is counted` };
  }
  const isTheirs = isAttributed && meaning.timeFirm && figures.some((figure) => isWithin(claim.quantity, figure, FAR));
  if (isTheirs || figures.some((figure) => isSlip(claim.quantity, figure))) return null;
  return meaning.timeFirm ? OTHER_WAY : OPEN_TIME;
}

/** Even of a measurer who is named, what is farther off is told of something else: of all AI and not of its models, of a round and not of a year. */
const FAR = 3;

function isWithin({ value }: Claim["quantity"], figure: KnownFigure, times: number): boolean {
  const ratio = Number(typeof value === "string" ? value : value[0]) / (figure.value ?? 0);
  return ratio <= times && ratio >= 1 / times;
}

/** No scope is said, the whole is meant, and parts of it are told too: what is less than the whole may be a part. */
function perhapsAPart({ claim, meaning, measure, origins }: Charge, knowledge: FigureKnowledge): Said | null {
  const { subjects, scopes, measurer } = meaning;
  if (scopes.length > 0 || knowledge.scopesOf(subjects, measure, measurer).length < 2) return null;
  const figures = figuresOf(origins);
  const said = Number(typeof claim.quantity.value === "string" ? claim.quantity.value : claim.quantity.value[1]);
  const isLess = figures.some(({ value }) => value !== null && said < value);
  return isLess && !figures.some((figure) => isSlipOfThePen(claim.quantity, figure)) ? OPEN_SCOPE : null;
}

/** Numbers of fewer digits are alike by chance. */
const TELLING = 2;

/** The number is the subject's of another time, and the time was not said beside it: another may be meant. */
function ofAnotherTime(charge: Charge, knowledge: FigureKnowledge, options: FigureOptions): Said | null {
  const { time, quantity } = charge.claim;
  if (time.how === "own" || significantDigits(digitsSaid(quantity)) < TELLING) return null;
  return isOfAnotherTime(charge, knowledge, options) ? OPEN_TIME : null;
}

function isOfAnotherTime({ claim, meaning, measure }: Charge, knowledge: FigureKnowledge, options: FigureOptions): boolean {
  const question = { subjects: meaning.subjects, measures: [measure], scopes: meaning.scopes, frame: null };
  const { known } = knowledge.candidates(question, options);
  return known.some(({ figure, scope }) => scope !== "other" && isNumber(claim, figure));
}

/**
 * The number is right for somebody else at that time. Who is meant was perhaps not understood, unless the subject stands right beside
 * it amid words that are all known: then the text has changed the two over.
 */
function ofSomebodyElse(charge: Charge, knowledge: FigureKnowledge, options: FigureOptions): Said | null {
  const { subjects, unknown, quantity } = charge.claim;
  const isBeside = subjects[0]?.how === "own" && unknown === "";
  if (isBeside || significantDigits(digitsSaid(quantity)) < TELLING) return null;
  return isOfSomebodyElse(charge, knowledge, options) ? OPEN_SUBJECT : null;
}

function isOfSomebodyElse(
  { claim, meaning, measure, origins }: Charge,
  knowledge: FigureKnowledge,
  options: FigureOptions,
): boolean {
  const then = knowledge.daysOf(origins[0].figures[0].figure);
  return knowledge.ofMeasure(measure, options).some((figure) => {
    const span = knowledge.daysOf(figure);
    const isThen = span !== null && then !== null && sameDays(span, then);
    return isThen && !meaning.subjects.includes(figure.entity ?? "") && isNumber(claim, figure);
  });
}

const isNumber = ({ quantity }: Claim, figure: KnownFigure): boolean =>
  figure.kind === "value" && sameCurrency(quantity, figure) && agreement({ ...quantity, approx: null }, figure) === "agrees";

const NOBODY_NAMED: Said = { zh: "与之不同的数字没有署名的来源", en: "the figure that differs names nobody who measured it" };
const NOT_ASSERTED: Said = { zh: "文中并未断言这个数字", en: "the text does not assert it" };
const OPEN_SUBJECT: Said = { zh: "所指的对象不够明确", en: "it is not clear enough whom it is of" };
const OPEN_MEASURE: Said = { zh: "所指的指标不够明确", en: "it is not clear enough what is measured" };
const OPEN_SCOPE: Said = { zh: "文中没有说明口径", en: "the text does not say in which scope" };
const OTHER_WAY: Said = { zh: "相差太大，可能另有口径", en: "it is so far off that it may be counted in another way" };
const OPEN_TIME: Said = { zh: "文中没有明确说明时间", en: "the text does not clearly say for when" };
const OPEN_PLACE: Said = { zh: "文中的地点可能收窄了所指", en: "a place beside it may narrow down what is counted" };
