import { contentId } from "../model/ids.ts";
import { groupBy } from "../model/group-by.ts";
import type { ObservedPeriod } from "../model/observations.ts";
import type { DatedEvent } from "../model/records.ts";
import { readPeriod } from "../model/written-period.ts";
import { sourceOf, type EventFigure } from "./told-events.ts";

/** A date, and what is told behind it: "2024-09 A轮", "2026-04 (in talks)". */
const DATED = /^(\d{4}(?:[HQ][1-4]|-\d{2}(?:-\d{2})?)?(?:\/\d{2})?)(?:[\s;,]+(.*))?$/u;
const TALKS = /\bin talks\b/u;

interface Told {
  readonly figure: EventFigure;
  readonly when: ObservedPeriod;
  /** Name of the round, "" where none is told. */
  readonly round: string;
  readonly talks: boolean;
}

/**
 * Rounds of funding, from investments that are told with a date of their own: the investors of one company, date and round are one
 * event. "to 2025-12" tells who holds a share by then and not when it was bought; that is a relation, and no event.
 */
export function fundingRounds(figures: readonly EventFigure[]): DatedEvent[] {
  const told = figures.flatMap((figure) => (figure.kind === "edge" ? (read(figure) ?? []) : []));
  const named = nameRounds(told);
  const rounds = groupBy(named, ({ figure, when, round, talks }) =>
    JSON.stringify([figure.entity, when.start, when.end, round, talks]),
  );
  return [...rounds.values()].flatMap((own) => roundOf(own) ?? []);
}

function read(figure: EventFigure): Told | undefined {
  const [, date = "", rest = ""] = DATED.exec(figure.period.normalize("NFKC").trim()) ?? [];
  const when = date === "" ? undefined : readPeriod(date);
  if (!when?.start) return undefined;
  const talks = TALKS.test(rest);
  return { figure, when, talks, round: talks ? "" : rest };
}

/** Told once with the round's name and once without, for one company and date, it is one round; of two names nobody can tell which. */
function nameRounds(told: readonly Told[]): Told[] {
  const key = ({ figure, when }: Told) => JSON.stringify([figure.entity, when.start, when.end]);
  const names = groupBy(
    told.filter(({ round, talks }) => round !== "" && !talks),
    key,
  );
  return told.map((one) => {
    const known = new Set(names.get(key(one))?.map(({ round }) => round));
    const [only] = known;
    return one.round === "" && !one.talks && known.size === 1 && only !== undefined ? { ...one, round: only } : one;
  });
}

function roundOf(own: readonly Told[]): DatedEvent | undefined {
  const [first] = own;
  if (!first) return undefined;
  const { figure, when, round, talks } = first;
  const kind = talks ? "funding talks" : "funding round";
  return {
    id: contentId(kind, figure.entity, when.start, when.end, round),
    kind,
    family: "funding",
    entity: figure.entity,
    group: figure.group,
    parties: [...new Set(own.flatMap((one) => one.figure.investors))],
    start: when.start,
    end: when.end,
    granularity: when.granularity,
    about: when.about || talks,
    announced: null,
    value: null,
    unit: null,
    detail: round || null,
    record: figure.record,
    told: own.map((one) => sourceOf(one.figure)),
    conflicts: [],
  };
}
