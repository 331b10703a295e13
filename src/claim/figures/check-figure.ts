import { captionOf } from "../../model/claim-words.ts";
import type { Claim } from "../claim.ts";
import type { Said } from "../said.ts";
import { powerSlip, tellsNumber } from "./agreement.ts";
import type { FigureKnowledge, FigureOptions } from "./figure-knowledge.ts";
import {
  anyMeasure,
  benchOf,
  hasFourDigits,
  hasManyDigits,
  likeDefinitions,
  otherDefinitions,
  type Bench,
  type Case,
} from "./bench.ts";
import { evidenceOf, meantBy, openFigure, type FigureOutcome } from "./figure-outcome.ts";
import { bearingRemarks, definitionRemarks, elsewhereRemarks, fewest, laterRemarks, otherRemarks } from "./figure-remarks.ts";
import { inStyleOf, joined, toldOf } from "./figure-words.ts";
import { isToldIn, meaningOf, scopesOf } from "./meaning.ts";
import { isChange, signed, turned, wrongWay } from "./signed-growth.ts";
import { whyNotRefuted } from "./may-refute.ts";
import { neededFor } from "./needed.ts";
import type { Origin } from "./origins.ts";
import { isAnnounced } from "./period-relation.ts";

/** What reported figures say to a number: docs/checking.md has the rules. */
export function checkFigure(claim: Claim, knowledge: FigureKnowledge, options: FigureOptions): FigureOutcome {
  // A time of another paragraph is hardly the number's own.
  const isElsewhere = claim.time.how === "text" || (claim.time.how === "paragraph" && isBudget(claim, knowledge));
  const said = isElsewhere ? { ...claim, time: { frame: null, how: "none" as const } } : claim;
  return checkSigned(said, knowledge, options);
}

/** A budget is told without its time, by the season that everybody knows. */
const isBudget = ({ measures }: Claim, knowledge: FigureKnowledge): boolean =>
  measures.some(({ id }) => isAnnounced(knowledge.measure(id)));

function checkSigned(claim: Claim, knowledge: FigureKnowledge, options: FigureOptions): FigureOutcome {
  const outcome = checkAsSaid(signed(claim, knowledge), knowledge, options);
  if (outcome.state !== "open" || !isChange(claim, knowledge) || !claim.direction) return outcome;
  const other = checkAsSaid(turned(signed(claim, knowledge)), knowledge, options);
  return other.state === "holds" ? wrongWay(meaningOf(claim, knowledge), other, claim.direction) : outcome;
}

function checkAsSaid(claim: Claim, knowledge: FigureKnowledge, options: FigureOptions): FigureOutcome {
  const idle = unjudged(claim, knowledge);
  if (idle) return openFigure(idle);
  const meaning = meaningOf(claim, knowledge);
  const one = { claim, meaning, knowledge, options };
  if (meaning.subjects.length === 0) return ofSomebodyNear(one) ?? openFigure(NO_SUBJECT);
  const own = judge(one);
  if (own.state === "holds" || own.state === "differs") return own;
  for (const rival of meaning.rivals) {
    const other = judge({
      claim,
      meaning: { ...meaning, subjects: [rival], rivals: [], subjectFirm: false },
      knowledge,
      options,
    });
    if (other.state === "holds" && hasManyDigits(claim)) return other;
  }
  return (own.state === "open" && ofSomebodyNear(one)) || own;
}

/**
 * Whom the number is of was not said beside it, and it is the figure of exactly one whom its paragraph names: that one is meant. The time
 * must be said near, so that three digits do not agree by chance.
 */
function ofSomebodyNear(one: Case): FigureOutcome | undefined {
  const { claim, meaning } = one;
  const isBeside = claim.subjects[0]?.how === "own" || claim.subjects[0]?.how === "clause";
  if (isBeside || !meaning.timeFirm || !hasManyDigits(claim)) return undefined;
  const others = (claim.nearby ?? []).filter((id) => !meaning.subjects.includes(id) && !meaning.rivals.includes(id));
  const found = others.flatMap((id) => {
    const outcome = judge({ ...one, meaning: { ...meaning, subjects: [id], rivals: [], subjectFirm: false } });
    return outcome.state === "holds" ? [outcome] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

const NO_SUBJECT: Said = {
  zh: "需要知道这个数字说的是谁。",
  en: "It would need to say whom the number is of.",
};

function unjudged({ stance, comparator, measures, quantity }: Claim, knowledge: FigureKnowledge): Said | null {
  const isDecided = stance === "planned" && measures.some(({ id }) => isAnnounced(knowledge.measure(id)));
  if (stance !== "asserted" && stance !== "quoted" && !isDecided) {
    return { zh: "文中并未断言这个数字是事实。", en: "The text does not assert this number as a fact." };
  }
  const kinds = measures
    .filter(({ id }) => isToldIn(quantity, knowledge.measure(id)))
    .map(({ id }) => knowledge.measure(id)?.kind);
  const compares = comparator === "growth" ? ["growth"] : ["share", "rate"];
  const isOwn = comparator === "value" || comparator === "part" || comparator === "mean";
  if (isOwn || ((comparator === "share" || comparator === "growth") && kinds.some((kind) => compares.includes(kind ?? ""))))
    return null;
  return { zh: "这个数字不是直接报出的数。", en: "The number is no figure of its own but computed from others." };
}

/**
 * By each measure that may be meant: the first that bears it out, else what the likeliest says. A measure that was said far off, or not
 * at all, may be another: any of the subject's that gives the number bears it out, and one that is it but for a slip of the pen refutes it.
 */
function judge(one: Case): FigureOutcome {
  const { claim, meaning, knowledge, options } = one;
  const outcomes = meaning.measures.flatMap((measure) => byMeasure(measure, one) ?? []);
  const isBorne = outcomes.some(({ state }) => state === "holds" || state === "differs");
  if (!isBorne && !isMeasureNear(claim)) {
    const others = anyMeasure(one).filter((measure) => !meaning.measures.includes(measure));
    const found = others.map((measure) => byMeasure(measure, withMeasure(one, measure))).filter((outcome) => outcome !== null);
    const bearing = found.filter(({ state }) => state === "holds" || state === "differs");
    const slips = hasFourDigits(claim) ? found.filter(({ state }) => state === "fails") : [];
    if (bearing.length > 0) outcomes.push(...bearing);
    else if (slips.length === 1 && !outcomes.some(({ state }) => state === "fails")) outcomes.push(...slips);
  }
  const of = (wanted: FigureOutcome["state"]) => outcomes.find(({ state }) => state === wanted);
  const best = of("holds") ?? of("differs") ?? of("fails") ?? outcomes[0];
  const isBorneOut = best?.state === "holds" || best?.state === "differs";
  const elsewhere = isBorneOut ? [] : elsewhereRemarks(claim, meaning, knowledge, options);
  if (best) return { ...best, remarks: fewest([...best.remarks, ...elsewhere]) };
  return openFigure(neededFor(claim, meaning, knowledge), fewest(elsewhere));
}

function byMeasure(measure: string, one: Case): FigureOutcome | null {
  const scopes = scopesOf(one.claim, (scope) => one.knowledge.isScopeOf(scope, measure));
  const scoped = { ...one, meaning: { ...one.meaning, ...scopes } };
  const bench = benchOf(measure, scoped);
  return bench && ruled(bench, scoped);
}

const withMeasure = (one: Case, measure: string): Case => ({
  ...one,
  meaning: { ...one.meaning, measures: [measure], measureSaid: true, measureFirm: false },
});

function isMeasureNear({ measures: [first] }: Claim): boolean {
  return first !== undefined && (first.how === "own" || first.how === "clause");
}

function ruled(bench: Bench, one: Case): FigureOutcome {
  const { meaning } = one;
  const mine = bench.origins.filter(({ measurer }) => measurer === meaning.measurer);
  if (meaning.measurer === "") return unattributed(bench, bench.origins, one);
  if (mine.length > 0) {
    const others = bench.origins.filter((origin) => !mine.includes(origin));
    const said = attributed(bench, mine, others, one);
    if (said.state === "fails" && !meaning.measurerFirm) {
      const all = unattributed(bench, bench.origins, one);
      if (all.state !== "fails") return all;
    }
    return { ...said, remarks: fewest([...said.remarks, ...otherRemarks(unlike(others), one.knowledge)]) };
  }
  if (!meaning.measurerFirm) return unattributed(bench, bench.origins, one);
  // What names nobody may well be the measurer's; what names another is not.
  const nameless = bench.origins.filter(({ measurer }) => measurer === "");
  const said = held(bench, nameless.filter(isAgreeing), one) ?? timelessly(bench, one);
  const others = bench.origins.filter((origin) => !nameless.includes(origin));
  const remarks = [...(said?.remarks ?? []), ...otherRemarks(others, one.knowledge)];
  if (said) return { ...said, remarks: fewest(remarks) };
  return nothing(bench, one, remarks);
}

const isAgreeing = ({ agreement }: Origin): boolean => agreement === "agrees";
const unlike = (origins: readonly Origin[]): Origin[] => origins.filter(({ agreement }) => agreement !== "agrees");

/** By the one measurer's own figures alone: one that agrees is enough. Where they leave it open, what names nobody may be theirs. */
function attributed(bench: Bench, mine: readonly Origin[], others: readonly Origin[], one: Case): FigureOutcome {
  const own = held(bench, mine.filter(isAgreeing), one) ?? against(bench, mine, one);
  if (own.state !== "open") return own;
  return (
    held(
      bench,
      others.filter((origin) => isAgreeing(origin) && origin.measurer === ""),
      one,
    ) ?? own
  );
}

function unattributed(bench: Bench, origins: readonly Origin[], one: Case): FigureOutcome {
  const agreeing = origins.filter(isAgreeing);
  return disputed(bench, origins, one) ?? held(bench, agreeing, one) ?? against(bench, origins, one);
}

function held(bench: Bench, agreeing: readonly Origin[], one: Case): FigureOutcome | null {
  const best = agreeing.toSorted((left, right) => left.tier - right.tier);
  const [first] = best;
  if (!first) return null;
  const { knowledge, meaning } = one;
  const figures = best.map(({ figures: [{ figure }] }) => figure);
  const told = toldOf(first.figures[0].figure, knowledge.words, knowledge.measurers);
  const differing = one.meaning.measurer === "" ? unlike(bench.origins) : [];
  const remarks = [
    ...bearingRemarks(first, meaning, knowledge, bench.scopes),
    ...otherRemarks(differing, knowledge),
    ...otherRemarks(unlike(likeDefinitions(bench.measure, one)), knowledge),
    ...definitionRemarks(otherDefinitions(bench.measure, one), knowledge),
  ];
  const reason = { zh: `与此一致：${told.zh}。`, en: `Agrees with ${told.en}.` };
  return {
    state: "holds",
    reason,
    right: null,
    evidence: evidenceOf(figures.slice(0, MOST_EVIDENCE)),
    remarks: fewest(remarks),
    meant: meantBy(first.figures[0].figure),
  };
}

const MOST_EVIDENCE = 4;

/** Two origins of the best standing there is, in one scope and time, of which one agrees and one does not. */
function disputed(bench: Bench, origins: readonly Origin[], one: Case): FigureOutcome | null {
  const exact = origins.filter((origin) => origin.exact);
  const tier = exact.some((origin) => origin.tier === 1) ? 1 : 2;
  const best = exact.filter((origin) => origin.tier === tier);
  const alike = likeDefinitions(bench.measure, one).filter(
    (origin) => origin.tier === 1 && origin.exact && origin.measurer !== "",
  );
  const agrees = [...best, ...alike].find(isAgreeing);
  const isOther = (origin: Origin) =>
    agrees !== undefined &&
    origin.agreement === "differs" &&
    scopeOf(origin) === scopeOf(agrees) &&
    ((best.includes(origin) && best.includes(agrees)) || (origin.tier === agrees.tier && origin.measurer !== agrees.measurer));
  const differs = [...best, ...alike].find(isOther);
  if (!agrees || !differs) return null;
  const { words, measurers } = one.knowledge;
  const figures = [agrees, differs].map(({ figures: [{ figure }] }) => figure);
  const told = joined(
    figures.map((figure) => toldOf(figure, words, measurers)),
    { zh: "；", en: "; " },
  );
  const rest = unlike(origins).filter((origin) => origin !== differs);
  return {
    state: "differs",
    reason: { zh: `同等可靠的来源不一致：${told.zh}。`, en: `Sources of equal standing differ: ${told.en}.` },
    right: null,
    evidence: evidenceOf(figures),
    remarks: fewest([...bearingRemarks(agrees, one.meaning, one.knowledge, bench.scopes), ...otherRemarks(rest, one.knowledge)]),
    meant: meantBy(agrees.figures[0].figure),
  };
}

const scopeOf = ({ figures: [{ figure }] }: Origin): string => figure.scope;

/** Nothing agrees: refuted by what is exactly of this, or open. */
function against(bench: Bench, origins: readonly Origin[], one: Case): FigureOutcome {
  const { claim, meaning, knowledge, options } = one;
  const exact = origins.filter((origin) => origin.exact && origin.tier === 1);
  const [first, ...rest] = exact.filter(({ agreement }) => agreement === "differs");
  const isNear = exact.some(({ agreement }) => agreement === "near");
  if (!first && !isNear) return timelessly(bench, one) ?? nothing(bench, one, otherRemarks(origins, knowledge));
  const told = joined(
    exact.map(({ figures: [{ figure }] }) => toldOf(figure, knowledge.words, knowledge.measurers)),
    { zh: "；", en: "; " },
  );
  const why =
    isNear || !first
      ? ROUNDED
      : whyNotRefuted({ claim, meaning, measure: bench.measure, origins: [first, ...rest] }, knowledge, options);
  const others = otherRemarks(
    origins.filter((origin) => !exact.includes(origin)),
    knowledge,
  );
  if (why || !first)
    return openFigure(
      { zh: `${told.zh}；但${(why ?? ROUNDED).zh}。`, en: `${told.en}; but ${(why ?? ROUNDED).en}.` },
      fewest(others),
      exact[0] ? meantBy(exact[0].figures[0].figure) : null,
    );
  const [{ figure }] = first.figures;
  const right = inStyleOf(claim.quantity, figure.value ?? 0, claim.language);
  const slip = powerSlip(claim.quantity, figure);
  const unit = slip === null ? { zh: "", en: "" } : slipSaid(slip);
  return {
    state: "fails",
    reason: { zh: `应为${right}${unit.zh}：${told.zh}。`, en: `It should be ${right}${unit.en}: ${told.en}.` },
    right,
    evidence: evidenceOf([first, ...rest].map(({ figures: [lead] }) => lead.figure).slice(0, MOST_EVIDENCE)),
    remarks: fewest([...others, ...laterRemarks(bench.later, knowledge)]),
    meant: meantBy(figure),
  };
}

const ROUNDED: Said = { zh: "相差可能只是尾数的取舍", en: "the difference may be one of rounding" };

function slipSaid(power: number): Said {
  const times = 10 ** Math.abs(power);
  const [zh, en] = power > 0 ? ["大", "large"] : ["小", "small"];
  return {
    zh: `（数字相同，单位${zh}了${times}倍）`,
    en: ` (the digits are right, the unit is ${times.toLocaleString("en")} times too ${en})`,
  };
}

/** The claim says no time: a number of several digits is the figure that has it, as is one where there is no other. */
function timelessly(bench: Bench, one: Case): FigureOutcome | null {
  const { measurer, measurerFirm } = one.meaning;
  const open = bench.timeless.filter(
    (origin) => measurer === "" || !measurerFirm || origin.measurer === measurer || origin.measurer === "",
  );
  const known = new Set(open.map(({ figures: [{ figure }] }) => `${figure.start}/${figure.end}`));
  // Far below “at most” lies much of which nobody spoke: only the number itself tells its time.
  const agreeing = open.filter(({ figures: [{ figure }] }) => tellsNumber(one.claim.quantity, figure));
  if (known.size > 1 && !hasManyDigits(one.claim) && !isMilestone(one.claim, agreeing)) return null;
  return held({ ...bench, origins: [] }, agreeing, one);
}

/** 突破1亿 is told once, when it is passed; a bound of the same number is that telling, and a number that can only grow is passed once. */
function isMilestone({ quantity: { approx } }: Claim, agreeing: readonly Origin[]): boolean {
  const isPassed = approx === "over" || approx === "at-least";
  return isPassed && agreeing.some(({ figures: [{ figure, measure }] }) => figure.low !== null || measure?.kind === "cumulative");
}

function nothing(bench: Bench, { claim, meaning, knowledge }: Case, remarks: readonly Said[]): FigureOutcome {
  const scoped = bench.otherScope.slice(0, 1).map(({ figure }) => {
    const told = toldOf(figure, knowledge.words, knowledge.measurers);
    const asked = captionOf(knowledge.words, "scope", meaning.scopes[0] ?? "");
    return {
      zh: `口径不同（文中：${asked.zh}）：${told.zh}。`,
      en: `Of another scope than the text's (${asked.en}): ${told.en}.`,
    };
  });
  return openFigure(
    neededFor(claim, meaning, knowledge, bench.measure),
    fewest([...remarks, ...scoped, ...laterRemarks(bench.later, knowledge)]),
    { subject: meaning.subjects[0] ?? "", measure: bench.measure, period: null },
  );
}
