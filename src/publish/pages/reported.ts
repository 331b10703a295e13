import { figure } from "../format.ts";
import { html, join } from "../html.ts";
import { layout } from "../layout.ts";
import type { Chrome } from "../page.ts";
import { reportedTable, type ShownReported } from "../reported-table.ts";
import { slugOf } from "../slugs.ts";

export interface ReportedInputs {
  readonly kinds: readonly { readonly kind: string; readonly figures: readonly ShownReported[] }[];
  readonly withoutAddress: number;
}

export function reportedPage({ kinds, withoutAddress }: ReportedInputs, chrome: Chrome): string {
  const { reported: words } = chrome.words;
  const count = kinds.reduce((sum, { figures }) => sum + figures.length, 0);
  const nameOf = (kind: string) => words.kinds[kind] ?? kind;
  const contents = kinds.map(
    ({ kind, figures }) => html`<li><a href="#kind-${slugOf(kind)}">${nameOf(kind)}</a> ${figure(figures.length)}</li>`,
  );
  const sections = kinds.map(
    ({ kind, figures }) =>
      html`<h2 id="kind-${slugOf(kind)}">${nameOf(kind)}</h2>
        ${reportedTable(chrome, figures, { caption: nameOf(kind), anchors: true })} `,
  );
  const main = html`<h1>${words.title}</h1>
    <p class="lede">${words.lede(figure(count), figure(withoutAddress))}</p>
    <nav aria-label="${words.contents}">
      <ul class="contents">
        ${join(contents)}
      </ul>
    </nav>
    ${join(sections)}`;
  return layout(chrome, { title: words.title, section: "reported", main });
}
