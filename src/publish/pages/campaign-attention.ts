import { LEAST_PLACEBOS, type SegmentLevel } from "../../measure/campaigns/attention-change.ts";
import { inLanguage, type Localized } from "../../model/text.ts";
import { chartOf } from "../charts/chart-figure.ts";
import { dailyFigure, placebosFigure } from "../figures/campaign-figures.ts";
import { figure } from "../format.ts";
import { html, join, type Markup } from "../html.ts";
import { scrollBox } from "../layout.ts";
import type { Chrome } from "../page.ts";
import type { ShownAttention } from "../shown/shown-campaign.ts";
import { changeText, levelText, stateText } from "../shown/shown-change.ts";

export interface AttentionOptions {
  /** What the campaign is called. */
  readonly title: string;
  readonly calendar: Localized | null;
}

export function attentionSection(chrome: Chrome, shown: ShownAttention, { title, calendar }: AttentionOptions): Markup {
  const { colon } = chrome.words;
  const list = inLanguage(shown.title, chrome.language);
  const isTold = shown.state !== "too-few";
  const daily = chartOf(chrome, dailyFigure, shown, { level: 4 });
  return html`<section class="readings">
    ${daily || html`<p class="finding">${stateText(chrome, shown, list)}</p>`}
    ${segmentTable(chrome, shown, `${title}${colon}${list}`)} ${isTold && against(chrome, shown, calendar)}
  </section>`;
}

const PARTS = ["before", "during", "after"] as const;

/** Before, during, after; and the same weeks of earlier years. */
function segmentTable(chrome: Chrome, { segments, earlier }: ShownAttention, caption: string): Markup {
  const { events: words } = chrome.words;
  const row = (head: string, segment: SegmentLevel) =>
    html`<tr>
      <th scope="row">${head}</th>
      <td class="num">${figure(segment.days)}</td>
      <td class="num">${figure(segment.appearances)}</td>
      <td class="num">${levelText(segment)}</td>
    </tr> `;
  const now = PARTS.map((part) => row(words.segments[part], segments[part]));
  const then = earlier.map(({ first, segments: own }) => row(words.earlier(first), own.during));
  return scrollBox(
    caption,
    html`<table class="narrow">
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.part}</th>
          <th scope="col" class="num">${words.days}</th>
          <th scope="col" class="num">${words.appearances}</th>
          <th scope="col" class="num">${words.level}</th>
        </tr>
      </thead>
      <tbody>
        ${join(now)}${join(then)}
      </tbody>
    </table>`,
  );
}

/** Against earlier years, and against placebo dates. */
function against(chrome: Chrome, shown: ShownAttention, calendar: Localized | null): Markup {
  const { events: words } = chrome.words;
  const { lessEarlier, placebos, change: estimate } = shown;
  const name = calendar ? inLanguage(calendar, chrome.language) : null;
  const earlier =
    name !== null &&
    html`<p>
      ${lessEarlier ? words.lessEarlier(name, changeText(lessEarlier.change), changeText(lessEarlier.low), changeText(lessEarlier.high)) : words.noEarlier(name)}
    </p>`;
  if (!placebos || !estimate) return html`${earlier}`;
  const dates = placebos.changes.length;
  if (dates < LEAST_PLACEBOS)
    return html`${earlier}
      <p>${words.noPlacebos(dates)}</p>`;
  return html`${earlier} ${chartOf(chrome, placebosFigure, shown, { level: 4 })}`;
}
