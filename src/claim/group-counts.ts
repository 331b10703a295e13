import { daysOf, type DatePrefix } from "../model/dates.ts";
import type { Clock, RowsQuery } from "../model/observations.ts";
import type { Finding } from "./check-claims.ts";
import type { CheckFacts } from "./check-facts.ts";
import { isClose, isInSentence, type Claim } from "./claim.ts";
import { WHY } from "./count-reasons.ts";
import { known, type KnownValue } from "./known.ts";
import { compare, openOutcome } from "./outcome.ts";
import { countReading, type Frame, type Reading } from "./reading.ts";
import { saidOf, type Said } from "./said.ts";
import { captionOf } from "../model/claim-words.ts";

/** By one of these clocks a group may count its own filings: when they were filed, listed, or made public. */
const CLOCKS: readonly Clock[] = ["listed_as_of", "filed_on", "published_on"];
/** Smaller numbers agree by chance with a list that was not meant. */
const LEAST_TELLING = 10;
/** What is below our count by more is told of a part, or of another list. */
const SLIP = 2;

/**
 * A count of what one group has on a list: Alibaba has 81 algorithms. Our rows may lack some of a group's firms, so a larger number
 * stays open; a smaller one is refuted if group, list and time are all said beside it. undefined where no group is spoken of.
 */
export function groupCount(
  claim: Claim,
  facts: CheckFacts,
  { date, counted }: { readonly date: DatePrefix | null; readonly counted: readonly string[] },
): Finding | undefined {
  const { quantity, comparator, subjects, places, measures } = claim;
  const [subject] = subjects;
  const group = subject && isClose(subject) ? facts.words.rowGroups[subject.id] : undefined;
  if (group === undefined || subject === undefined || typeof quantity.value !== "string") return undefined;
  if (comparator !== "value" || quantity.kind !== "count" || MONEY.test(quantity.unit)) return undefined;
  if (measures.some(isClose) || places.some(isClose) || claim.stance !== "asserted") return undefined;
  const when = timeOf(claim, date);
  if (!when) return undefined;
  const isFirm = isSaid(claim);
  const said = claim.series.map(({ id }) => id);
  const series = [...new Set(isFirm ? said : [...said, ...counted])];
  const name = captionOf(facts.words, "entity", subject.id);
  const outcomes = series.map((id) => {
    const values = valuesOf({ group, series: id, when }, facts);
    const least = Math.min(...values.map(({ value }) => value));
    const list = captionOf(facts.words, "series", id);
    const what = saidOf((language) => (language === "zh" ? `${name.zh}，${list.zh}` : `${name.en}, ${list.en}`));
    return compare(quantity, [known(values, { low: least, high: Infinity }, WHY.noCount)], what);
  });
  const holding = outcomes.find(({ state }) => state === "holds");
  const held = series[outcomes.indexOf(holding ?? openOutcome(WHY.noCount))];
  if (holding && held !== undefined && (isFirm || Number(quantity.value) >= LEAST_TELLING))
    return { ...holding, reading: readingOf(held, when) };
  const [only, second] = outcomes;
  const isSlip = only?.state === "fails" && only.ratio <= SLIP;
  const reading = series[0] === undefined ? null : readingOf(series[0], when);
  if (only && !second && isFirm && isSlip) return { ...only, reading };
  return { ...openOutcome(only ? told(only.reason, isFirm) : WHY.unknownThing), reading };
}

const readingOf = (series: string, { frame, added }: AskedGroup["when"]): Reading =>
  countReading({ series, place: null, basis: added ? "added" : "total", frame });

const MONEY = /元|dollar|yuan|€|\$/u;

function told(reason: Said, isFirm: boolean): Said {
  return isFirm ? reason : { en: `${WHY.ownClause.en}; ${reason.en}`, zh: `${WHY.ownClause.zh}；${reason.zh}` };
}

/** Group, one list and the time stand in its sentence, and no word beside it is unknown. */
function isSaid({ subjects, series, time, unknown, basis }: Claim): boolean {
  const isOne = new Set(subjects.map(({ id }) => id)).size === 1 && new Set(series.map(({ id }) => id)).size === 1;
  return isOne && series[0] !== undefined && isInSentence(series[0]) && isInSentence(time) && unknown === "" && basis !== "added";
}

/** Where no time is said beside it, it is told as of the day of the text. */
function timeOf({ time, basis }: Claim, date: DatePrefix | null): { readonly frame: Frame; readonly added: boolean } | undefined {
  const near = isInSentence(time) ? time.frame : null;
  const day = date === null ? null : daysOf(date).end;
  const today = day === null ? null : ({ period: { start: day, end: day }, grain: "day", ...STATE } as const);
  const frame = near ?? (time.how === "unclear" ? null : today);
  return frame ? { frame, added: basis === "added" } : undefined;
}

const STATE = { asOf: true, upTo: false, carried: false } as const;

interface AskedGroup {
  readonly group: string;
  readonly series: string;
  readonly when: { readonly frame: Frame; readonly added: boolean };
}

function valuesOf({ group, series, when }: AskedGroup, facts: CheckFacts): KnownValue[] {
  const measure = facts.measures.find(({ count }) => count.series.length === 1 && count.series[0] === series && !count.in_force);
  if (!measure) return [];
  const { period, asOf, grain } = when.frame;
  const starts = asOf || grain === "day" ? [null] : when.added ? [period.start] : [period.start, null];
  const clocks = CLOCKS.filter((clock) => clock === "listed_as_of" || [measure.clock, ...measure.clocks].includes(clock));
  return starts.flatMap((start) =>
    clocks.map((clock): KnownValue => {
      const query: RowsQuery = { measure: measure.id, clock, start, end: period.end, place: null, group };
      const rows = facts.index.count(query);
      return { value: rows, how: [HOW[clock]], evidence: [{ rows, query, source: measure.id, locator: null }] };
    }),
  );
}

const HOW: Readonly<Record<Clock, Said>> = {
  filed_on: { en: "rows of the group by date filed", zh: "该集团的条目，按备案日期" },
  listed_as_of: { en: "rows of the group by date of the list", zh: "该集团的条目，按名单日期" },
  published_on: { en: "rows of the group by date made public", zh: "该集团的条目，按公布日期" },
  first_seen: { en: "rows of the group by date first seen", zh: "该集团的条目，按首次见到的日期" },
};
