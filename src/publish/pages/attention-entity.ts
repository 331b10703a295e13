import type { AttentionName } from "../../model/attention-plan.ts";
import type { Locator } from "../../model/locator.ts";
import type { Localized } from "../../model/text.ts";
import { inLanguage } from "../../model/text.ts";
import { ATTENTION, groupAddress } from "../addresses.ts";
import { monthStrips } from "../charts/month-strips.ts";
import { figure } from "../format.ts";
import { html, join, type Markup, type Part } from "../html.ts";
import { layout, named, published } from "../layout.ts";
import { linkTo, outLink, shortAddress } from "../links.ts";
import { locatorText } from "../locators.ts";
import type { Chrome } from "../page.ts";
import { stripMonth, shareText, type ShownList, type ShownNamed, type ShownNamedMonth } from "../shown/shown-attention.ts";
import { tableBox } from "../table-box.ts";
import type { AttentionWords } from "../words/attention.ts";
import { countedFiles, daysText } from "./attention-volume.ts";

export interface AttentionEntityInputs extends ShownNamed {
  readonly tone: number;
  /** The first day on which its names mean it; null where one always did. */
  readonly since: string | null;
  /** By which names it is looked for, and under which conditions. */
  readonly names: readonly AttentionName[];
  readonly within: readonly string[];
  /** Titles of the lists in which it is not counted. */
  readonly except: readonly Localized[];
  readonly lists: readonly NamedList[];
}

/** A list that named it at least once, from its first month to its last. */
export interface NamedList extends ShownList {
  readonly months: readonly ShownNamedMonth[];
}

/** Fewer than so many months with a title draw no chart: its row says more. */
const LEAST_MONTHS = 3;

/** How often one name was given, month by month, each number with the row it was read from. */
export function attentionEntityPage(inputs: AttentionEntityInputs, chrome: Chrome): string {
  const { attention: words, separator } = chrome.words;
  const { kind, group, lists } = inputs;
  const name = inLanguage(inputs.name, chrome.language);
  const groupLink =
    group && html`${separator}<a href="${linkTo(chrome, groupAddress(group.id))}">${named(chrome, group.name)}</a>`;
  const main = html`<p class="kicker">
      <a href="${linkTo(chrome, ATTENTION)}">${words.title}</a> · ${words.kinds[kind]}${groupLink}
    </p>
    <h1>${named(chrome, inputs.name)}</h1>
    <p class="lede">${words.entityLede(name)}</p>
    ${kind === "group" && html`<p>${words.groupNote}</p>`} ${join(lists.map((list) => listSection(chrome, list, inputs)))}
    ${namesSection(chrome, inputs)}
    <p class="onward">
      <a href="${linkTo(chrome, ATTENTION)}">${words.backToList}</a> ·
      <a href="${linkTo(chrome, "methods/#attention")}">${words.toMethods}</a>
    </p>`;
  return layout(chrome, { title: words.entityTitle(name), section: "attention", main });
}

function listSection(chrome: Chrome, list: NamedList, who: AttentionEntityInputs): Markup {
  const { attention: words } = chrome.words;
  const { slug, title, months, address } = list;
  const held = months.filter(({ volume }) => volume !== null);
  const given = months.filter(({ row }) => row !== null);
  const first = given[0]?.month ?? "";
  const notes = [words.monthsOf(given.length, held.length), words.zero, earlierNote(words, list, who.since, first)];
  const csv = linkTo(chrome, `attention/${slug}--months.csv`);
  return html`<section>
    <h2 id="${slug}">${named(chrome, title)}</h2>
    <p>${notes.join(chrome.language === "zh" ? "" : " ")}</p>
    ${given.length >= LEAST_MONTHS && chartOf(chrome, list, who)} ${monthsTable(chrome, list, first)}
    <p class="source">
      ${address !== null && html`${words.source}${outLink(address, shortAddress(address))} · `}<a href="${csv}" download
        >${words.monthsCsv}</a
      >
    </p>
    ${countedFiles(chrome, months)}
  </section>`;
}

function chartOf(chrome: Chrome, { title, months }: NamedList, { name, tone }: AttentionEntityInputs): Markup {
  const { attention: words } = chrome.words;
  const own = inLanguage(name, chrome.language);
  const heading = words.chart(own);
  const chart = monthStrips({
    title: `${inLanguage(title, chrome.language)} · ${heading}`,
    description: words.chartAlt(own, months[0]?.month ?? "", months.at(-1)?.month ?? ""),
    months: months.map(stripMonth),
    strips: [{ name: own, tone, values: months.map(({ share }) => share) }],
    peak: (share, month) => words.peak(shareText(share), month),
  });
  return html`<figure class="readings">
    <figcaption><h3>${heading}</h3></figcaption>
    <div class="drawing" role="group" aria-label="${heading}" tabindex="0">${chart}</div>
  </figure>`;
}

/** From the first month in which it was named, the newest first. */
function monthsTable(chrome: Chrome, { title, months, slug, volumeSource }: NamedList, first: string): Markup {
  const { attention: words } = chrome.words;
  const caption = `${inLanguage(title, chrome.language)} · ${words.months}`;
  const numbers = [words.share, words.titles, words.appearances, words.listTitles, words.days];
  const rows = months
    .filter(({ month }) => month >= first)
    .toReversed()
    .map(
      (month) =>
        html`<tr id="${slug}-${month.month}" ${month.row === null && html` class="void"`}>
          <th scope="row">${month.month}</th>
          <td class="num">${month.share !== null && shareText(month.share)}</td>
          <td class="num">${figure(month.titles)}</td>
          <td class="num">${figure(month.appearances)}</td>
          <td class="num">${month.volume && figure(month.volume.titles)}</td>
          <td class="num">${daysText(chrome, month)}</td>
          <td>${rowLinks(chrome, month, volumeSource)}</td>
        </tr> `,
    );
  const heads = [words.month, ...numbers.map((number) => ({ number })), words.row];
  return tableBox({ caption, heads, kind: "named-most" }, rows);
}

/** The rows of the count and of what the list held, each under its source. */
function rowLinks(chrome: Chrome, { row, volume }: ShownNamedMonth, source: string | null): Part {
  const link = (id: string, at: Locator) =>
    html`<a href="${linkTo(chrome, `sources/#source-${id}`)}">${id}</a> ${locatorText(chrome.words, at)}`;
  const rows = [row && link(row.source, row.at), volume && source !== null && link(source, volume.at)];
  return join(
    rows.flatMap((one) => one || []),
    chrome.words.comma,
  );
}

/** Why the table begins where it does; "" where it has every month of the list. */
function earlierNote(words: AttentionWords, { months }: NamedList, since: string | null, first: string): string {
  const start = months[0]?.month ?? "";
  if (since !== null && start <= since.slice(0, first.length)) return words.sinceNote(since);
  return start < first ? words.neverBefore(first) : "";
}

function namesSection(chrome: Chrome, { names, within, except }: AttentionEntityInputs): Markup {
  const { attention: words, separator, comma, colon, listed } = chrome.words;
  const items = names.map(({ name, since, with: beside, without }) => {
    const rules = [
      ...(since === undefined ? [] : [words.since(since)]),
      ...(beside.length === 0 ? [] : [words.with(beside.join(separator))]),
      ...(without.length === 0 ? [] : [words.without(without.join(separator))]),
    ];
    return html`<li><b>${published(chrome, name)}</b>${colon}${rules.length === 0 ? words.plainName : rules.join(comma)}</li> `;
  });
  const lists = except.map((title) => inLanguage(title, chrome.language));
  return html`<section class="prose">
    <h2 id="names">${words.lookedFor}</h2>
    <ul>
      ${join(items)}
    </ul>
    ${within.length > 0 && html`<p>${words.within(within.join(separator))}</p>`}
    ${lists.length > 0 && html`<p>${words.except(listed(lists))}</p>`}
  </section>`;
}
