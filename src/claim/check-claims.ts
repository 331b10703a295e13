import { joinSaid, NOTHING_SAID, saidOf, type Said } from "./said.ts";
import { needsMeasure, WHY } from "./count-reasons.ts";
import type { Series } from "../model/dossier.ts";
import type { Period } from "../model/dates.ts";
import { inLanguage } from "../model/text.ts";
import { adoptSeries } from "./adopt-series.ts";
import { adoptContexts } from "./adopt-contexts.ts";
import { changedOver } from "./changed-over.ts";
import { answersTo } from "./answers.ts";
import { isKnown } from "./known.ts";
import { misdated } from "./misdated.ts";
import type { Counts } from "./known-counts.ts";
import { compare, openOutcome, type Outcome } from "./outcome.ts";
import { overlap, toleranceOf } from "./tolerance.ts";
import { describeAsked } from "./describe-asked.ts";
import type { Claim, Reading } from "./reading.ts";

/** What is found of a claim, and the reading it was found under. */
export interface Finding extends Outcome {
  /** null where the number could not be tied to one count. */
  readonly reading: Reading | null;
  /** It and another number of its sentence are changed over. */
  readonly isChangedOver?: boolean;
}

/** A number told of something unsaid is taken for a slip of the count only within this factor of it. */
const SLIP = 2;
/** Smaller numbers agree by chance. */
const LEAST_TELLING = 10;

/** What is counted, and what is known of it. */
export interface Lists {
  readonly counts: Counts;
  readonly series: readonly Series[];
}

/**
 * A wrong "refuted" is the worst error. A reading refutes by itself only if nothing in it was guessed; if its scope is
 * unsaid, the number must also be near the truth, as a slip is; if it rests on an earlier sentence, another number of its
 * own sentence must be right under the same reading.
 */
export function checkClaims(claims: readonly Claim[], { counts, series }: Lists): Finding[] {
  const names = new Map(series.map(({ id, label }) => [id, saidOf((language) => inLanguage(label, language))]));
  const adopted = adoptSeries(adoptContexts(claims, counts), counts);
  const outcomes = adopted.map((claim) => outcomeOf(claim, { counts, names }));
  const backed = backedReadings(adopted, outcomes);
  const told = toldReadings(adopted, outcomes);
  const fits = ({ quantity }: Claim, placed: Claim): boolean =>
    outcomeOf({ ...placed, quantity }, { counts, names }).state === "holds";
  const changed = changedOver(adopted, outcomes, fits);
  return adopted.map((claim, index) => {
    const outcome = outcomes[index] ?? openOutcome(NOTHING_SAID);
    const other = adopted[changed.get(index) ?? -1];
    const found = other
      ? standsFor(outcome, other)
      : atAnotherTime(
          claim,
          decide(claim, outcome, { backed, counts, told }),
          (moved) => outcomeOf(moved, { counts, names }),
          outcome,
        );
    const reading = found.state === "holds" ? whereItHolds(claim, { counts, names }) : claim.reading;
    return { ...found, reading, ...(other ? { isChangedOver: true } : {}) };
  });
}

/** Of the place that was named earlier, where the number is right there and not for the whole. */
function whereItHolds(claim: Claim, known: Known): Reading | null {
  const { reading } = claim;
  if (!reading || reading.otherPlace === null) return reading;
  const isOfWhole = outcomeOf({ ...claim, reading: { ...reading, otherPlace: null } }, known).state === "holds";
  return isOfWhole ? reading : { ...reading, place: reading.otherPlace, otherPlace: null };
}

/** Left open, of a list, place and time that its sentence says, and just what that list had at another time. */
function atAnotherTime(claim: Claim, decided: Outcome, at: (claim: Claim) => Outcome, outcome: Outcome): Outcome {
  const isSaid = claim.reading !== null && claim.reading.trust === "near" && !claim.reading.frame?.carried;
  if (decided.state !== "open" || outcome.state !== "fails" || !isSaid) return decided;
  const other = misdated(claim, at);
  if (!other) return decided;
  const told = { en: `The number is that of another time. ${other.reason.en}`, zh: `文中的数是另一时间的：${other.reason.zh}` };
  return {
    ...outcome,
    reason: joinSaid([outcome.reason, told], { en: " ", zh: "" }),
    evidence: [...outcome.evidence, ...other.evidence],
  };
}

/** Right in the place of another number of its sentence, whose own is right here. */
function standsFor(outcome: Outcome, { quantity }: Claim): Outcome {
  const { text, value } = quantity;
  const reason = joinSaid([outcome.reason, { en: `It and ${text} are changed over.`, zh: `它与${text}写反了。` }], {
    en: " ",
    zh: "",
  });
  return { ...outcome, state: "fails", right: typeof value === "string" ? value : value[0], reason };
}

interface Known {
  readonly counts: Counts;
  readonly names: ReadonlyMap<string, Said>;
}

function outcomeOf({ quantity, reading, open }: Claim, { counts, names }: Known): Outcome {
  if (!reading) return openOutcome(open ?? NOTHING_SAID);
  const { frame, series } = reading;
  if (!frame) return openOutcome(WHY.noDateFits);
  const places = reading.otherPlace === null ? [reading.place] : [reading.place, reading.otherPlace];
  const asked = places.flatMap((place) => series.map((id) => ({ id, asked: { ...reading, frame, place } })));
  const outcomes = asked.map(({ id, asked: question }) => {
    const known = counts(id);
    if (!known) return openOutcome(needsMeasure(nameOf(id, names)));
    return compare(quantity, answersTo(question, known), describeAsked(question, nameOf(id, names)));
  });
  const outcome = outcomes.find(({ state }) => state === "holds") ?? outcomes[0] ?? openOutcome(WHY.unsaid);
  if (outcome.state !== "fails") return outcome;
  const hint = sumHint(reading, frame.period, Number(quantity.value), { counts, names });
  return hint ? { ...outcome, reason: joinSaid([outcome.reason, hint], { en: " ", zh: "" }) } : outcome;
}

const nameOf = (id: string, names: Known["names"]): Said => names.get(id) ?? { en: id, zh: id };

/** The commonest slip: two series under one heading, added up. */
function sumHint({ kind, basis, series, place }: Reading, period: Period, said: number, { counts, names }: Known): Said | null {
  const [own] = series;
  if (kind !== "count" || basis !== "total" || own === undefined) return null;
  const total = (id: string): number | undefined => {
    const answer = counts(id)?.total(place, period);
    return answer && isKnown(answer) ? answer.values[0].value : undefined;
  };
  const part = total(own) ?? 0;
  const rest = said - part;
  const other = [...names.keys()].find((id) => id !== own && part > 0 && rest > 0 && total(id) === rest);
  if (other === undefined) return null;
  const name = nameOf(other, names);
  return {
    en: `It equals this plus ${rest} of ${name.en}: two series that are never added.`,
    zh: `它等于这个数加上“${name.zh}”的${rest}：两类不可相加。`,
  };
}

/** Sentences, and series in them, of which a number is right under a reading that leaves nothing open. */
function backedReadings(claims: readonly Claim[], outcomes: readonly Outcome[]): ReadonlySet<string> {
  const backed = claims.flatMap(({ sentence, reading }, index) => {
    if (outcomes[index]?.state !== "holds" || reading?.series.length !== 1 || (reading.eitherWay ?? reading.trust) === "weak")
      return [];
    const ofSeries = `${sentence} ${reading.series[0]}`;
    return [ofSeries, reading.place === null ? String(sentence) : placeKey({ sentence, reading })];
  });
  return new Set(backed);
}

/** For the numbers that a sentence gives for places. */
function placeKey({ sentence, reading }: Pick<Claim, "sentence" | "reading">): string {
  return `${sentence} ${reading?.series[0]} by place`;
}

/** A place of its list is right, or of the list that it goes on with. */
function hasPlacesBacked(
  { sentence, reading, leans }: Pick<Claim, "sentence" | "reading" | "leans">,
  backed: ReadonlySet<string>,
) {
  return [sentence, leans].some((at) => at !== undefined && backed.has(placeKey({ sentence: at, reading })));
}

function isBacked({ sentence, reading, leans }: Claim, backed: ReadonlySet<string>): boolean {
  if (!reading) return false;
  if (leans !== undefined && hasPlacesBacked({ sentence, reading, leans }, backed)) return true;
  const anywhere = reading.place === null;
  return backed.has(anywhere ? String(sentence) : `${sentence} ${reading.series[0]}`);
}

/** It may be all so far at some day of the time that is said. */
function mayBeWithin({ reading, quantity }: Claim, counts: Counts): boolean {
  const [series = ""] = reading?.series ?? [];
  const answer = reading?.frame ? counts(series)?.total(reading.place, reading.frame.period) : undefined;
  return !answer || !isKnown(answer) || overlap(toleranceOf(quantity).allows, answer);
}

/** We added 44 and the provinces registered 54: what a sentence has told rightly it tells no other number of. */
function toldReadings(claims: readonly Claim[], outcomes: readonly Outcome[]): ReadonlySet<string> {
  return new Set(claims.flatMap((claim, at) => (outcomes[at]?.state === "holds" ? [toldKey(claim)] : [])));
}

function toldKey({ sentence, reading }: Claim): string {
  const { kind, series, place, basis, frame, base } = reading ?? {};
  return JSON.stringify([sentence, kind, series, place, basis, frame?.period, base?.period]);
}

interface Backing {
  readonly backed: ReadonlySet<string>;
  readonly counts: Counts;
  readonly told: ReadonlySet<string>;
}

function decide(claim: Claim, outcome: Outcome, { backed, counts, told }: Backing): Outcome {
  const { reading, quantity } = claim;
  if (!reading || outcome.state === "open") return outcome;
  const { trust, doubt } = reading;
  const guessed = trust === "weak" || trust === "inherited";
  const leave = (why: Said | null): Outcome => ({
    ...openOutcome(
      saidOf((language) => {
        const given = outcome.reason[language].replace(/[.。]$/u, "");
        return why === null ? given : `${why[language]}${language === "zh" ? "；" : "; "}${given}`;
      }),
    ),
    ratio: outcome.ratio,
  });
  const small = reading.kind === "count" && Number(quantity.value) < LEAST_TELLING;
  if (outcome.state === "holds") return guessed && small ? leave(doubt) : outcome;
  if (outcome.hedged && !hasPlacesBacked(claim, backed)) return leave(WHY.noRegion);
  const isNeither = reading.eitherWay !== undefined && !mayBeWithin(claim, counts);
  if (told.has(toldKey(claim))) return leave(WHY.toldAlready);
  const against = isNeither ? (reading.eitherWay ?? trust) : trust;
  if (against === "explicit") return outcome;
  if (against === "weak") return leave(doubt);
  if (against === "inherited" && !isBacked(claim, backed)) return leave(doubt);
  const slip = outcome.ratio >= 1 / SLIP && outcome.ratio <= SLIP;
  return slip
    ? outcome
    : leave({
        en: `${doubt?.en ?? ""}, and it is too far from the count to be a slip`,
        zh: `${doubt?.zh ?? ""}，而且与所计的数相差太远，不像笔误`,
      });
}
