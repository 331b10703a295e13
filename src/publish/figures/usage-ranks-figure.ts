import type { ChartKind } from "../charts/chart-figure.ts";
import type { ReadingPoint } from "../charts/readings-chart.ts";
import { calledText } from "../layout.ts";
import { numberTo } from "../numbers.ts";
import { readingAddress } from "../shown/shown-reading.ts";
import type { UsageChart, UsageLine } from "../shown/shown-usage.ts";
import { ranksFigure, ranksTold, timesTold, type RankedLine } from "./ranks-figure.ts";
import { linkedName, usageMeasured } from "./readings-figure.ts";

/** Fewest apps that one measurer read for one time, and fewest such times. */
const FIELD = 3;
const TIMES = 2;
const MONTH = 31;
const QUARTER = 92;

interface Edition {
  readonly name: string;
  readonly by: string;
  readonly kind: "month" | "quarter";
  readonly to: number;
  readonly points: ReadonlyMap<string, ReadingPoint>;
}

/** Ranks of apps from time to time, as one measurer read them; none where nobody read three apps twice. */
export const usageRanksFigure: ChartKind<UsageChart> = {
  name: "usageRanks",
  idOf: (chart) => (chart.drawn && linesOf(chart, longestRun(chart)).length >= TIMES ? `ranks-${chart.id}` : null),
  draw: (chrome, chart) => {
    const { charts: words } = chrome.words;
    const editions = longestRun(chart);
    const lines = linesOf(chart, editions).map(({ app, page, key, tone, intervals }): RankedLine => {
      const cells = editions.map((edition, column) => {
        const [point, interval] = [edition.points.get(app), intervals[column]];
        if (!point || !interval) return "";
        return numberTo(chrome, readingAddress(point.id), words.fromTo(String(interval[0]), String(interval[1])));
      });
      const ranks = intervals.map((one) => (one && one[0] === one[1] ? one[0] : null));
      return {
        key,
        name: calledText(chrome, app),
        shown: linkedName(chrome, app, page),
        leads: page !== null,
        tone,
        ranks,
        cells,
      };
    });
    const by = calledText(chrome, editions[0]?.by ?? "");
    const measured = words.ranksOfApps(usageMeasured(chrome, chart), by);
    const columns = editions.map(({ name }) => name);
    return ranksFigure(chrome, {
      id: `ranks-${chart.id}`,
      title: words.ranks(ranksTold(lines, timesTold(chrome, columns))),
      subtitle: measured,
      source: by,
      page: "usage/",
      shown: chart,
      caption: measured,
      columns,
      lines,
    });
  },
};

interface IntervalLine extends Pick<UsageLine, "page"> {
  readonly app: string;
  readonly key: string;
  readonly tone: number;
  /** Between which ranks it was each time; null where it was not read. */
  readonly intervals: readonly (readonly [number, number] | null)[];
}

/** Apps that have a rank more than once. */
function linesOf({ lines }: UsageChart, editions: readonly Edition[]): IntervalLine[] {
  return lines.flatMap(({ app, page, tone }, at) => {
    const intervals = editions.map((edition) => rankOf(edition, app));
    return intervals.filter((one) => one !== null).length < TIMES ? [] : [{ app, page, key: String(at), tone, intervals }];
  });
}

/** The times of one measurer and one length of time, months or quarters: those of whom there are most, in their order. */
function longestRun(chart: UsageChart): readonly Edition[] {
  const runs = new Map<string, Edition[]>();
  for (const edition of editionsOf(chart)) {
    const key = JSON.stringify([edition.by, edition.kind]);
    runs.set(key, [...(runs.get(key) ?? []), edition]);
  }
  const told = [...runs.values()].map((run) => run.filter(hasRanks));
  const [longest = []] = told.toSorted((left, right) => right.length - left.length);
  return longest.toSorted((left, right) => left.to - right.to);
}

/** Whether any order can be told: words like “over” may leave every rank open. */
const hasRanks = (edition: Edition): boolean =>
  [...edition.points.keys()].filter((app) => {
    const [best, worst] = rankOf(edition, app) ?? [0, 1];
    return best === worst;
  }).length >= TIMES;

function editionsOf({ lines, readings }: UsageChart): Edition[] {
  const dates = new Map(readings.map((reading) => [reading.id, reading]));
  const editions = new Map<string, Edition & { readonly points: Map<string, ReadingPoint> }>();
  for (const { app, points, beside } of lines) {
    for (const point of [...points, ...beside]) {
      const days = point.to - point.from + 1;
      const reading = dates.get(point.id);
      if (point.by === "" || !reading || days < MONTH - 3 || days > QUARTER) continue;
      const kind = days <= MONTH ? "month" : days >= QUARTER - 3 ? "quarter" : null;
      if (kind === null) continue;
      const key = JSON.stringify([point.by, point.from, point.to]);
      const end = reading.end ?? reading.start ?? "";
      const name = kind === "month" ? end.slice(0, 7) : `${end.slice(0, 4)}Q${Math.ceil(Number(end.slice(5, 7)) / 3)}`;
      const edition = editions.get(key) ?? { name, by: point.by, kind, to: point.to, points: new Map<string, ReadingPoint>() };
      editions.set(key, edition);
      if (!edition.points.has(app)) edition.points.set(app, point);
    }
  }
  return [...editions.values()].filter(({ points }) => points.size >= FIELD);
}

/** Between which ranks a figure's words leave an app; a bound or a band may leave several. */
function rankOf({ points }: Edition, app: string): readonly [number, number] | null {
  const own = points.get(app);
  if (!own) return null;
  const others = [...points].filter(([name]) => name !== app).map(([, point]) => point);
  const best = 1 + others.filter((other) => lowOf(other) > highOf(own)).length;
  const worst = 1 + others.filter((other) => highOf(other) > lowOf(own)).length;
  return [best, Math.max(best, worst)];
}

const lowOf = ({ kind, value, low }: ReadingPoint): number => (kind === "value" ? (value ?? 0) : (low ?? 0));
const highOf = ({ kind, value, high }: ReadingPoint): number =>
  kind === "value" ? (value ?? 0) : (high ?? Number.POSITIVE_INFINITY);
