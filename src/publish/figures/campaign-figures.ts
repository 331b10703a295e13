import { LEAST_PLACEBOS, PER } from "../../measure/campaigns/attention-change.ts";
import { inLanguage } from "../../model/text.ts";
import { CAMPAIGNS } from "../addresses.ts";
import { dailyChart, DAILY_HEIGHT, placeboChart, PLACEBO_HEIGHT } from "../charts/campaign-charts.ts";
import type { ChartKind } from "../charts/chart-figure.ts";
import { chartTable } from "../charts/chart-table.ts";
import { drawnOnce } from "../charts/drawn-once.ts";
import { figure, percent } from "../format.ts";
import { html } from "../html.ts";
import { named } from "../layout.ts";
import { outLink } from "../links.ts";
import type { ShownAttention } from "../shown/shown-campaign.ts";
import { changeText, stateText } from "../shown/shown-change.ts";
import { slugOf } from "../slugs.ts";
import type { Chrome } from "../page.ts";

const idOf = (part: string, { campaign, list }: ShownAttention): string => `${part}-${slugOf(campaign)}-${slugOf(list)}`;

function source(chrome: Chrome, { address, title }: ShownAttention) {
  const name = named(chrome, title);
  return html`${address === null ? name : outLink(address, name)}${chrome.words.brackets(chrome.words.charts.titles)}`;
}

/** Appearances day by day, the campaign shaded. */
export const dailyFigure: ChartKind<ShownAttention> = {
  name: "daily",
  idOf: (shown) => (shown.days.some(({ appearances }) => appearances > 0) ? idOf("daily", shown) : null),
  draw: (chrome, shown) => {
    const { events: words, charts } = chrome.words;
    const { days, start, end, tone, csv } = shown;
    const list = inLanguage(shown.title, chrome.language);
    const [first = "", last = ""] = [days[0]?.date, days.at(-1)?.date];
    const measured = charts.dailyMeasured(list, first, last);
    const description = words.dailyAlt(first, last, start, end);
    const draw = () => dailyChart({ title: measured, description, days, window: { start, end }, tone });
    return {
      title: stateText(chrome, shown, list),
      subtitle: `${inLanguage(shown.label, chrome.language)}${chrome.words.colon}${measured}`,
      drawing: drawnOnce(shown, { id: "daily", chrome }, draw),
      height: DAILY_HEIGHT,
      table: chartTable({
        caption: measured,
        heads: [words.when, words.part, { number: words.appearances }, { number: words.level }],
        rows: days.map(({ date, appearances, listed, part }) => ({
          key: date,
          cells: [
            date,
            words.segments[part],
            { number: appearances, shown: figure(appearances) },
            listed === 0 ? "–" : { number: (appearances / listed) * PER, shown: ((appearances / listed) * PER).toFixed(2) },
          ],
        })),
      }),
      source: source(chrome, shown),
      page: CAMPAIGNS,
      csv,
    };
  },
};

/** The change during the campaign among the changes at other dates. */
export const placebosFigure: ChartKind<ShownAttention> = {
  name: "placebos",
  idOf: (shown) =>
    shown.state !== "too-few" && shown.change && (shown.placebos?.changes.length ?? 0) >= LEAST_PLACEBOS
      ? idOf("placebos", shown)
      : null,
  draw: (chrome, shown) => {
    const { events: words, charts } = chrome.words;
    const { tone, placebos, change } = shown;
    const changes = placebos?.changes ?? [];
    const measured = charts.placebosMeasured(inLanguage(shown.title, chrome.language));
    const actual = change?.change ?? 0;
    const description = words.placeboAlt(changes.length);
    const draw = () => placeboChart({ title: measured, description, placebos: changes, actual, tone, axis: words.placeboAxis });
    const row = (key: string, name: string, value: number) => ({
      key,
      cells: [name, { number: value, shown: changeText(value) }],
    });
    return {
      title: words.placebos(percent(placebos?.share ?? 0), changes.length, placebos?.apart ?? 0),
      subtitle: `${inLanguage(shown.label, chrome.language)}${chrome.words.colon}${measured}`,
      drawing: drawnOnce(shown, { id: "placebos", chrome }, draw),
      height: PLACEBO_HEIGHT,
      table: chartTable({
        caption: measured,
        heads: [words.when, { number: words.placeboAxis }],
        rows: [
          row("campaign", charts.thisCampaign, actual),
          ...changes.map((value, at) => row(String(at), charts.otherDate(at + 1), value)),
        ],
      }),
      source: source(chrome, shown),
      page: CAMPAIGNS,
    };
  },
};
