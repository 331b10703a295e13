import type { ChartKind } from "../charts/chart-figure.ts";
import { COURSE_HEIGHT, courseChart, type CoursePoint } from "../charts/course-chart.ts";
import { drawnOnce } from "../charts/drawn-once.ts";
import { boundOf, type ReadingPoint } from "../charts/readings-chart.ts";
import { html, join, type Markup } from "../html.ts";
import { calledText } from "../layout.ts";
import type { Chrome } from "../page.ts";
import { readingText } from "../shown/shown-reading.ts";
import { pagesOf, type UsageChart, type UsageLine } from "../shown/shown-usage.ts";
import type { CoursesTold } from "../words/charts.ts";
import { linkedName, measurersOf, readingsTable, usageMeasured } from "./readings-figure.ts";

/** Fewest apps that are worth a panel each. */
const APPS = 3;
/** What a panel takes with its heading, in px, and how many stand side by side. */
const PANEL = COURSE_HEIGHT + 60;
const BESIDE = 2;

/** A panel an app: its readings by its preferred measurer on one axis of time, each on a scale of its own, so that no large app flattens a small one. */
export const usageCoursesFigure: ChartKind<UsageChart> = {
  name: "usageCourses",
  idOf: (chart) => (chart.drawn && compared(chart).length >= APPS ? `courses-${chart.id}` : null),
  draw: (chrome, chart) => {
    const { charts: words } = chrome.words;
    const courses = coursesOf(chrome, chart);
    const keys = new Set(courses.flatMap(({ points }) => points.map(({ key }) => key)));
    const own = chart.readings.filter(({ id }) => keys.has(id));
    const measured = words.coursesMeasured(usageMeasured(chrome, chart));
    return {
      title: words.courses(coursesTold(compared(chart).map((one) => ({ ...one, app: calledText(chrome, one.app) })))),
      subtitle: measured,
      drawing: html`<div class="panels">${join(courses.map((course) => panel(chrome, course, { chart, courses })))}</div>`,
      height: Math.ceil(courses.length / BESIDE) * PANEL,
      table: readingsTable(chrome, own, measured, pagesOf(chart)),
      source: measurersOf(chrome, { readings: own }),
      page: "usage/",
      note: words.coursesNote,
    };
  },
};

interface Course extends Pick<UsageLine, "page"> {
  readonly app: string;
  readonly tone: number;
  readonly measurer: string;
  readonly points: readonly CoursePoint[];
}

/** Apps that their preferred measurer read again later, the highest at last first. A band is no point of a line: it is in the first chart. */
function coursesOf(chrome: Chrome, { lines, readings }: UsageChart): Course[] {
  const texts = new Map(readings.map((reading) => [reading.id, readingText(chrome, reading)]));
  return lines
    .map(({ app, page, tone, measurer, points }) => ({
      app,
      page,
      tone,
      measurer,
      points: points.flatMap((point) => pointOf(point, texts.get(point.id) ?? "")),
    }))
    .filter(({ points }) => isCourse(points))
    .toSorted((left, right) => lastOf(right) - lastOf(left));
}

const lastOf = ({ points }: Course): number => points.at(-1)?.level ?? 0;

/** Whether the last was read of a later time than the first: two readings of one time tell no course. */
const isCourse = (points: readonly Pick<ReadingPoint, "from" | "to">[]): boolean =>
  (points[0]?.to ?? Infinity) < (points.at(-1)?.from ?? -Infinity);

function pointOf(point: ReadingPoint, text: string): CoursePoint[] {
  const { id, from, to, kind, value } = point;
  return kind === "band" || value === null ? [] : [{ key: id, from, to, level: value, text, bound: boundOf(point) }];
}

interface Panels {
  readonly chart: UsageChart;
  readonly courses: readonly Course[];
}

/** The name leads to its page; the drawing under it holds no link and is drawn once. */
function panel(chrome: Chrome, course: Course, { chart, courses }: Panels): Markup {
  const { app, page, measurer } = course;
  const drawing = drawnOnce(chart, { id: `course-${chart.id}-${app}`, chrome }, () => drawnCourse(chrome, course, courses));
  return html`<div class="panel">
    <p class="panel-title">
      ${linkedName(chrome, app, page)} <small>${calledText(chrome, measurer) || chrome.words.figures.nobody}</small>
    </p>
    ${drawing}
  </div>`;
}

function drawnCourse(chrome: Chrome, { app, tone, points }: Course, all: readonly Course[]): Markup {
  const { charts: words, figures } = chrome.words;
  const days = all.flatMap((course) => course.points.flatMap(({ from, to }) => [from, to]));
  return courseChart({
    title: calledText(chrome, app),
    description: words.coursesAlt(calledText(chrome, app), String(points.length)),
    tone,
    points,
    days: [Math.min(...days), Math.max(...days)],
    ends: all.map((course) => course.points.at(-1)?.text ?? ""),
    scaled: figures.scaled,
  });
}

/** An app's first and last number, both exact: words like "over" leave open by how much it rose. */
export interface ComparedApp {
  readonly app: string;
  readonly first: number;
  readonly last: number;
}

function compared({ lines }: Pick<UsageChart, "lines">): ComparedApp[] {
  return lines.flatMap(({ app, points }: UsageLine) => {
    const exact = points.filter(({ kind }) => kind === "value");
    const [first, last] = [exact[0]?.value ?? 0, exact.at(-1)?.value ?? 0];
    return isCourse(exact) && first > 0 ? [{ app, first, last }] : [];
  });
}

export function coursesTold(apps: readonly ComparedApp[]): CoursesTold {
  const moved = apps
    .map(({ app, first, last }) => ({ app, times: last / first }))
    .toSorted((left, right) => right.times - left.times);
  const up = moved.filter(({ times }) => times > 1).length;
  const down = moved.filter(({ times }) => times < 1).length;
  const most = up > 0 ? moved[0] : down > 0 ? moved.at(-1) : undefined;
  return {
    all: apps.length,
    up,
    down,
    most: most ? { app: most.app, rose: up > 0, times: most.times.toFixed(most.times < 1 ? 2 : 1) } : null,
  };
}
