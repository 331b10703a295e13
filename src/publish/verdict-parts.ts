import { inLanguage } from "../model/text.ts";
import { groupAddress, STANDING } from "./addresses.ts";
import { html, join, type Markup } from "./html.ts";
import { named } from "./layout.ts";
import { linkTo } from "./links.ts";
import type { Chrome } from "./page.ts";
import type { ShownGroup, ShownMeasure, ShownValue } from "./shown/shown-verdict.ts";
import { intervalText, periodName } from "./verdict-values.ts";

// Small parts that all pages of the verdict share.

export function groupLink(chrome: Chrome, { id, name }: ShownGroup): Markup {
  return html`<a href="${linkTo(chrome, groupAddress(id))}">${named(chrome, name)}</a>`;
}

/** A measure leads to all that is read of it. */
export function measureLink(chrome: Chrome, { label, scope, anchor }: ShownMeasure): Markup {
  const text = inLanguage(label, chrome.language);
  return html`<a href="${linkTo(chrome, `${STANDING}#${anchor}`)}">${text}</a>
    <span class="meta">${inLanguage(scope, chrome.language)}</span>`;
}

/** A value with the wording that it is told in. */
export function valueText(chrome: Chrome, { value, face, unit }: ShownValue): string {
  const { about, nearly } = chrome.words.verdict;
  const told = intervalText(face ? [face.number, face.number] : value, unit, chrome.language);
  return face === null ? told : face.wording === "about" ? about(told) : nearly(told);
}

/** A value opens the row of the figure it is read from; further figures that say the same or otherwise follow as numbers. */
export function valueLink(chrome: Chrome, shown: ShownValue): Markup {
  const { rows } = shown;
  const text = valueText(chrome, shown);
  const [first, ...others] = rows;
  if (first === undefined) return html`${text}`;
  const more = others.map((row, at) => html`<a href="${linkTo(chrome, `reported/#${row}`)}">${at + 2}</a>`);
  const label = html`<a class="n" href="${linkTo(chrome, `reported/#${first}`)}">${text}</a>`;
  return html`${label}${more.length > 0 && html`<sup class="more">${join(more, " ")}</sup>`}`;
}

export function periodOf(value: ShownPeriod): Markup {
  return html`<span class="nw">${periodText(value)}</span>`;
}

export type ShownPeriod = Pick<ShownValue, "start" | "end" | "about">;

/** The time of a value by its name, "≈ 2026-04". */
export const periodText = ({ start, end, about }: ShownPeriod): string => `${about ? "≈ " : ""}${periodName(start, end)}`;

/** A figure under its heading, that names what is downloaded. */
export function download(chrome: Chrome, address: string, label: string): Markup {
  return html`<p class="meta"><a href="${linkTo(chrome, address)}" download>${label}</a></p>`;
}
