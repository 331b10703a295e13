import type { VerdictResult } from "../../measure/verdict/build-verdict.ts";
import type { ComparedMeasure } from "../../measure/verdict/compared-measures.ts";
import type { GroupStanding } from "../../measure/verdict/group-standings.ts";
import { STANDING, STANDINGS_FILE } from "../addresses.ts";
import { standingPage, type ShownField, type StandingInputs } from "../pages/standing.ts";
import { standingsCsv, type StandingsFileRow } from "../verdict-files.ts";
import { groupBy } from "../../model/group-by.ts";
import { comparedKey } from "../../measure/verdict/compared-measures.ts";
import type { Desk, Plan } from "./desk.ts";
import { shownInterval, verdictNames, type VerdictNames } from "./verdict-names.ts";

/** Where every group stands by every measure; nothing where the dossier declares no verdict. */
export function* planStanding(desk: Desk): Iterable<Plan> {
  const result = desk.data.verdict;
  if (!result) return;
  const names = verdictNames(desk);
  const byMeasure = groupBy(result.standings, comparedKey);
  const shown = result.compared.map((compared) => ({
    compared,
    field: shownField(compared, byMeasure.get(comparedKey(compared)) ?? [], names),
  }));
  const inputs: StandingInputs = {
    matrix: matrix(result, names),
    fields: shown.filter(({ compared }) => compared.level !== null).map(({ field }) => field),
    fewer: shown.filter(({ compared }) => compared.level === null).map(({ field }) => field),
  };
  yield { address: STANDING, render: standingPage, inputs } as Plan;
  yield { address: STANDINGS_FILE, render: standingsCsv, inputs: result.standings.map(fileRow) } as Plan;
}

function shownField(compared: ComparedMeasure, standings: readonly GroupStanding[], names: VerdictNames): ShownField {
  const { definition, role } = compared.declared;
  return { measure: names.measure(compared), definition, role, unit: compared.unit, rows: standings.map(names.standing) };
}

/** Outcomes that are compared, those that enter first; groups by how many of them they are read in. */
function matrix({ compared, standings, entered, outcomes }: VerdictResult, names: VerdictNames): StandingInputs["matrix"] {
  const first = entered.flatMap(({ compared: one }) => one ?? []);
  const rest = compared.filter((one) => outcomes.has(one.measure) && one.level !== null && !first.includes(one));
  const columns = [...first, ...rest];
  const inColumn = new Set(columns.map(comparedKey));
  const groups = [
    ...groupBy(
      standings.filter((one) => inColumn.has(comparedKey(one))),
      ({ group }) => group,
    ),
  ];
  const order = groups.toSorted(([one, own], [other, others]) => others.length - own.length || (one < other ? -1 : 1));
  return {
    heads: columns.map(names.measure),
    rows: order.map(([group, own]) => {
      const byKey = new Map(own.map((one) => [comparedKey(one), one]));
      const cells = columns.map((column) => byKey.get(comparedKey(column)));
      return { group: names.group(group), cells: cells.map((one) => (one ? names.standing(one) : null)) };
    }),
  };
}

function fileRow({ value, observations, ...one }: GroupStanding): StandingsFileRow {
  const { group, entity, measure, scope, unit, start, end, measurer, share, rank, of, state, rule } = one;
  const said = { value: shownInterval(value), share, rank, of, state, rule, figures: observations };
  return { group, entity, measure, scope, unit, start, end, measurer, ...said };
}
