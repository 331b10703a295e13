import type { Localized } from "../../model/text.ts";
import type { Chart } from "../charts/chart-figure.ts";
import { chartTable, type ChartCell } from "../charts/chart-table.ts";
import { drawnOnce } from "../charts/drawn-once.ts";
import { ranksChart, ranksHeight, type RankLine } from "../charts/ranks-chart.ts";
import type { Part } from "../html.ts";
import type { Chrome } from "../page.ts";
import { duringNamed } from "../time-text.ts";
import type { RanksTold } from "../words/charts.ts";

/** Ranks over times or cases, in one language. */
export interface RankedLine extends RankLine {
  /** How its name stands in the table. */
  readonly shown: Part;
  /** How each rank stands in the table: with what it was counted from, or as a range. */
  readonly cells: readonly Part[];
}

export interface RanksFigure extends Pick<Chart, "id" | "title" | "subtitle" | "source" | "page"> {
  /** The object that holds what is drawn. */
  readonly shown: object;
  readonly caption: string;
  readonly columns: readonly string[];
  readonly lines: readonly RankedLine[];
}

/** A bump chart with its table: a row a group, a column a time. */
export function ranksFigure(chrome: Chrome, { id, shown, caption, columns, lines, ...rest }: RanksFigure): Omit<Chart, "id"> {
  const { charts: words, listed } = chrome.words;
  const names = listed(lines.map(({ name }) => name));
  const alt = words.ranksAlt(names, columns[0] ?? "", columns.at(-1) ?? "");
  const rows = lines.map(({ key, shown: name, ranks, cells }) => ({
    key,
    cells: [
      name,
      ...ranks.map((rank, column): ChartCell => {
        const cell = cells[column] ?? "";
        return rank === null ? cell : { number: rank, shown: cell };
      }),
    ],
  }));
  return {
    ...rest,
    drawing: drawnOnce(shown, { id, chrome }, () => ranksChart({ alt, columns, lines })),
    opensAtEnd: true,
    height: ranksHeight({ lines }),
    table: chartTable({ caption, heads: [words.group, ...columns.map((number) => ({ number }))], rows }),
  };
}

/** Times of ranks in the words of a sentence. */
export const timesTold = ({ words }: Chrome, columns: readonly string[]): string[] =>
  columns.map((name) => duringNamed(words, name));

/** Who is first at last, since when, and who climbed most from a first to a last rank, at least two places. */
export function ranksTold(lines: readonly RankLine[], columns: readonly string[]): RanksTold {
  const leaders = columns.map((_, column) => lines.filter(({ ranks }) => ranks[column] === 1).map(({ name }) => name));
  const last = leaders.at(-1) ?? [];
  const other = leaders.findLastIndex((names) => names.length !== 1 || names[0] !== last[0]);
  const climbs = lines.flatMap(({ name, ranks }) => {
    const [from, to] = [ranks.find((rank) => rank !== null), ranks.at(-1)];
    return from && to && from - to > 1 ? [{ name, from, to }] : [];
  });
  const [climber = null] = climbs.toSorted((left, right) => right.from - right.to - (left.from - left.to));
  return { first: last, at: columns.at(-1) ?? "", since: columns[other + 1] ?? "", always: other === -1, climber };
}

/** A name as drawn, with the language that it is in where that is not the page's. */
export function drawnName({ language, frame }: Chrome, name: Localized): Pick<RankLine, "name" | "lang"> {
  const own = name[language];
  if (own !== undefined) return { name: own };
  const first = frame.languages[0] ?? "en";
  return { name: name[first] ?? Object.values(name)[0] ?? "", lang: first };
}
