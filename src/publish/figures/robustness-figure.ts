import { inLanguage } from "../../model/text.ts";
import { VERDICT } from "../addresses.ts";
import type { ChartKind } from "../charts/chart-figure.ts";
import { chartTable } from "../charts/chart-table.ts";
import { rankSquares, rankSquaresHeight } from "../charts/rank-squares.ts";
import { indexSource, runnerOf } from "../echelons-figure.ts";
import { figure, percent } from "../format.ts";
import type { ShownIndex } from "../shown/shown-verdict.ts";
import { groupLink } from "../verdict-parts.ts";

/** How often each group has each rank, over all the ways in which the index may be built. */
export const robustnessFigure: ChartKind<ShownIndex> = {
  name: "robustness",
  idOf: ({ placings }) => (placings.length > 0 ? "robustness" : null),
  draw: (chrome, { placings, variants }) => {
    const { charts: words, verdict } = chrome.words;
    const nameOf = (at: number) => inLanguage(placings[at]?.group.name ?? {}, chrome.language);
    const spread = placings.map(({ interval: [best, worst] }) => worst - best);
    const widest = spread.indexOf(Math.max(...spread));
    const firsts = placings.map(({ first }) => first);
    const most = firsts.indexOf(Math.max(...firsts));
    const [best = 0, worst = 0] = placings[widest]?.interval ?? [];
    const ranks = placings.map((_, at) => at + 1);
    const caption = words.robustnessMeasured(figure(variants));
    const rows = placings.map(({ group, ranks: shares }) => ({
      key: group.id,
      cells: [groupLink(chrome, group), ...ranks.map((_, at) => ({ number: shares[at] ?? 0, shown: percent(shares[at] ?? 0) }))],
    }));
    const told = { first: nameOf(most), share: percent(firsts[most] ?? 0), widest: nameOf(widest) };
    return {
      title: words.robustness({ ...told, best: String(best), worst: String(worst) }),
      subtitle: caption,
      drawing: rankSquares(
        placings.map(({ group, ranks: shares, interval }) => ({ ...runnerOf(chrome, group), ranks: shares, interval })),
        verdict.robustnessAlt,
      ),
      height: rankSquaresHeight(placings.length),
      table: chartTable({ caption, heads: [words.group, ...ranks.map((rank) => ({ number: words.rankOf(rank) }))], rows }),
      source: indexSource(chrome),
      page: VERDICT,
    };
  },
};
