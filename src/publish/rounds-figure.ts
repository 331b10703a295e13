import { roundsPanel } from "./charts/rounds.ts";
import { figure } from "./format.ts";
import { html, type Markup } from "./html.ts";
import type { ShownCount } from "./numbers.ts";
import type { Chrome } from "./page.ts";

/** New entries by the date of one list. */
export interface ShownRound {
  readonly date: string;
  readonly added: ShownCount;
}

export interface RoundsDrawing {
  readonly rounds: readonly ShownRound[];
  /** First and last date of an axis that several drawings share. */
  readonly axis?: readonly [string, string];
  /** Before the date in the key of each mark, where several drawings share a table. */
  readonly key?: string;
}

/** The rounds of one series as columns. */
export function roundsFigure(chrome: Chrome, label: string, { rounds, axis, key }: RoundsDrawing): Markup {
  const [first, last] = [rounds[0], rounds.at(-1)];
  if (!first || !last) return html``;
  const [from, to] = axis ?? [first.date.slice(0, 4), last.date];
  const alt = chrome.words.overview.roundsAlt(label, rounds.length, figure(last.added.value), last.date);
  const points = rounds.map(({ date, added }) => ({
    key: key === undefined ? date : `${key}-${date}`,
    date,
    value: added.value,
  }));
  return roundsPanel({ label, points, from, to }, alt);
}
