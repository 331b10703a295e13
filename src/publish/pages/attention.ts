import { LEAST_TITLES } from "../../measure/attention/attention-league.ts";
import { WINDOW_MONTHS, type AttentionWindows } from "../../measure/attention/attention-windows.ts";
import { inLanguage } from "../../model/text.ts";
import { chartOf } from "../charts/chart-figure.ts";
import { stripsFigure } from "../figures/strips-figure.ts";
import { figure } from "../format.ts";
import { html, join, type Markup, type Part } from "../html.ts";
import { layout, named } from "../layout.ts";
import { linkTo, outLink, shortAddress } from "../links.ts";
import type { Chrome } from "../page.ts";
import { shareText, type AttentionList, type ShownList, type ShownPart, type ShownStanding } from "../shown/shown-attention.ts";
import { attentionLeagueTable } from "./attention-league.ts";
import { volumeTable } from "./attention-volume.ts";

export interface AttentionInputs {
  /** By which two titles are one; null where the dossier looks for nothing. */
  readonly nearDuplicates: { readonly days: number; readonly leastLength: number } | null;
  readonly lists: readonly AttentionList[];
}

export function attentionPage({ nearDuplicates, lists }: AttentionInputs, chrome: Chrome): string {
  const { attention: words } = chrome.words;
  const { language } = chrome;
  const contents = lists.map(({ slug, title }) => html`<li><a href="#${slug}">${inLanguage(title, language)}</a></li>`);
  const isEmpty = nearDuplicates === null || lists.length === 0;
  const main = html`<h1>${words.title}</h1>
    <p class="lede">${isEmpty ? words.none : words.lede}</p>
    ${
      !isEmpty &&
      html`<p class="meta">${words.neverAdded}</p>
        <nav aria-label="${chrome.words.reported.contents}">
          <ul class="contents">
            ${join(contents)}
            <li><a href="#how">${words.how}</a></li>
          </ul>
        </nav>
        ${join(lists.map((list) => listSection(chrome, list)))}
        <section class="prose">
          <h2 id="how">${words.how}</h2>
          ${words.rules(nearDuplicates.days, nearDuplicates.leastLength).map((text) => html`<p>${text}</p> `)}
          <p><a href="${linkTo(chrome, "methods/#attention")}">${words.toMethods}</a></p>
        </section>`
    }`;
  return layout(chrome, { title: words.title, section: "attention", main });
}

function listSection(chrome: Chrome, list: AttentionList): Markup {
  const { attention: words } = chrome.words;
  const { title, slug, windows, parts } = list;
  return html`<section>
    <h2 id="${slug}">${named(chrome, title)}</h2>
    <p>${windowsText(chrome, windows)}</p>
    ${listSource(chrome, list)} ${join(parts.map((part) => partSection(chrome, list, part)))}
    <h3>${words.volume}</h3>
    <p class="meta">${words.volumeLede}</p>
    ${volumeTable(chrome, list)}
  </section>`;
}

function windowsText(chrome: Chrome, windows: AttentionWindows | null): string {
  const { attention: words } = chrome.words;
  if (windows === null) return words.noWhole;
  const { now, before, comparable } = windows;
  const held = (now.whole === WINDOW_MONTHS ? words.listLede : words.brokenLede)(now.start, now.end, figure(now.titles));
  const against = comparable
    ? words.comparison(before.start, before.end, figure(before.titles))
    : words.noComparison(now.whole, before.whole);
  return `${held}${chrome.language === "zh" ? "" : " "}${against}`;
}

function listSource(chrome: Chrome, { address, slug }: ShownList): Markup {
  const { attention: words, separator } = chrome.words;
  const files = [
    [`attention/${slug}.csv`, words.leagueCsv],
    [`attention/${slug}--months.csv`, words.monthsCsv],
    [`attention/${slug}--volume.csv`, words.volumeCsv],
  ] as const;
  const links = files.map(([file, text]) => html`<a href="${linkTo(chrome, file)}" download>${text}</a>`);
  return html`<p class="source">
    ${address !== null && html`${words.source}${outLink(address, shortAddress(address))} · `}${join(links, separator)}
  </p>`;
}

function partSection(chrome: Chrome, list: AttentionList, shown: ShownPart): Markup {
  const { attention: words } = chrome.words;
  const ranked = shown.rows.filter(({ rank }) => rank !== null);
  const few = shown.rows.filter(({ rank }) => rank === null);
  const fewText = words.few(few.length, LEAST_TITLES, list.windows?.comparable ?? false);
  const part = words.parts[shown.part];
  const caption = `${inLanguage(list.title, chrome.language)} · ${part}`;
  return html`<section class="named">
    <h3 id="${list.slug}--${shown.part}">${part}</h3>
    ${partFinding(chrome, ranked[0])} ${ranked.length > 0 && attentionLeagueTable(chrome, { rows: ranked, list, caption })}
    ${ranked.some(({ change }) => change) && html`<p class="meta">${words.changeNote}</p>`}
    ${
      few.length > 0 &&
      html`<details>
        <summary>${fewText}</summary>
        ${attentionLeagueTable(chrome, { rows: few, list, caption: `${caption} · ${fewText}` })}
      </details>`
    }
    ${shown.drawn ? chartOf(chrome, stripsFigure, shown.drawn, { level: 4 }) : html`<p class="meta">${words.noChart}</p>`}
  </section>`;
}

function partFinding(chrome: Chrome, first: ShownStanding | undefined): Part {
  if (!first || first.now.share === null || first.now.titles === 0) return "";
  const { named: who, now, before } = first;
  const earlier = before?.share ?? null;
  const name = inLanguage(who.name, chrome.language);
  const text = chrome.words.attention.finding(name, shareText(now.share ?? 0), earlier === null ? null : shareText(earlier));
  return html`<p class="finding">${text}</p>`;
}
