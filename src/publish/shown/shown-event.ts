import type { Granularity } from "../../model/observations.ts";
import { inLanguage, type Localized } from "../../model/text.ts";
import { TIMELINE } from "../addresses.ts";
import { html, join, type Markup, type Part } from "../html.ts";
import { called, calledText, named } from "../layout.ts";
import { hostOf, linkTo, outLink } from "../links.ts";
import type { Chrome } from "../page.ts";
import { nameOfTold, readingText, recordLink, type ShownReading } from "./shown-reading.ts";
import { toldNumber, toldTime } from "../told-words.ts";
import { tableBox } from "../table-box.ts";

/** An event as pages show it. */
export interface ShownEvent {
  /** Where it stands on the timeline. */
  readonly anchor: string;
  readonly kind: string;
  /** What the dossier calls the kind; null where it says nothing. */
  readonly name: Localized | null;
  /** Id of the family, and what the dossier calls it. */
  readonly family: string;
  readonly familyName: Localized | null;
  readonly who: string;
  /** Address of the page of whom it is about. */
  readonly about: string | null;
  readonly group: { readonly id: string; readonly name: Localized } | null;
  readonly tone: number;
  readonly start: string | null;
  readonly end: string | null;
  readonly granularity: Granularity;
  readonly open: boolean;
  readonly announced: string | null;
  /** Number and unit as told. */
  readonly value: string;
  readonly unit: string;
  /** How the number was read; null where it is none of a measure, or its unit cannot be right as it is told. */
  readonly reading: ShownReading | null;
  readonly detail: string;
  readonly parties: readonly string[];
  readonly told: readonly { readonly figure: string | null; readonly address: string | null }[];
  /** Anchors of events that tell the same otherwise. */
  readonly conflicts: readonly string[];
}

export interface EventTableOptions {
  readonly caption: string;
  /** Rows carry their anchors, on the one page that lists them all. */
  readonly anchors?: boolean;
  /** Rows carry the keys of a chart's marks. */
  readonly rows?: boolean;
}

export function eventTable(
  chrome: Chrome,
  events: readonly ShownEvent[],
  { caption, anchors = false, rows: isKeyed = false }: EventTableOptions,
): Markup {
  const { events: words } = chrome.words;
  const heads = [words.when, words.kind, words.who, words.what, words.told];
  const rows = events.map(
    (event) =>
      html`<tr${anchors && html` id="${event.anchor}"`}${isKeyed && html` data-row="${event.anchor}"`} data-family="${event.family}" data-group="${event.group?.id ?? ""}"${event.group && html` data-label="${inLanguage(event.group.name, chrome.language)}"`}>
        <td class="d">${eventDate(chrome, event)}</td>
        <td class="nw">${familyText(chrome, event)}</td>
        <th scope="row">${who(chrome, event)}</th>
        <td>${what(chrome, event)}</td>
        <td>${sources(chrome, event)}</td>
      </tr> `,
  );
  return tableBox({ caption, heads, kind: "wide events" }, rows);
}

/** As precise as told: a month is no day, and what has no known end says so. */
export function eventDate({ words }: Chrome, { start, end, granularity, open, announced }: ShownEvent): Markup {
  const { events } = words;
  if (start === null && end === null) return html`<span class="meta">${events.undated}</span>`;
  const dates =
    start === null || end === null || start === end
      ? unbrokenText(words.date(start ?? end ?? ""))
      : join([unbrokenText(words.date(start)), unbrokenText(words.date(end))], " – ");
  const precision = events.precision[granularity];
  const others = [
    open ? events.claimed : "",
    announced !== null && announced !== start ? events.announcedOn(announced) : "",
    announced !== null && end === null ? events.noEnd : "",
  ].filter((remark) => remark !== "");
  const remarks = [...(precision === "" ? [] : [unbrokenText(precision)]), ...others.map((remark) => html`${remark}`)];
  const remarked = join(remarks, words.separator);
  return html`${dates}${remarks.length > 0 && html` <span class="meta">${remarked}</span>`}`;
}

const unbrokenText = (text: string): Markup => html`<span class="nw">${text}</span>`;

export function familyText(
  { words, language }: Chrome,
  { family, familyName }: Pick<ShownEvent, "family" | "familyName">,
): string {
  const own = words.events.ownKinds as Readonly<Record<string, string>>;
  return familyName?.[language] ?? own[family] ?? Object.values(familyName ?? {})[0] ?? family;
}

function who(chrome: Chrome, { who: caption, about, group }: ShownEvent): Markup {
  const isOther = group !== null && !Object.values(group.name).includes(caption);
  const name = about === null ? called(chrome, caption) : html`<a href="${linkTo(chrome, about)}">${called(chrome, caption)}</a>`;
  return html`${name}${isOther && html` <span class="meta">${named(chrome, group.name)}</span>`}`;
}

function what(chrome: Chrome, { kind, name, value, unit, reading, detail, parties }: ShownEvent): Markup {
  const { words } = chrome;
  const happened: Part = name ? named(chrome, name) : (words.events.names[kind] ?? html`<span lang="en">${kind}</span>`);
  const text = reading ? readingText(chrome, reading) : toldNumber(chrome, value, unit);
  const number = value !== "" && html`${words.colon}<b>${text}</b>`;
  // A number that was struck off is read whole.
  const isNumber = kind === "filing cancelled" && "nw";
  const round = detail !== "" && html` <span class="meta ${isNumber}">${isNumber ? detail : toldTime(chrome, detail)}</span>`;
  const others =
    parties.length > 0 &&
    html`<br /><span class="meta">${parties.map((party, at) => [at > 0 && words.separator, called(chrome, party)])}</span>`;
  return html`${happened}${number}${round}${others}`;
}

/** Each source by its row, with its address; how many events tell it otherwise. */
function sources(chrome: Chrome, { told, conflicts, kind, name, who: caption, start, end }: ShownEvent): Markup {
  const { words } = chrome;
  const happened = name ? inLanguage(name, chrome.language) : (words.events.names[kind] ?? kind);
  const about = nameOfTold([
    calledText(chrome, caption),
    happened,
    start === null && end === null ? "" : words.date(start ?? end ?? ""),
  ]);
  const hosts = new Map<string, (typeof told)[number]>();
  for (const source of told) {
    const host = source.address === null ? words.reported.noAddress : hostOf(source.address);
    if (!hosts.has(host)) hosts.set(host, source);
  }
  const links = [...hosts].map(([host, { figure, address }]) => {
    const out = address === null ? html`<b class="lacking">${host}</b>` : outLink(address, host);
    return figure === null
      ? out
      : html`<span class="nw">${out} <span class="meta">${recordLink(chrome, figure, about)}</span></span>`;
  });
  const others = conflicts.map(
    (anchor, at) =>
      html` <a class="disputed" href="${linkTo(chrome, `${TIMELINE}#${anchor}`)}">${words.events.conflict(at + 1)}</a>`,
  );
  return html`${join(links, words.separator)}${others}`;
}
