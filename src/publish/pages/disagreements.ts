import { groupBy } from "../../model/group-by.ts";
import { DISAGREEMENTS as REASONS, type DisagreementReason } from "../../model/observations.ts";
import { inLanguage } from "../../model/text.ts";
import { chartOf } from "../charts/chart-figure.ts";
import { conflictsFigure, type ShownConflicts } from "../figures/conflicts-figure.ts";
import { figure } from "../format.ts";
import { html, join, type Markup } from "../html.ts";
import { called, layout } from "../layout.ts";
import type { Chrome } from "../page.ts";
import { readingNumber, readingSource, readingTime, type ShownReading } from "../shown/shown-reading.ts";
import { tableBox } from "../table-box.ts";

export interface DisagreementsInputs {
  readonly pairs: readonly ShownDisagreement[];
  /** Of each measure of use; those without an app have nothing to draw. */
  readonly conflicts: readonly ShownConflicts[];
}

export interface ShownDisagreement {
  readonly reason: DisagreementReason;
  readonly left: ShownReading;
  readonly right: ShownReading;
}

export function disagreementsPage({ pairs, conflicts }: DisagreementsInputs, chrome: Chrome): string {
  const { figures: words } = chrome.words;
  const byReason = groupBy(pairs, ({ reason }) => reason);
  const anchors = new Set<string>();
  const sections = REASONS.flatMap((reason) => {
    const own = byReason.get(reason) ?? [];
    return own.length === 0 ? [] : [reasonSection(chrome, { reason, pairs: own, anchors })];
  });
  const lede = pairs.length === 0 ? words.noDisagreements : words.disagreementsLede(figure(pairs.length));
  const main = html`<h1>${words.disagreements}</h1>
    <p class="lede">${lede}</p>
    ${join(conflicts.flatMap((one) => chartOf(chrome, conflictsFigure, one, { level: 2 }) || []))} ${join(sections)}`;
  return layout(chrome, { title: words.disagreements, section: "usage", main });
}

interface OfReason {
  readonly reason: DisagreementReason;
  readonly pairs: readonly ShownDisagreement[];
  /** Readings that have an anchor already: the first pair of a reading is where others point. */
  readonly anchors: Set<string>;
}

function reasonSection(chrome: Chrome, { reason, pairs, anchors }: OfReason): Markup {
  const { figures: words, reported } = chrome.words;
  const [name, meaning] = words.reasons[reason];
  const heads = [words.subject, reported.says, words.preferred, words.other];
  const rows = pairs.map(({ left, right }) => {
    const marks = [left.id, right.id].filter((id) => !anchors.has(id) && anchors.add(id));
    return html`<tr>
      <th scope="row">${marks.map((id) => html`<span id="${id}"></span>`)}${called(chrome, left.subject)}</th>
      <td>${inLanguage(left.measure, chrome.language)}</td>
      <td>${side(chrome, left)}</td>
      <td>${side(chrome, right)}</td>
    </tr> `;
  });
  return html`<h2 id="${reason}">${name} <span class="meta">${figure(pairs.length)}</span></h2>
    <p>${meaning}</p>
    ${tableBox({ caption: name, heads }, rows)}`;
}

function side(chrome: Chrome, reading: ShownReading): Markup {
  const scope = inLanguage(reading.scope, chrome.language);
  const where = scope === "" ? chrome.words.figures.noScope : scope;
  return html`${readingNumber(chrome, reading)} <span class="meta">${readingTime(chrome, reading)} · ${where}</span
    ><br />${readingSource(chrome, reading)}`;
}
