import { groupOf } from "../../model/claim-words.ts";
import { significantDigits } from "../../measure/figures/round-alike.ts";
import type { Claim } from "../claim.ts";
import type { Frame } from "../reading.ts";
import { digitsSaid } from "./agreement.ts";
import type { Candidate, FigureKnowledge, FigureOptions } from "./figure-knowledge.ts";
import { isToldIn, sameCurrency, type Meaning } from "./meaning.ts";
import { originsOf, type Origin } from "./origins.ts";
import { bearsOut } from "./period-relation.ts";

/** A claim with all that is needed to judge it; `subjects` are those it is tried with. */
export interface Case {
  readonly claim: Claim;
  readonly meaning: Meaning;
  readonly knowledge: FigureKnowledge;
  readonly options: FigureOptions;
}

/** Whatever is told of a subject and measure, sorted by what it can do. */
export interface Bench {
  readonly measure: string;
  /** For the time and scope asked, or for parts of that time that bear it out. */
  readonly origins: readonly Origin[];
  readonly scopes: readonly string[];
  /** For another scope than the one said. */
  readonly otherScope: readonly Candidate[];
  readonly later: readonly Candidate[];
  /** The claim says no time: figures of any, which can bear it out and cannot refute it. */
  readonly timeless: readonly Origin[];
}

/** A number of so many digits is hardly told twice by chance. */
const DIGITS = 3;
export const hasManyDigits = ({ quantity }: Claim): boolean => significantDigits(digitsSaid(quantity)) >= DIGITS;

export const hasFourDigits = ({ quantity }: Claim): boolean => significantDigits(digitsSaid(quantity)) > DIGITS;

/** Where no measure is said, a number of several digits may be any of the subject's; of two digits where subject and time are said. */
export function anyMeasure({ claim, meaning, knowledge }: Case): string[] {
  const isFirm = meaning.subjectFirm && meaning.timeFirm && significantDigits(digitsSaid(claim.quantity)) > 1;
  if (!hasManyDigits(claim) && !isFirm) return [];
  return knowledge.measures.filter((measure) => isToldIn(claim.quantity, measure)).map(({ id }) => id);
}

/**
 * The scope that is meant where none is said: the only one that is ever told, "" where none is; null where there are several. Of a
 * group's revenue the dossier says that the whole is meant, and a part that happens to be all that is told is not it.
 */
function meantScope(
  measure: string,
  scopes: readonly string[],
  { subjects }: Meaning,
  { words }: FigureKnowledge,
): string | null {
  const whole = Object.hasOwn(words.unsaid, measure) ? words.unsaid[measure] : undefined;
  const isGroup = subjects.every((subject) => groupOf(words, subject) === subject);
  if (whole !== undefined && (isGroup || scopes.length > 1)) return scopes.includes(whole) ? whole : null;
  return scopes.length > 1 ? null : (scopes[0] ?? "");
}

/** Null where nothing is told of the subject and measure at all. */
export function benchOf(measure: string, { claim, meaning, knowledge, options }: Case): Bench | null {
  const { quantity, time } = claim;
  const { subjects, scopes: asked } = meaning;
  const scopes = knowledge.scopesOf(subjects, measure, meaning.measurer);
  const sole = meantScope(measure, scopes, meaning, knowledge);
  const ask = (frame: Frame | null) => {
    const found = knowledge.candidates({ subjects, measures: [measure], scopes: asked, frame }, options);
    const told = (list: readonly Candidate[]) => list.filter(({ figure }) => sameCurrency(quantity, figure));
    return { known: told(found.known), later: told(found.later) };
  };
  const { known, later } = ask(time.frame);
  const inTime = known.filter((one) => bearsOut(one.period, one.measure));
  const origins = originsOf(
    inTime.filter(({ scope }) => scope !== "other"),
    quantity,
    sole,
  );
  const otherScope = inTime.filter(({ scope }) => scope === "other");
  // A time that stands far off may not be the number's own.
  const untimed = meaning.timeFirm ? [] : ask(null).known.filter(({ period, scope }) => period === "unsaid" && scope !== "other");
  const timeless = originsOf(untimed, quantity, sole);
  if (known.length + later.length === 0) return null;
  return { measure, origins, scopes, otherScope, later, timeless };
}

/** The same measure and time of subjects that draw the field alike: what another institute means by AI. */
export function likeDefinitions(measure: string, one: Case): Origin[] {
  return sameTime(
    measure,
    one,
    one.meaning.subjects.flatMap((subject) => one.knowledge.alike(subject).like),
  );
}

/** Of subjects that draw it narrower or wider. */
export function otherDefinitions(measure: string, one: Case): Origin[] {
  return sameTime(
    measure,
    one,
    one.meaning.subjects.flatMap((subject) => one.knowledge.alike(subject).unlike),
  );
}

function sameTime(measure: string, { claim, meaning, knowledge, options }: Case, subjects: readonly string[]): Origin[] {
  if (subjects.length === 0) return [];
  const { known } = knowledge.candidates(
    { subjects, measures: [measure], scopes: meaning.scopes, frame: claim.time.frame },
    options,
  );
  const same = known.filter(({ figure, period }) => period === "same" && sameCurrency(claim.quantity, figure));
  return originsOf(same, claim.quantity, "");
}
