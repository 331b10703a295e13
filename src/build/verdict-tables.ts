import type { VerdictResult } from "../measure/verdict/build-verdict.ts";
import type { Table } from "../store/database.ts";

export const VERDICT_VIEWS: Readonly<Record<string, string>> = {
  standing: `SELECT entity, grp, measure, scope, "start", "end", value, share, rank, "of", state, rule, low, high, rank_low, rank_high, unit,
    measurer, figures FROM standing_row`,
  composite: `SELECT grp, score, rank, rank_low, rank_high, first_share, fall_share, echelon80, echelon90, echelon95 FROM composite_row`,
};

/** Where groups stand and what the index makes of it; no rows where the dossier declares no verdict. */
export function verdictTables(verdict: VerdictResult | null, grp: (group: string | null) => string | null): Table[] {
  return [
    {
      name: "standing_row",
      columns: {
        entity: "text",
        grp: "text",
        measure: "text",
        scope: "text",
        start: "text",
        end: "text",
        value: "number",
        share: "number",
        rank: "integer",
        of: "integer",
        state: "text",
        rule: "text",
        low: "number",
        high: "number",
        rank_low: "integer",
        rank_high: "integer",
        unit: "text",
        measurer: "text",
        figures: "text",
      },
      rows: standingRows(verdict, grp),
    },
    {
      name: "composite_row",
      columns: {
        grp: "text",
        score: "number",
        rank: "number",
        rank_low: "number",
        rank_high: "number",
        first_share: "number",
        fall_share: "number",
        echelon80: "integer",
        echelon90: "integer",
        echelon95: "integer",
      },
      rows: compositeRows(verdict, grp),
    },
  ];
}

type NameOfGroup = (group: string | null) => string | null;

/** A value or rank that the figures leave open is null, and its ends are beside it. */
function standingRows(verdict: VerdictResult | null, grp: NameOfGroup): Table["rows"] {
  return (verdict?.standings ?? []).map((one) => [
    one.entity,
    grp(one.group),
    one.measure,
    one.scope,
    one.start,
    one.end,
    settled(one.value),
    settled(one.share),
    settled(one.rank),
    one.of,
    one.state,
    one.rule,
    finite(one.value[0]),
    finite(one.value[1]),
    one.rank?.[0] ?? null,
    one.rank?.[1] ?? null,
    one.unit,
    one.measurer,
    one.observations.join(";"),
  ]);
}

function compositeRows(verdict: VerdictResult | null, grp: NameOfGroup): Table["rows"] {
  const composite = verdict?.composite;
  if (!composite) return [];
  const { placings, echelons } = composite.weighed;
  const tierOf = (agreement: number, unit: string) => {
    const tiers = echelons.levels.find((level) => level.agreement === agreement)?.tiers ?? [];
    return tiers.findIndex((tier) => tier.includes(unit)) + 1;
  };
  return placings.map(({ unit, baselineScore, baselineRank, rankInterval: [low, high], shareFirst, shareFallsTwo }) => [
    grp(unit),
    baselineScore,
    baselineRank,
    low,
    high,
    shareFirst,
    shareFallsTwo,
    ...[0.8, 0.9, 0.95].map((agreement) => tierOf(agreement, unit)),
  ]);
}

const settled = (interval: readonly [number, number] | null): number | null =>
  interval && interval[0] === interval[1] ? interval[0] : null;
const finite = (end: number): number | null => (Number.isFinite(end) ? end : null);
