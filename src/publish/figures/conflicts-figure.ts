import { groupBy } from "../../model/group-by.ts";
import { inLanguage, type Localized } from "../../model/text.ts";
import { DISAGREEMENTS } from "../addresses.ts";
import type { ChartKind } from "../charts/chart-figure.ts";
import { CONFLICT_HEIGHT, conflictChart } from "../charts/conflict-chart.ts";
import { drawnOnce } from "../charts/drawn-once.ts";
import { html, join, type Markup } from "../html.ts";
import { called, calledText } from "../layout.ts";
import { tellerText } from "../told-words.ts";
import type { Chrome } from "../page.ts";
import { readingText, type ShownReading } from "../shown/shown-reading.ts";
import { slugOf } from "../slugs.ts";
import { duringText } from "../time-text.ts";
import { readingsTable } from "./readings-figure.ts";

/** One measure of which readings disagree, a panel an app. */
export interface ShownConflicts {
  readonly id: string;
  readonly measure: Localized;
  readonly apps: readonly ConflictedApp[];
}

export interface ConflictedApp {
  readonly app: string;
  readonly tone: number;
  readonly readings: readonly ConflictReading[];
  readonly pairs: readonly ConflictPair[];
}

/** A reading on the axis of time, in days since 1970. */
export interface ConflictReading {
  readonly reading: ShownReading;
  readonly from: number;
  readonly to: number;
  readonly level: number;
}

/** Ids of two readings that do not go together, the preferred one first. */
export interface ConflictPair {
  readonly left: string;
  readonly right: string;
}

/** What a panel takes with its heading, in px, and how many stand side by side. */
const PANEL = CONFLICT_HEIGHT + 60;
const BESIDE = 2;

/** Every measurer's own line, and the range between readings of one time that disagree. */
export const conflictsFigure: ChartKind<ShownConflicts> = {
  name: "conflicts",
  idOf: ({ id, apps }) => (apps.length > 0 ? `conflicts-${slugOf(id)}` : null),
  draw: (chrome, shown) => {
    const { charts: words } = chrome.words;
    const { apps, measure } = shown;
    const measured = words.conflictsMeasured(inLanguage(measure, chrome.language));
    const readings = apps.flatMap((app) => app.readings.map(({ reading }) => reading));
    const draw = () => html`<div class="panels">${join(apps.map((app) => panel(chrome, app)))}</div>`;
    return {
      title: finding(chrome, apps),
      subtitle: measured,
      drawing: drawnOnce(shown, { id: "conflicts", chrome }, draw),
      height: Math.ceil(apps.length / BESIDE) * PANEL,
      table: readingsTable(chrome, readings, measured),
      source: [...new Set(readings.map((reading) => measurerOf(chrome, reading)))].join(chrome.words.separator),
      page: DISAGREEMENTS,
      note: words.conflictsNote,
    };
  },
};

const measurerOf = (chrome: Chrome, { publisher }: ShownReading): string =>
  tellerText(chrome, publisher) || chrome.words.figures.nobody;

/** The two readings of one time that lie furthest apart, as many times as the greater is of the lesser. */
function finding(chrome: Chrome, apps: readonly ConflictedApp[]): string {
  const pairs = apps.flatMap(({ app, pairs: own, readings }) =>
    own.flatMap(({ left, right }) => {
      const both = [left, right].flatMap((id) => readings.find(({ reading }) => reading.id === id) ?? []);
      const [low, high] = both.toSorted((one, other) => one.level - other.level);
      return low && high && low.level > 0 ? [{ app, low, high, times: high.level / low.level }] : [];
    }),
  );
  const [widest] = pairs.toSorted((one, other) => other.times - one.times);
  if (!widest) return chrome.words.figures.disagreements;
  const { app, low, high, times } = widest;
  return chrome.words.charts.conflicts({
    app: calledText(chrome, app),
    times: times.toFixed(1),
    period: duringText(chrome.words, high.reading.start, high.reading.end ?? high.reading.start ?? ""),
    low: readingText(chrome, low.reading),
    lowBy: measurerOf(chrome, low.reading),
    high: readingText(chrome, high.reading),
    highBy: measurerOf(chrome, high.reading),
  });
}

function panel(chrome: Chrome, { app, tone, readings, pairs }: ConflictedApp): Markup {
  const { charts: words, figures, listed } = chrome.words;
  const name = calledText(chrome, app);
  const main = new Set(pairs.map(({ left }) => readings.find(({ reading }) => reading.id === left)?.reading.publisher));
  const byWhom = groupBy(readings, ({ reading }) => measurerOf(chrome, reading));
  const lines = [...byWhom].map(([measurer, own]) => ({
    name: measurer,
    preferred: own.some(({ reading }) => main.has(reading.publisher)),
    points: own.map(({ reading, from, to, level }) => ({ key: reading.id, from, to, level })),
  }));
  const bands = pairs.flatMap(({ left, right }) => {
    const [one, other] = [left, right].map((id) => readings.find(({ reading }) => reading.id === id));
    if (!one || !other) return [];
    const [from, to] = [Math.max(one.from, other.from), Math.min(one.to, other.to)];
    return [
      {
        from: Math.min(from, to),
        to: Math.max(from, to),
        low: Math.min(one.level, other.level),
        high: Math.max(one.level, other.level),
      },
    ];
  });
  const description = words.conflictsAlt(name, listed(lines.map((line) => line.name)));
  return html`<div class="panel">
    <p class="panel-title">${called(chrome, app)}</p>
    ${conflictChart({ title: name, description, tone, lines, bands, scaled: figures.scaled })}
  </div>`;
}
