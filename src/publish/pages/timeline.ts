import { groupBy } from "../../model/group-by.ts";
import { chartOf } from "../charts/chart-figure.ts";
import { timelineFigure } from "../figures/timeline-figure.ts";
import { CAMPAIGNS, TIMELINE } from "../addresses.ts";
import { figure } from "../format.ts";
import { html, join } from "../html.ts";
import { layout } from "../layout.ts";
import { linkTo } from "../links.ts";
import type { Chrome } from "../page.ts";
import { eventTable, type ShownEvent } from "../shown/shown-event.ts";

export interface TimelineInputs {
  /** The newest first. */
  readonly events: readonly ShownEvent[];
}

/** Everything that happened, year by year. A script adds the choice of kind and group, and keeps it in the address. */
export function timelinePage(inputs: TimelineInputs, chrome: Chrome): string {
  const { events: words } = chrome.words;
  const { events } = inputs;
  const years = groupBy(events, ({ start, end }) => (start ?? end ?? "").slice(0, 4));
  const sections = [...years].map(
    ([year, own]) =>
      html`<section class="year">
        <h2 id="y-${year || "undated"}">${year === "" ? words.undated : chrome.words.year(year)}</h2>
        ${eventTable(chrome, own, { caption: year === "" ? words.undated : chrome.words.year(year), anchors: true })}
      </section>`,
  );
  const undated = years.get("")?.length ?? 0;
  const main = html`<h1>${words.timeline}</h1>
    <p class="lede">
      ${words.timelineLede(figure(events.length), figure(undated))} <a href="${linkTo(chrome, CAMPAIGNS)}">${words.campaigns}</a>
    </p>
    <div
      id="timeline-filters"
      data-all="${words.all}"
      data-family="${words.kind}"
      data-group="${chrome.words.league.group}"
      data-shown="${words.chosen("{shown}", figure(events.length), "{choice}")}"
    ></div>
    ${chartOf(chrome, timelineFigure, inputs)} ${join(sections)}
    <p class="source">
      ${words.eventsSource} <a href="${linkTo(chrome, `${TIMELINE}events.csv`)}" download>${chrome.words.figures.csv}</a>
    </p>`;
  return layout(chrome, { title: words.timeline, section: "timeline", main, script: "timeline.js" });
}
