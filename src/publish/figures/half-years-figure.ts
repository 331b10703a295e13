import { inLanguage, type Localized } from "../../model/text.ts";
import { groupAddress } from "../addresses.ts";
import type { ChartKind } from "../charts/chart-figure.ts";
import { chartTable } from "../charts/chart-table.ts";
import { HALF_YEARS_HEIGHT, halfYearColumns } from "../charts/half-years.ts";
import { figure } from "../format.ts";
import { named } from "../layout.ts";
import { linkTo } from "../links.ts";
import { numberLink, type ShownCount } from "../numbers.ts";
import { html } from "../html.ts";

/** New filings of one group in every half-year of the league's measure. */
export interface ShownHalfYears {
  readonly group: string;
  readonly name: Localized;
  readonly tone: number;
  readonly measure: Localized;
  readonly unit: Localized;
  readonly publisher: Localized;
  readonly points: readonly { readonly name: string; readonly count: ShownCount }[];
}

export const halfYearsFigure: ChartKind<ShownHalfYears> = {
  name: "halfYears",
  idOf: ({ group, points }) => (points.length > 0 ? `half-years-${group}` : null),
  draw: (chrome, { group, name, tone, measure, unit, publisher, points }) => {
    const { charts: words, group: groupWords, halfYear, measure: measures } = chrome.words;
    const { language } = chrome;
    const [before, last] = [points.at(-2)?.count.value ?? null, points.at(-1)];
    const own = inLanguage(name, language);
    const half = halfYear(last?.name ?? "");
    const measured = words.halfYearsMeasured(inLanguage(measure, language), inLanguage(unit, language));
    const alt = groupWords.halfYearsAlt(own, half, figure(last?.count.value ?? 0));
    return {
      title: words.halfYears({ name: own, half, last: last?.count.value ?? 0, before }),
      subtitle: measured,
      drawing: halfYearColumns(
        points.map((point) => ({ name: point.name, value: point.count.value })),
        tone,
        alt,
      ),
      height: HALF_YEARS_HEIGHT,
      table: chartTable({
        caption: measured,
        heads: [measures.period, { number: measures.added }],
        rows: points.map((point) => ({
          key: point.name,
          cells: [halfYear(point.name), { number: point.count.value, shown: numberLink(chrome, point.count) }],
        })),
      }),
      source: html`<a href="${linkTo(chrome, "sources/")}">${named(chrome, publisher)}</a>`,
      page: groupAddress(group),
    };
  },
};
