import type { VerdictResult } from "../../measure/verdict/build-verdict.ts";
import { intervalOf } from "../../measure/verdict/comparable-rows.ts";
import type { ShownBeside, ShownValue } from "../shown/shown-verdict.ts";
import type { Desk } from "./desk.ts";
import type { VerdictNames } from "./verdict-names.ts";

/** Most groups that are shown beside without an outcome of theirs being judged. */
const MOST = 12;

/** Choices of the groups that are judged, and of the first others that made any; filings are counted by us. */
export function shownBeside(desk: Desk, result: VerdictResult, names: VerdictNames): ShownBeside {
  const { declared, beside, attention, input, lacking } = result;
  const { league } = desk.data;
  const totals = new Map(league.rows.map((row) => [row.group, row.total]));
  const made = new Set(beside.map(({ group }) => group));
  const others = [...lacking.map(({ group }) => group), ...made].filter((group) => !input.units.includes(group));
  const groups = [...new Set([...input.units, ...others])].slice(0, MOST);
  const appearances = new Map(attention?.groups.map((one) => [one.group, one.appearances]));
  const valueOf = (group: string, measure: string): ShownValue | null => {
    const observation = beside.find((one) => one.group === group && one.measure === measure)?.observation;
    const interval = observation && intervalOf(observation);
    const end = observation?.end ?? observation?.start;
    if (!observation || !interval || end === undefined || end === null) return null;
    const { unit, start, figure, id } = observation;
    return names.value({ value: interval, unit, start, end, about: figure?.about === true, observations: [id] });
  };
  const measures = [...new Set(declared.beside.map(({ measure }) => measure))];
  return {
    heads: measures.map((measure) => ({
      label: names.measure({ measure, scope: "" }).label,
      why: declared.beside.find((one) => one.measure === measure)?.why ?? {},
    })),
    attention: attention && { start: attention.start, end: attention.end, why: declared.attention?.why ?? {} },
    rows: groups.map((group) => {
      const total = totals.get(group);
      return {
        group: names.group(group),
        filings: total ? desk.counts.show(total) : null,
        values: measures.map((measure) => valueOf(group, measure)),
        appearances: attention ? (appearances.get(group) ?? 0) : null,
      };
    }),
  };
}
