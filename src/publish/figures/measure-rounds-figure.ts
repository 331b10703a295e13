import { inLanguage, type Localized } from "../../model/text.ts";
import type { ChartKind } from "../charts/chart-figure.ts";
import { chartTable, type ChartCell } from "../charts/chart-table.ts";
import { ROUNDS_HEIGHT } from "../charts/rounds.ts";
import { figure } from "../format.ts";
import { html } from "../html.ts";
import { named } from "../layout.ts";
import { linkTo } from "../links.ts";
import { differenceMark, numberLink, numberTo, type ShownCount } from "../numbers.ts";
import { roundsFigure, type ShownRound } from "../rounds-figure.ts";

export interface MeasureRound extends ShownRound {
  readonly cumulative: ShownCount;
  /** What was announced for this date; null where nothing was. */
  readonly announced: { readonly said: number; readonly difference: number; readonly address: string } | null;
}

/** New entries of one measure, round by round, and what the rounds come to. */
export interface ShownMeasureRounds {
  readonly measure: string;
  readonly label: Localized;
  readonly unit: Localized;
  readonly publisher: Localized;
  readonly rounds: readonly MeasureRound[];
}

export const measureRoundsFigure: ChartKind<ShownMeasureRounds> = {
  name: "measureRounds",
  idOf: ({ measure, rounds }) => (rounds.length > 0 ? `rounds-${measure}` : null),
  draw: (chrome, { measure, label, unit, publisher, rounds }) => {
    const { charts: words, overview, measure: heads, announced } = chrome.words;
    const own = inLanguage(label, chrome.language);
    const last = rounds.at(-1);
    const rank = 1 + rounds.filter(({ added }) => added.value > (last?.added.value ?? 0)).length;
    const told = rounds.some((round) => round.announced !== null);
    const measured = words.roundsMeasured(inLanguage(unit, chrome.language));
    const rows = rounds.toReversed().map(({ date, added, cumulative, announced: said }) => ({
      key: date,
      cells: [
        date,
        { number: added.value, shown: numberLink(chrome, added) },
        { number: cumulative.value, shown: numberLink(chrome, cumulative) },
        ...(told
          ? [
              said ? { number: said.said, shown: numberTo(chrome, said.address, said.said) } : "",
              said ? { number: said.difference, shown: differenceMark(said.difference) } : "",
            ]
          : []),
      ] satisfies readonly ChartCell[],
    }));
    const numbers = [heads.added, heads.cumulative, ...(told ? [announced.said, announced.difference] : [])];
    return {
      title: overview.roundsTitle({
        label: own,
        added: figure(last?.added.value ?? 0),
        date: last?.date ?? "",
        rank,
        of: rounds.length,
      }),
      subtitle: measured,
      drawing: html`<div class="panel">${roundsFigure(chrome, own, { rounds })}</div>`,
      height: ROUNDS_HEIGHT * 2,
      table: chartTable({ caption: heads.rounds, heads: [heads.round, ...numbers.map((number) => ({ number }))], rows }),
      source: html`<a href="${linkTo(chrome, "sources/")}">${named(chrome, publisher)}</a>`,
      page: `measures/${measure}/`,
    };
  },
};
