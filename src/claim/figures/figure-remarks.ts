import { captionOf } from "../../model/claim-words.ts";
import type { Quantity } from "../../text/quantities/quantity.ts";
import type { Claim } from "../claim.ts";
import type { KnownFigure } from "../check-facts.ts";
import type { Said } from "../said.ts";
import { sameDays, spanOf } from "../../measure/figures/spans.ts";
import { significantDigits } from "../../measure/figures/round-alike.ts";
import { agreement, digitsSaid } from "./agreement.ts";
import type { Candidate, FigureKnowledge, FigureOptions } from "./figure-knowledge.ts";
import { aboutOf, numberOf, periodOf, tellerOf, toldOf } from "./figure-words.ts";
import { isToldIn, sameCurrency, type Meaning } from "./meaning.ts";
import type { Origin } from "./origins.ts";

const MOST = 5;

export const fewest = (remarks: readonly Said[]): Said[] => {
  const seen = new Set<string>();
  return remarks.filter(({ zh }) => !seen.has(zh) && seen.add(zh)).slice(0, MOST);
};

/** What is to be known of a figure that bears a number out: that it is a bound, of another scope or of a part of the time. */
export function bearingRemarks(origin: Origin, meaning: Meaning, { words }: FigureKnowledge, scopes: readonly string[]): Said[] {
  const [{ figure, period, scope, late }] = origin.figures;
  const remarks: Said[] = [];
  const number = numberOf(figure);
  if (figure.kind === "bound")
    remarks.push({ zh: `该数字本身是界限：${number.zh}。`, en: `The figure is itself a bound: ${number.en}.` });
  const told = periodOf(figure);
  if (period === "inside" || period === "until")
    remarks.push({ zh: `该数字是${told.zh}的。`, en: `The figure is of ${told.en}.` });
  if (period === "unsaid")
    remarks.push({
      zh: `文中没有明确说明时间；该数字是${told.zh}的。`,
      en: `The text does not clearly say when; the figure is of ${told.en}.`,
    });
  if (late) remarks.push({ zh: "该页面晚于本文。", en: "Its page is later than the text." });
  if (figure.figure?.about)
    remarks.push({ zh: `该数字的时间只是大概：${told.zh}。`, en: `The figure's own time is only roughly known: ${told.en}.` });
  const nature = figure.figure?.nature ?? "measured";
  if (nature !== "measured") remarks.push(NATURES[nature]);
  if (scope === "unstated") remarks.push({ zh: "该数字没有说明口径。", en: "The figure does not say in which scope it is." });
  if (scope === "unsaid" && figure.scope !== "" && scopes.length > 1) {
    const { zh, en } = captionOf(words, "scope", figure.scope);
    remarks.push({ zh: `该数字只指：${zh}。`, en: `The figure is of this scope alone: ${en}.` });
  }
  if (origin.tier === 2) remarks.push({ zh: "没有署名的机构给出这个数字。", en: "Nobody who is named gives this figure." });
  if (meaning.measurer !== "" && origin.measurer === "") {
    const { zh, en } = captionOf(words, "measurer", meaning.measurer);
    remarks.push({ zh: `该数字没有说明出自${zh}。`, en: `The figure does not say that it is of ${en}.` });
  }
  return remarks;
}

const NATURES: Readonly<Record<"peak" | "estimate" | "plan", Said>> = {
  peak: { zh: "该数字是峰值。", en: "The figure is a peak." },
  estimate: { zh: "该数字是估计。", en: "The figure is an estimate." },
  plan: { zh: "该数字是计划。", en: "The figure is a plan." },
};

/** Others that say otherwise. */
export function otherRemarks(origins: readonly Origin[], { words, measurers }: FigureKnowledge): Said[] {
  return origins.map(({ figures: [{ figure }] }) => {
    const { zh, en } = toldOf(figure, words, measurers);
    return { zh: `另有：${zh}。`, en: `There is also ${en}.` };
  });
}

/** What is drawn narrower or wider, and so is no other answer. */
export function definitionRemarks(origins: readonly Origin[], { words, measurers }: FigureKnowledge): Said[] {
  return origins.slice(0, 2).map(({ figures: [{ figure }] }) => {
    const { zh, en } = toldOf(figure, words, measurers);
    return { zh: `范围不同：${zh}。`, en: `Drawn otherwise: ${en}.` };
  });
}

/** A number that is right for another measure, time or scope of the subject, or for somebody else: mentioned, and no support. */
export function elsewhereRemarks(claim: Claim, meaning: Meaning, knowledge: FigureKnowledge, options: FigureOptions): Said[] {
  const { words, measurers } = knowledge;
  const { quantity } = claim;
  const isNumber = (figure: KnownFigure) =>
    figure.kind === "value" && sameCurrency(quantity, figure) && agreement(plain(quantity), figure) === "agrees";
  const measures = allMeasures(quantity, knowledge);
  const digits = significantDigits(digitsSaid(quantity));
  if (digits < 2) return [];
  const own = knowledge.candidates({ subjects: meaning.subjects, measures, scopes: [], frame: null }, options).known;
  const mine = own.map(({ figure }) => figure).filter(isNumber);
  const { frame } = claim.time;
  const asked = frame && digits >= 3 ? spanOf(frame.period) : null;
  const isOfThen = (figure: KnownFigure): boolean => {
    const days = knowledge.daysOf(figure);
    return asked !== null && days !== null && sameDays(days, asked);
  };
  const told = asked === null ? [] : meaning.measures.flatMap((id) => knowledge.ofMeasure(id, options));
  const theirs = told.filter((figure) => isOfThen(figure) && !meaning.subjects.includes(figure.entity ?? "") && isNumber(figure));
  return [...mine, ...theirs].slice(0, 2).map((figure) => {
    const [number, about, teller] = [numberOf(figure), aboutOf(figure, words), tellerOf(figure, words, measurers)];
    return {
      zh: `${number.zh}是：${about.zh}（${teller.zh}）。`,
      en: `${number.en} is the figure of ${about.en} (${teller.en}).`,
    };
  });
}

const plain = (quantity: Quantity): Quantity => ({ ...quantity, approx: null });

function allMeasures(quantity: Quantity, knowledge: FigureKnowledge): string[] {
  return knowledge.measures.filter((measure) => isToldIn(quantity, measure)).map(({ id }) => id);
}

/** What came only after the text was written. */
export function laterRemarks(later: readonly Candidate[], { words, measurers }: FigureKnowledge): Said[] {
  return later.slice(0, 1).map(({ figure }) => {
    const { zh, en } = toldOf(figure, words, measurers);
    return { zh: `后来才有：${zh}。`, en: `Known only later: ${en}.` };
  });
}
