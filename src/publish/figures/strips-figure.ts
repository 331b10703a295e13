import { inLanguage } from "../../model/text.ts";
import { ATTENTION, attentionAddress } from "../addresses.ts";
import type { ChartKind } from "../charts/chart-figure.ts";
import { chartTable } from "../charts/chart-table.ts";
import { drawnOnce } from "../charts/drawn-once.ts";
import { monthStrips, stripsHeight } from "../charts/month-strips.ts";
import { html } from "../html.ts";
import { named } from "../layout.ts";
import { linkTo, outLink } from "../links.ts";
import type { Chrome } from "../page.ts";
import { shareText, stripMonth, type ShownList, type ShownStrips } from "../shown/shown-attention.ts";

/** How often names were given in a list, a strip of months each. */
export const stripsFigure: ChartKind<ShownStrips> = {
  name: "strips",
  idOf: ({ list, part, strips, months }) => (strips.length > 0 && months.length > 0 ? `attention-${list.slug}-${part}` : null),
  draw: (chrome, shown) => {
    const { attention: words, charts, listed } = chrome.words;
    const { list, months, strips } = shown;
    const names = strips.map(({ named: who }) => inLanguage(who.name, chrome.language));
    const title = inLanguage(list.title, chrome.language);
    const [first = "", last = ""] = [months[0]?.month, months.at(-1)?.month];
    const measured = charts.stripsMeasured(title, first, last);
    const draw = () =>
      monthStrips({
        title: measured,
        description: words.chartAlt(listed(names), first, last),
        months: months.map(stripMonth),
        strips: strips.map((strip, at) => ({ name: names[at] ?? "", tone: strip.tone, values: strip.shares })),
        peak: (share, month) => words.peak(shareText(share), month),
      });
    const heads = strips.map(({ named: who }, at) => ({
      number: html`<a href="${linkTo(chrome, `${attentionAddress(who.slug)}#${list.slug}`)}">${names[at]}</a>`,
    }));
    return {
      title: charts.strips(peakOf(shown, names)),
      subtitle: measured,
      drawing: drawnOnce(shown, { id: "strips", chrome }, draw),
      height: stripsHeight(strips.length),
      table: chartTable({
        caption: measured,
        heads: [words.month, ...heads],
        rows: months.toReversed().map(({ month }) => {
          const at = months.findIndex((one) => one.month === month);
          return {
            key: month,
            cells: [
              month,
              ...strips.map(({ shares }) => {
                const share = shares[at] ?? null;
                return share === null ? "" : { number: share, shown: shareText(share) };
              }),
            ],
          };
        }),
      }),
      source: listSource(chrome, list),
      page: ATTENTION,
      note: words.legend,
      csv: `${ATTENTION}${list.slug}--months.csv`,
    };
  },
};

/** The list's own page, and that its titles were counted here. */
export function listSource(chrome: Chrome, { address, title }: ShownList) {
  const name = named(chrome, title);
  return html`${address === null ? name : outLink(address, name)}${chrome.words.brackets(chrome.words.charts.titles)}`;
}

function peakOf({ strips, months }: ShownStrips, names: readonly string[]) {
  let most = { name: "", share: -1, month: "" };
  for (const [strip, { shares }] of strips.entries())
    for (const [at, share] of shares.entries())
      if (share !== null && share > most.share) most = { name: names[strip] ?? "", share, month: months[at]?.month ?? "" };
  return { ...most, share: shareText(most.share) };
}
