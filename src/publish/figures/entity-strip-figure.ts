import type { Locator } from "../../model/locator.ts";
import { inLanguage, type Localized } from "../../model/text.ts";
import { attentionAddress } from "../addresses.ts";
import type { ChartKind } from "../charts/chart-figure.ts";
import { drawnOnce } from "../charts/drawn-once.ts";
import { monthStrips, stripsHeight } from "../charts/month-strips.ts";
import { figure } from "../format.ts";
import { html, join, type Markup, type Part } from "../html.ts";
import { linkTo } from "../links.ts";
import { locatorText } from "../locators.ts";
import type { Chrome } from "../page.ts";
import { daysText } from "../pages/attention-volume.ts";
import { shareText, stripMonth, type NamedList, type ShownNamedMonth } from "../shown/shown-attention.ts";
import { tableBox } from "../table-box.ts";
import { listSource } from "./strips-figure.ts";

/** One name in one list. */
export interface ShownEntityStrip {
  readonly slug: string;
  readonly name: Localized;
  readonly tone: number;
  readonly list: NamedList;
}

/** Fewer than so many months with a title draw no chart: its row says more. */
const LEAST_MONTHS = 3;

/** How often one name was given in one list, month by month, each number with the row it was read from. */
export const entityStripFigure: ChartKind<ShownEntityStrip> = {
  name: "entityStrip",
  idOf: ({ slug, list }) =>
    list.months.filter(({ row }) => row !== null).length >= LEAST_MONTHS ? `attention-${slug}-${list.slug}` : null,
  draw: (chrome, shown) => {
    const { attention: words, charts } = chrome.words;
    const { slug, name, tone, list } = shown;
    const own = inLanguage(name, chrome.language);
    const { months } = list;
    const [first = "", last = ""] = [months[0]?.month, months.at(-1)?.month];
    const measured = charts.stripsMeasured(inLanguage(list.title, chrome.language), first, last);
    const draw = () =>
      monthStrips({
        title: measured,
        description: words.chartAlt(own, first, last),
        months: months.map(stripMonth),
        strips: [{ name: own, tone, values: months.map(({ share }) => share) }],
        peak: (share, month) => words.peak(shareText(share), month),
      });
    const [most] = months.toSorted((left, right) => (right.share ?? 0) - (left.share ?? 0));
    return {
      title: charts.strips({ name: own, share: shareText(most?.share ?? 0), month: most?.month ?? "" }),
      subtitle: measured,
      drawing: drawnOnce(shown, { id: "strip", chrome }, draw),
      height: stripsHeight(1),
      table: monthsTable(chrome, list),
      source: listSource(chrome, list),
      page: attentionAddress(slug),
    };
  },
};

/** From the first month in which it was named, the newest first. */
export function monthsTable(chrome: Chrome, { title, months, slug, volumeSource }: NamedList): Markup {
  const { attention: words } = chrome.words;
  const first = months.find(({ row }) => row !== null)?.month ?? "";
  const caption = `${inLanguage(title, chrome.language)} · ${words.months}`;
  const numbers = [words.share, words.titles, words.appearances, words.listTitles, words.days];
  const rows = months
    .filter(({ month }) => month >= first)
    .toReversed()
    .map(
      (month) =>
        html`<tr id="${slug}-${month.month}" data-row="${month.month}" ${month.row === null && html` class="void"`}>
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
  const { attention: words } = chrome.words;
  const link = (id: string, what: string, at: Locator) =>
    html`<a href="${linkTo(chrome, `sources/#source-${id}`)}">${what}${chrome.words.gap}${locatorText(chrome.words, at)}</a>`;
  const rows = [
    row && link(row.source, words.rowOfName, row.at),
    volume && source !== null && link(source, words.rowOfList, volume.at),
  ];
  return join(
    rows.flatMap((one) => one || []),
    chrome.words.comma,
  );
}
