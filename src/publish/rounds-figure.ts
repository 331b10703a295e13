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

/** The rounds of one series as columns, on an axis of its own. */
export function roundsFigure(
  chrome: Chrome,
  label: string,
  rounds: readonly ShownRound[],
  axis?: readonly [string, string],
): Markup {
  const [first, last] = [rounds[0], rounds.at(-1)];
  if (!first || !last) return html``;
  const [from, to] = axis ?? [first.date.slice(0, 4), last.date];
  const alt = chrome.words.overview.roundsAlt(label, rounds.length, figure(last.added.value), last.date);
  return roundsPanel({ points: rounds.map(({ date, added }) => ({ date, value: added.value })), from, to }, alt);
}
