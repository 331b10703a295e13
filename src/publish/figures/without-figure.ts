import { inLanguage } from "../../model/text.ts";
import { VERDICT } from "../addresses.ts";
import type { ChartKind } from "../charts/chart-figure.ts";
import { chartTable } from "../charts/chart-table.ts";
import { casesChart, casesHeight } from "../charts/without-chart.ts";
import { indexSource, runnerOf } from "../echelons-figure.ts";
import { figure } from "../format.ts";
import type { Chrome } from "../page.ts";
import type { ShownGroup, ShownMeasure, ShownSensitivity } from "../shown/shown-verdict.ts";
import { measureLink } from "../verdict-parts.ts";

/** Ranks as the index is first built, with all outcomes and without each. */
export interface ShownWithout {
  readonly groups: readonly (ShownGroup & { readonly rank: number })[];
  /** Ranks in the order of the groups. */
  readonly without: ShownSensitivity["without"];
}

/** What leaving out one outcome does to the ranks. */
export const withoutFigure: ChartKind<ShownWithout> = {
  name: "without",
  idOf: ({ without, groups }) => (without.length > 0 && groups.length > 1 ? "without" : null),
  draw: (chrome, shown) => {
    const { charts: words, listed } = chrome.words;
    const { groups, without } = shown;
    const name = ({ label, scope }: ShownMeasure) =>
      chrome.words.verdict.inMeasure(inLanguage(label, chrome.language), inLanguage(scope, chrome.language));
    const cases = [words.allIn, ...without.map(({ measure }) => words.withoutOne(name(measure)))];
    const rows = [groups.map(({ rank }) => rank), ...without.map(({ ranks }) => ranks)];
    const lines = groups.map((group, at) => ({
      ...runnerOf(chrome, group),
      key: group.id,
      ranks: rows.map((ranks) => ranks[at] ?? null),
    }));
    const names = listed(lines.map((line) => line.name));
    return {
      title: words.without(mostMoved(chrome, shown, name)),
      subtitle: words.withoutMeasured,
      drawing: casesChart({ alt: words.withoutAlt(names), cases, lines }),
      height: casesHeight(cases.length),
      table: chartTable({
        caption: words.withoutMeasured,
        heads: [
          chrome.words.verdict.measure,
          ...groups.map((group) => ({ number: inLanguage(group.name, chrome.language) })),
          { number: chrome.words.verdict.shift },
        ],
        rows: rows.map((ranks, at) => ({
          key: String(at),
          cells: [
            at === 0 ? words.allIn : measureLink(chrome, without[at - 1]?.measure ?? { label: {}, scope: {}, anchor: "" }),
            ...ranks.map((rank) => ({ number: rank, shown: figure(rank) })),
            at === 0 ? "" : { number: without[at - 1]?.shift ?? 0, shown: (without[at - 1]?.shift ?? 0).toFixed(2) },
          ],
        })),
      }),
      source: indexSource(chrome),
      page: VERDICT,
    };
  },
};

/** Of whom the rank moves most when one outcome is left out; null where none moves. */
function mostMoved(chrome: Chrome, { groups, without }: ShownWithout, name: (measure: ShownMeasure) => string) {
  const moves = without.flatMap(({ measure, ranks }) =>
    groups.map((group, at) => ({ group, measure, to: ranks[at] ?? group.rank, from: group.rank })),
  );
  const [most] = moves.toSorted((left, right) => Math.abs(right.to - right.from) - Math.abs(left.to - left.from));
  if (!most || most.to === most.from) return null;
  const { group, measure, from, to } = most;
  return { group: inLanguage(group.name, chrome.language), measure: name(measure), from: figure(from), to: figure(to) };
}
