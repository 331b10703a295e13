import { embedAddress } from "../addresses.ts";
import { html, type Markup, type Part } from "../html.ts";
import { linkTo } from "../links.ts";
import type { Chrome } from "../page.ts";
import { unbroken } from "../unbroken.ts";

/** A chart as one language tells it: what was found, how it is drawn, and the rows it was drawn from. */
export interface Chart {
  /** Letters, digits and hyphens; names its own page, embed/<id>/, its files, and where it stands on its page. */
  readonly id: string;
  /** A sentence that says what was found, made from the data. */
  readonly title: Part;
  /** What was measured, in which unit, over which time. */
  readonly subtitle: Part;
  /** One drawing, or several that share their axes; marks carry `data-mark`, the key of their row. */
  readonly drawing: Markup;
  /** Where it is wider than its window, that opens on its right end: of lines that are named where they end, and of time. */
  readonly opensAtEnd?: boolean;
  /** In px of its own; an embedded page is made high enough for it. */
  readonly height: number;
  /** Rows or cells carry `data-row`, the key of their marks: what a mark says, what is read out and what is downloaded. */
  readonly table: Markup;
  readonly source: Part;
  /** Address of the page that it stands on. */
  readonly page: string;
  /** How to read signs that no label explains. */
  readonly note?: Part;
  /** Address of a file that says more than the table. */
  readonly csv?: string;
}

/** A kind of chart: what it makes of what it shows, in any language. */
export interface ChartKind<I> {
  /** Of the kind, and no other kind of chart. */
  readonly name: string;
  /** Of the chart that these make; null where they are too little to draw. */
  readonly idOf: (shown: I) => string | null;
  readonly draw: (chrome: Chrome, shown: I) => Omit<Chart, "id">;
}

export interface FigureOptions {
  /** Of the heading that the title is. */
  readonly level?: 1 | 2 | 3 | 4;
  /** What stands between the title and the drawing, or between the drawing and its source. */
  readonly before?: Part;
  readonly after?: Part;
  /** Beside other charts on a crowded page: smaller words, and the note left to the chart's own page. */
  readonly compact?: boolean;
  /** The table is shown at once. */
  readonly open?: boolean;
}

/** Room that title, subtitle, source and data take in an embedded page, in px. */
const AROUND = 190;

export const embedHeight = ({ height }: Pick<Chart, "height">): number => Math.ceil((height + AROUND) / 10) * 10;

/** The chart of these in its frame; false where they are too little to draw. */
export function chartOf<I>(chrome: Chrome, kind: ChartKind<I>, shown: I, options?: FigureOptions): Markup | false {
  const id = kind.idOf(shown);
  return id !== null && chartFigure(chrome, { id, ...kind.draw(chrome, shown) }, options);
}

/**
 * The one frame of every chart: the finding as its title, measure and unit below it, the drawing, who published the numbers, and the
 * table of them. All of it reads without a script; charts.js adds what the keyboard, the pointer and downloads need.
 */
export function chartFigure(
  chrome: Chrome,
  chart: Chart,
  { level = 3, before, after, open = false, compact = false }: FigureOptions = {},
): Markup {
  const { charts: words, colon } = chrome.words;
  const { id, title, subtitle, drawing, opensAtEnd = false, table, source, note, csv } = chart;
  const file = csv !== undefined && html` · <a href="${linkTo(chrome, csv)}" download>${words.allData}</a>`;
  return html`<figure
    class="chart-figure${compact && " compact"}"
    id="chart-${id}"
    data-chart="${id}"
    data-embed="${linkTo(chrome, embedAddress(id))}"
    data-height="${embedHeight(chart)}"
  >
    <figcaption>
      ${heading(level, title)}
      <p class="measured">${subtitle}</p>
    </figcaption>
    ${before}
    <div class="${opensAtEnd ? "drawing at-end" : "drawing"}" role="group" aria-label="${words.drawing}" tabindex="0">
      ${drawing}
    </div>
    ${note !== undefined && html`<p class="note">${note}</p>`} ${after}
    <p class="source">${words.source}${colon}${source}${file}</p>
    <p class="chart-tools"><a class="embed" href="${linkTo(chrome, embedAddress(id))}">${words.embed}</a></p>
    <details class="chart-data" ${open && html` open`}>
      <summary>${words.data}</summary>
      ${table}
    </details>
  </figure>`;
}

function heading(level: 1 | 2 | 3 | 4, text: Part): Markup {
  const title = typeof text === "string" ? unbroken(text) : text;
  if (level === 1) return html`<h1 class="chart-title">${title}</h1>`;
  if (level === 2) return html`<h2 class="chart-title">${title}</h2>`;
  return level === 3 ? html`<h3 class="chart-title">${title}</h3>` : html`<h4 class="chart-title">${title}</h4>`;
}
