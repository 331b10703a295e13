import type { Measure } from "../../model/dossier.ts";
import { groupBy } from "../../model/group-by.ts";
import { comparedKey } from "../../measure/verdict/compared-measures.ts";
import { COMPARE, compareAddress } from "../addresses.ts";
import {
  compareGroupPage,
  comparePage,
  type CompareCell,
  type CompareGroupInputs,
  type CompareInputs,
  type CompareRow,
} from "../pages/compare.ts";
import type { ShownGroup } from "../shown/shown-verdict.ts";
import type { Desk, Plan } from "./desk.ts";
import { latestEnd } from "./latest-end.ts";
import { verdictNames } from "./verdict-names.ts";

/** Groups that stand side by side without a script, and the most that the list of all names. */
const MOST_READY = 8;
const MOST_LISTED = 1000;

/** The largest groups side by side, and for every group all that is known of it, which a script puts beside any other. */
export function* planCompare(desk: Desk): Iterable<Plan> {
  const rows = withZeros(compareRows(desk));
  const cellsOf = new Map<string, { row: CompareRow; cell: CompareCell }[]>();
  for (const { row, cells } of rows) {
    for (const [group, cell] of cells) {
      const own = cellsOf.get(group);
      if (own) own.push({ row, cell });
      else cellsOf.set(group, [{ row, cell }]);
    }
  }
  const compared = desk.data.groups.filter(({ id }) => cellsOf.has(id));
  const size = (id: string) => desk.plain.byGroup.get(id)?.length ?? 0;
  const bySize = compared.toSorted((left, right) => size(right.id) - size(left.id) || (left.id < right.id ? -1 : 1));
  const coloured = compared
    .filter(({ id }) => desk.tone(id) > 0)
    .toSorted((left, right) => desk.tone(left.id) - desk.tone(right.id));
  const ready = (coloured.length > 0 ? coloured : bySize).slice(0, MOST_READY);
  yield {
    address: COMPARE,
    render: comparePage,
    inputs: {
      groups: ready.map(({ id }) => shownGroup(desk, id)),
      rows: rows
        .map(({ row, cells }) => ({ row, cells: ready.map(({ id }) => cells.get(id) ?? null) }))
        .filter(({ cells }) => cells.some((cell) => cell !== null)),
      listed: bySize.slice(0, MOST_LISTED).map(({ id }) => shownGroup(desk, id)),
      all: bySize.length,
    },
  } satisfies Plan<CompareInputs>;
  for (const { id } of compared) {
    const inputs = { group: shownGroup(desk, id), rows: cellsOf.get(id) ?? [] };
    yield { address: compareAddress(id), render: compareGroupPage, inputs } satisfies Plan<CompareGroupInputs>;
  }
}

/** Of a group that anything is known of, none is a number of a list too. */
function withZeros(rows: readonly PlannedRow[]): PlannedRow[] {
  const groups = new Set(rows.flatMap(({ cells }) => [...cells.keys()]));
  return rows.map(({ row, cells, zero }) => {
    const added = zero === null ? [] : [...groups].filter((group) => !cells.has(group)).map((group) => [group, zero] as const);
    return { row, zero, cells: new Map([...cells, ...added]) };
  });
}

function shownGroup(desk: Desk, id: string): ShownGroup {
  return { id, name: desk.groups.get(id)?.name ?? {}, tone: desk.tone(id) };
}

/** A line of the comparison, with the cells of the groups that have one. */
interface PlannedRow {
  readonly row: CompareRow;
  readonly cells: ReadonlyMap<string, CompareCell>;
  /** What is to be said of all other groups; null where that is nothing. */
  readonly zero: CompareCell | null;
}

/** Every measure we count, then every one that others report, a line for each scope and unit. */
function compareRows(desk: Desk): PlannedRow[] {
  const rows = [...desk.data.measures.map((measure) => countedRow(desk, measure)), ...reportedRows(desk)];
  return rows
    .filter(({ cells }) => cells.size > 0)
    .map(({ row, ...rest }, order): PlannedRow => ({ ...rest, row: { ...row, order } }));
}

function countedRow(desk: Desk, measure: Measure): PlannedRow {
  const { id, label, unit, clock } = measure;
  const end = latestEnd(desk, measure);
  const { league } = desk.data;
  const readings = id === league.measure ? new Map(league.rows.map(({ group, reading }) => [group, reading])) : null;
  const query = { measure: id, clock, start: null, end, place: null };
  const groups = new Set(desk.plainIndex.rows({ ...query, group: null }).map(({ group }) => group));
  const cells = [...groups].flatMap((group): [string, CompareCell][] => {
    if (group === null) return [];
    const count = desk.counts.count({ ...query, group });
    return [[group, { kind: "count", count, asOf: end, reading: readings?.get(group) ?? null }]];
  });
  const head = { key: `counted-${id}`, order: 0, label, scope: {}, unit, address: `measures/${id}/` };
  const zero: CompareCell = { kind: "count", count: { value: 0, slug: "" }, asOf: end, reading: null };
  return { row: head, cells: new Map(cells), zero };
}

function reportedRows(desk: Desk): PlannedRow[] {
  const { verdict } = desk.data;
  if (!verdict) return [];
  const names = verdictNames(desk);
  const byMeasure = groupBy(verdict.standings, comparedKey);
  return verdict.compared.map((compared) => {
    const { label, scope, anchor } = names.measure(compared);
    const cells = (byMeasure.get(comparedKey(compared)) ?? []).map((one): [string, CompareCell] => [
      one.group,
      { kind: "standing", standing: names.standing(one) },
    ]);
    const head = { key: anchor, order: 0, label, scope, unit: {}, address: `standing/#${anchor}` };
    return { row: head, cells: new Map(cells), zero: null };
  });
}
