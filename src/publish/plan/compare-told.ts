import { byId } from "../../model/by-id.ts";
import { preference } from "../../measure/figures/preference.ts";
import { spanOf } from "../../measure/figures/spans.ts";
import { comparedKey, type ComparedMeasure } from "../../measure/verdict/compared-measures.ts";
import { groupBy } from "../../model/group-by.ts";
import { contentId, groupEntityId } from "../../model/ids.ts";
import type { Observation } from "../../model/observations.ts";
import { STANDING } from "../addresses.ts";
import { comparedKeyOf, type CompareCell, type ShownDispute } from "../shown/shown-compared.ts";
import { comparedEntities, type Compared } from "./compared-entities.ts";
import type { PlannedLine } from "./planned-line.ts";
import type { Desk } from "./desk.ts";
import { inAllLanguages } from "./in-all-languages.ts";
import type { PlannedReading } from "./readings.ts";
import { verdictNames, type VerdictNames } from "./verdict-names.ts";

/**
 * Every measure that others report, a line for each scope and unit. A group stands by the reading of its largest entity where the
 * verdict judges it; of it itself, and of all others, the cell has what was told of just this one.
 */
export function toldLines(desk: Desk): PlannedLine[] {
  const entities = desk.part("compared entities", comparedEntities);
  const { verdict, figures } = desk.data;
  const names = verdictNames(desk);
  const judged = new Map(verdict?.compared.map((one) => [comparedKey(one), one]));
  const cells = new Map<string, Map<string, CompareCell>>();
  const put = (line: string, entity: string, cell: CompareCell) => {
    const own = cells.get(line) ?? new Map<string, CompareCell>();
    cells.set(line, own.set(entity, cell));
  };
  const told = tellerOf(desk, names, judged);
  for (const entity of entities) for (const [line, cell] of told(entity)) put(line, comparedKeyOf(entity), cell);
  const disputesOf = disputesIn(desk);
  for (const one of verdict?.standings ?? []) {
    const { group, measurer, start, end, observations } = one;
    const edition = editionKey(measurer, start, end);
    const cell = { kind: "standing", standing: names.standing(one), edition, disputes: disputesOf(observations) } as const;
    put(comparedKey(one), comparedKeyOf({ kind: "groups", slug: group }), cell);
  }
  const places = new Map(figures?.measures.map(({ id }, at) => [id, at]));
  const others = [...cells.keys()].filter((line) => !judged.has(line)).toSorted();
  const lines = [...judged.keys(), ...others].flatMap((line) => {
    const own = cells.get(line);
    if (!own) return [];
    const [measure, scope, unit] = JSON.parse(line) as [string, string, string];
    const planned: PlannedLine = { row: rowOf(desk, names, { measure, scope, unit }, judged.has(line)), cells: own };
    return [{ planned, place: places.get(measure) ?? places.size, isUnstated: scope === "" }];
  });
  // What is told of no stated scope can be held against nothing, and comes last of its measure.
  return lines
    .toSorted((left, right) => left.place - right.place || Number(left.isUnstated) - Number(right.isUnstated))
    .map(({ planned }) => planned);
}

function rowOf(
  desk: Desk,
  names: VerdictNames,
  line: { readonly measure: string; readonly scope: string; readonly unit: string },
  isJudged: boolean,
): PlannedLine["row"] {
  const { label, scope, anchor } = names.measure(line);
  return {
    key: anchor,
    label,
    scope: line.scope === "" ? inAllLanguages(desk, ({ compare }) => compare.noScope) : scope,
    unit: line.unit === "%" ? {} : inAllLanguages(desk, ({ figures }) => figures.unit(line.unit).trim()),
    address: isJudged ? `${STANDING}#${anchor}` : null,
    isCounted: false,
  };
}

/** Finds by line what is told of one: the reading that the verdict goes by where there is one of it, else the newest. */
function tellerOf(
  desk: Desk,
  names: VerdictNames,
  judged: ReadonlyMap<string, ComparedMeasure>,
): (entity: Compared) => Iterable<[string, CompareCell]> {
  const countable = [...desk.readings.values()].filter(({ observation: { figure } }) => figure?.excluded.length === 0);
  const byEntity = groupBy(countable, ({ observation }) => observation.entity);
  const before = newestFirst(desk);
  const disputesOf = disputesIn(desk);
  return function* ({ kind, slug, entity }) {
    const own = byEntity.get(kind === "groups" ? groupEntityId(slug) : entity) ?? [];
    for (const [line, readings] of groupBy(own, ({ observation: { measure, scope, unit } }) =>
      comparedKey({ measure, scope, unit }),
    )) {
      const ordered = readings.toSorted(before);
      const preferred = judged.get(line)?.level?.preferred;
      const first = ordered.find((one) => preferred && isOf(one, preferred)) ?? ordered[0];
      if (!first) continue;
      const { figure, start, end, publisher } = first.observation;
      const measurer = figure?.measurer ?? "";
      const same = ordered.filter((one) => isOf(one, { measurer, start, end }));
      const shown = onceEach(measurer === "" ? [first] : same);
      yield [
        line,
        {
          kind: "told",
          readings: shown.map((one) => one.shown),
          measurer: measurer === "" ? plainly(desk, publisher) : names.measurer(measurer),
          edition: editionKey(measurer, start, end),
          disputes: disputesOf(shown.map(({ observation }) => observation.id)),
        },
      ];
    }
  };
}

const plainly = ({ data, names }: Desk, publisher: string) =>
  names.get(publisher) ?? (publisher === "" ? {} : { [data.head.languages[0] ?? "en"]: publisher });

const isOf = (
  { observation: { figure, start, end } }: PlannedReading,
  edition: { readonly measurer: string; readonly start: string | null; readonly end: string | null },
): boolean => figure?.measurer === edition.measurer && start === edition.start && end === edition.end;

/** What was measured before what was planned or estimated, then the newest, then as the measure prefers. */
function newestFirst({ data }: Desk): (left: PlannedReading, right: PlannedReading) => number {
  const prefers = preference(data.figures?.measures ?? []);
  const measured = ({ figure }: Observation) => (figure?.nature === "measured" ? 0 : 1);
  const last = (one: Observation) => spanOf(one)?.last ?? -Infinity;
  return ({ observation: left }, { observation: right }) =>
    measured(left) - measured(right) || compareNumbers(last(right), last(left)) || prefers(left, right);
}

// A difference of two infinite numbers is no number.
const compareNumbers = (left: number, right: number): number => (left === right ? 0 : left < right ? -1 : 1);

/** Outlets that tell one reading are one. */
function onceEach(readings: readonly PlannedReading[]): PlannedReading[] {
  const first = new Map<string, PlannedReading>();
  for (const one of readings) {
    const reading = one.observation.figure?.reading ?? one.observation.id;
    if (!first.has(reading)) first.set(reading, one);
  }
  return [...first.values()];
}

/** By this two cells are known to be of one measurer and one time; "" where no measurer is named. */
function editionKey(measurer: string, start: string | null, end: string | null): string {
  return measurer === "" ? "" : contentId(measurer, start, end).slice(0, 6);
}

/** Finds the readings that do not go together with any of these, each once. */
function disputesIn(desk: Desk): (shown: readonly string[]) => ShownDispute[] {
  const pairs = desk.data.disagreements.flatMap(({ left, right, reason }) => [
    { one: left, other: right, reason },
    { one: right, other: left, reason },
  ]);
  const byOne = groupBy(pairs, ({ one }) => one);
  const tellings = byId([...desk.readings.values()].map(({ shown }) => shown));
  return (shown) => {
    const own = new Set(shown.flatMap((id) => [id, ...(tellings.get(id)?.repeats ?? [])]));
    const seen = new Set<string>(own);
    return [...own]
      .flatMap((id) => byOne.get(id) ?? [])
      .flatMap(({ other, reason }): ShownDispute[] => {
        const reading = tellings.get(other);
        if (!reading || seen.has(other)) return [];
        for (const id of [other, ...reading.repeats]) seen.add(id);
        return [{ reading, reason }];
      });
  };
}
