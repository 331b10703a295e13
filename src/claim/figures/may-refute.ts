import type { Claim } from "../claim.ts";
import type { Said } from "../said.ts";
import { agreement, isSlip } from "./agreement.ts";
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
  return unfirm(charge, knowledge) ?? notASlip(charge) ?? ofSomebodyElse(charge, knowledge, options);
}

function unfirm({ claim, meaning, measure, origins }: Charge, knowledge: FigureKnowledge): Said | null {
  const said = knowledge.measure(measure);
  if (origins.every(({ tier }) => tier === 2)) return NOBODY_NAMED;
  if (claim.stance !== "asserted" && claim.stance !== "quoted") return NOT_ASSERTED;
  if (!meaning.subjectFirm || meaning.rivals.length > 0) return OPEN_SUBJECT;
  if (!meaning.measureFirm) return OPEN_MEASURE;
  if (meaning.scopes.length > 0 && !meaning.scopeFirm) return OPEN_SCOPE;
  if (!meaning.timeFirm && !(isAnnounced(said) && claim.time.frame === null)) return OPEN_TIME;
  if (claim.places.some(({ how }) => how === "own" || how === "clause")) return OPEN_PLACE;
  return null;
}

/** Something is left unsaid, or words beside it are not known: then only what a slip explains is called wrong. */
function notASlip({ claim, meaning, origins }: Charge): Said | null {
  const isAttributed = meaning.measurer !== "" && origins.every(({ measurer }) => measurer === meaning.measurer);
  if (claim.unknown === "" && isAttributed && meaning.timeFirm) return null;
  if (origins.some(({ figures }) => figures.some(({ figure }) => isSlip(claim.quantity, figure)))) return null;
  if (claim.unknown !== "") {
    const word = Array.from(claim.unknown).slice(0, 24).join("");
    return { zh: `旁边的“${word}”可能收窄了所指`, en: `“${word}” beside it may narrow down what is counted` };
  }
  return meaning.timeFirm ? OTHER_WAY : OPEN_TIME;
}

/** The number is right for another subject that the claim names: which of the two it is of was perhaps not understood. */
function ofSomebodyElse({ claim, meaning, measure }: Charge, knowledge: FigureKnowledge, options: FigureOptions): Said | null {
  if (meaning.named.length === 0) return null;
  const question = { subjects: meaning.named, measures: [measure], scopes: [], frame: claim.time.frame };
  const { known } = knowledge.candidates(question, options);
  const theirs = known.some(
    ({ figure, period }) =>
      period === "same" && sameCurrency(claim.quantity, figure) && agreement(claim.quantity, figure) === "agrees",
  );
  return theirs ? OPEN_SUBJECT : null;
}

const NOBODY_NAMED: Said = { zh: "与之不同的数字没有署名的来源", en: "the figure that differs names nobody who measured it" };
const NOT_ASSERTED: Said = { zh: "文中并未断言这个数字", en: "the text does not assert it" };
const OPEN_SUBJECT: Said = { zh: "所指的对象不够明确", en: "it is not clear enough whom it is of" };
const OPEN_MEASURE: Said = { zh: "所指的指标不够明确", en: "it is not clear enough what is measured" };
const OPEN_SCOPE: Said = { zh: "文中没有说明口径", en: "the text does not say in which scope" };
const OTHER_WAY: Said = { zh: "相差太大，可能另有口径", en: "it is so far off that it may be counted in another way" };
const OPEN_TIME: Said = { zh: "文中没有明确说明时间", en: "the text does not clearly say for when" };
const OPEN_PLACE: Said = { zh: "文中的地点可能收窄了所指", en: "a place beside it may narrow down what is counted" };
