import { daysOf } from "../../model/dates.ts";
import { downloadLine } from "../download-line.ts";
import { TIMELINE } from "../addresses.ts";
import { timelinePage, type TimelineInputs } from "../pages/timeline.ts";
import type { ShownEvent } from "../shown/shown-event.ts";
import { timelineFigure } from "../figures/timeline-figure.ts";
import type { Desk, Plan } from "./desk.ts";
import { embedPlan } from "./embeds.ts";
import { eventShower } from "./shown-events.ts";

/** All events, the newest first, and the same as CSV. */
export function* planTimeline(desk: Desk): Iterable<Plan> {
  const shown = desk.data.events.map(eventShower(desk)).toSorted(byDate);
  const inputs: TimelineInputs = { events: shown };
  yield { address: TIMELINE, render: timelinePage, inputs } as Plan;
  yield* embedPlan(timelineFigure, inputs);
  yield { address: `${TIMELINE}events.csv`, render: eventsCsv, inputs: shown } as Plan;
}

/** The latest day that an event may have begun comes first; what has no date comes last. */
function byDate(left: ShownEvent, right: ShownEvent): number {
  const [one, other] = [dayKey(left), dayKey(right)];
  return one === other ? (left.anchor < right.anchor ? -1 : 1) : one > other ? -1 : 1;
}

const dayKey = ({ start, end }: ShownEvent): string => ((start ?? end) === null ? "" : daysOf(start ?? end ?? "").end);

const HEADS = "event kind family who group start end precision open announced value detail parties sources conflicts";

function eventsCsv(events: readonly ShownEvent[]): string {
  const lines = events.map((one) =>
    downloadLine([
      one.anchor,
      one.kind,
      one.family,
      one.who,
      one.group?.id ?? "",
      one.start ?? "",
      one.end ?? "",
      one.granularity,
      String(one.open),
      one.announced ?? "",
      `${one.value} ${one.unit}`.trim(),
      one.detail,
      one.parties.join(";"),
      one.told.map(({ figure, address }) => `${figure ?? ""} ${address ?? ""}`.trim()).join(";"),
      one.conflicts.join(";"),
    ]),
  );
  return downloadLine(HEADS.split(" ")) + lines.join("");
}
