import type { SourceKind } from "../../model/dossier.ts";
import { inLanguage, type Localized } from "../../model/text.ts";
import { figure } from "../format.ts";
import { html, join, type Markup } from "../html.ts";
import { layout, named, published, scrollBox } from "../layout.ts";
import { hostOf, linkTo, outLink } from "../links.ts";
import type { Chrome } from "../page.ts";
import { attachmentAddress, sourceAddress } from "../addresses.ts";

export interface SourcesInputs {
  readonly sources: readonly ShownSource[];
  readonly attachments: readonly ListedAttachment[];
  readonly tellers: readonly ListedTeller[];
}

/** Whoever measured figures, or a website that tells them; those with most figures first. */
export interface ListedTeller {
  readonly kind: "measurer" | "website";
  readonly name: Localized;
  readonly address: string;
  readonly figures: number;
}

export interface ShownSource {
  readonly id: string;
  readonly title: Localized;
  readonly publisher: Localized;
  readonly address: string | null;
  readonly kind: SourceKind;
  readonly files: readonly string[];
  readonly rows: number;
}

export interface ListedAttachment {
  readonly slug: string;
  readonly title: string;
  readonly round: string;
  readonly series: readonly { readonly id: string; readonly rows: number }[];
  readonly listedAsOf: string;
  readonly publishedOn: string | null;
}

export function sourcesPage({ sources, attachments, tellers }: SourcesInputs, chrome: Chrome): string {
  const { sources: words } = chrome.words;
  const main = html`<h1>${words.title}</h1>
    <p class="lede">${words.lede}</p>
    ${sourceTable(chrome, sources)} ${tellerList(chrome, "measurer", tellers)} ${tellerList(chrome, "website", tellers)}
    <h2 id="attachments">${words.attachments}</h2>
    ${attachmentTable(chrome, attachments)}`;
  return layout(chrome, { title: words.title, section: "sources", main });
}

function tellerList(chrome: Chrome, kind: ListedTeller["kind"], tellers: readonly ListedTeller[]): Markup | false {
  const own = tellers.filter((teller) => teller.kind === kind);
  const items = own.map(
    ({ name, address, figures }) =>
      html`<li><a href="${linkTo(chrome, address)}">${named(chrome, name)}</a> ${figure(figures)}</li> `,
  );
  return (
    own.length > 0 &&
    html`<h2 id="${kind}s">${chrome.words.tellers.all[kind]}</h2>
      <ul class="contents">
        ${join(items)}
      </ul>`
  );
}

function sourceTable(chrome: Chrome, sources: readonly ShownSource[]): Markup {
  const { sources: words } = chrome.words;
  const rows = sources.map(
    ({ id, title, publisher, address, kind, files, rows: count }) =>
      html`<tr id="source-${id}">
        <th scope="row"><a href="${linkTo(chrome, sourceAddress(id))}">${inLanguage(title, chrome.language)}</a></th>
        <td>${inLanguage(publisher, chrome.language)}</td>
        <td>${address !== null && outLink(address, hostOf(address))}</td>
        <td>${words.kinds[kind]}</td>
        <td class="num">${figure(count)}</td>
        <td>${files.map((file) => html`<code>${file}</code> `)}</td>
      </tr> `,
  );
  return scrollBox(
    words.title,
    html`<table>
      <caption>
        ${words.title}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.title}</th>
          <th scope="col">${words.publisher}</th>
          <th scope="col">${words.address}</th>
          <th scope="col">${words.kind}</th>
          <th scope="col" class="num">${words.rows}</th>
          <th scope="col">${words.files}</th>
        </tr>
      </thead>
      <tbody>
        ${join(rows)}
      </tbody>
    </table>`,
  );
}

/** Every attachment with its rows by series: the way to each row without a script. */
export function attachmentTable(chrome: Chrome, attachments: readonly ListedAttachment[]): Markup {
  const { sources: words, clocks, rows: rowWords } = chrome.words;
  const rows = attachments.map(
    ({ slug, title, round, series, listedAsOf, publishedOn }) =>
      html`<tr>
        <td class="d">${round}</td>
        <th scope="row"><a href="${linkTo(chrome, attachmentAddress(slug))}">${published(chrome, title)}</a></th>
        <td>${seriesCounts(chrome, series)}</td>
        <td class="d">${listedAsOf}</td>
        <td class="d">${publishedOn ?? rowWords.unknown}</td>
      </tr> `,
  );
  return scrollBox(
    words.attachments,
    html`<table>
      <caption>
        ${words.attachments}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.round}</th>
          <th scope="col">${rowWords.attachment}</th>
          <th scope="col">${words.rows}</th>
          <th scope="col">${clocks.listed_as_of}</th>
          <th scope="col">${clocks.published_on}</th>
        </tr>
      </thead>
      <tbody>
        ${join(rows)}
      </tbody>
    </table>`,
  );
}

function seriesCounts({ frame, language }: Chrome, series: ListedAttachment["series"]): Markup[] {
  return series.map(
    ({ id, rows }) =>
      html`<span class="count">${inLanguage(frame.series[id]?.short ?? {}, language)} <b>${figure(rows)}</b></span> `,
  );
}
