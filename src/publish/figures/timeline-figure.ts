import { groupBy } from "../../model/group-by.ts";
import { TIMELINE } from "../addresses.ts";
import type { ChartKind } from "../charts/chart-figure.ts";
import { drawnOnce } from "../charts/drawn-once.ts";
import { timelineChart, timelineHeight } from "../charts/timeline-chart.ts";
import type { Chrome } from "../page.ts";
import { eventTable, familyText, type ShownEvent } from "../shown/shown-event.ts";

/** Dated events, the newest first. */
export interface ShownTimeline {
  readonly events: readonly ShownEvent[];
}

const LEAST = 2;
const isDated = ({ start, end }: ShownEvent): boolean => (start ?? end) !== null;

export const timelineFigure: ChartKind<ShownTimeline> = {
  name: "timeline",
  idOf: ({ events }) => (events.filter(isDated).length >= LEAST ? "timeline" : null),
  draw: (chrome, shown) => {
    const { events: words, charts, listed } = chrome.words;
    const dated = shown.events.filter(isDated);
    const dates = dated.map(({ start, end }) => start ?? end ?? "").toSorted();
    const [first = "", last = ""] = [dates[0], dates.at(-1)];
    const drawn = dated.map((event) => ({ ...event, key: event.anchor, row: familyText(chrome, event) }));
    const description = words.timelineAlt(listed([...new Set(drawn.map(({ row }) => row))]), first, last);
    const chart = { title: words.timeline, description, events: drawn };
    return {
      title: finding(chrome, drawn),
      subtitle: charts.timelineMeasured(first, last),
      drawing: drawnOnce(shown, { id: "timeline", chrome }, () => timelineChart(chart)),
      opensAtEnd: true,
      height: timelineHeight(chart),
      table: eventTable(chrome, dated, { caption: words.timeline, rows: true }),
      source: charts.eachRow,
      page: TIMELINE,
      csv: `${TIMELINE}events.csv`,
    };
  },
};

/** The year and the kind with the most events, the later year and the first kind of equals. */
function finding({ words: { charts } }: Chrome, drawn: readonly (ShownEvent & { readonly row: string })[]): string {
  const years = groupBy(drawn, ({ start, end }) => (start ?? end ?? "").slice(0, 4));
  const kinds = groupBy(drawn, ({ row }) => row);
  const most = <K>(parts: ReadonlyMap<K, readonly unknown[]>) =>
    [...parts].toSorted(([, left], [, right]) => right.length - left.length)[0];
  const [year = "", ofYear = []] = most(years) ?? [];
  const [kind = "", ofKind = []] = most(kinds) ?? [];
  return charts.timeline({ all: drawn.length, year, most: String(ofYear.length), kind, ofKind: String(ofKind.length) });
}
