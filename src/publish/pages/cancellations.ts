import { html, join } from "../html.ts";
import { layout, scrollBox, sourceLang } from "../layout.ts";
import { hostOf, linkTo, outLink } from "../links.ts";
import type { Chrome } from "../page.ts";
import { companyAddress } from "../addresses.ts";

export interface CancellationsInputs {
  readonly rows: readonly ShownCancellation[];
}

export interface ShownCancellation {
  readonly number: string;
  readonly name: string;
  readonly filer: string;
  readonly company: string | null;
  readonly cancelledOn: string;
  readonly noticeDate: string;
  readonly address: string;
}

export function cancellationsPage({ rows: list }: CancellationsInputs, chrome: Chrome): string {
  const { cancellations: words, rows: rowWords } = chrome.words;
  const lang = sourceLang(chrome);
  const rows = list.map(({ number, name, filer, company, cancelledOn, noticeDate, address }) => {
    const shown = company === null ? filer : html`<a href="${linkTo(chrome, companyAddress(company))}">${filer}</a>`;
    return html`<tr><td class="d">${cancelledOn}</td><th scope="row"${lang}>${name}</th><td${lang}>${shown}</td><td class="id">${number}</td><td>${outLink(address, hostOf(address))} <span class="meta">${noticeDate}</span></td></tr>
`;
  });
  const main = html`<h1>${words.title}</h1>
    <p class="lede">${words.lede}</p>
    ${scrollBox(
      words.title,
      html`<table class="told">
        <caption>
          ${rowWords.count(String(list.length))}
        </caption>
        <thead>
          <tr>
            <th scope="col">${words.cancelledOn}</th>
            <th scope="col">${rowWords.name}</th>
            <th scope="col">${rowWords.filer}</th>
            <th scope="col">${rowWords.number}</th>
            <th scope="col">${words.notice}</th>
          </tr>
        </thead>
        <tbody>
          ${join(rows)}
        </tbody>
      </table>`,
    )}`;
  return layout(chrome, { title: words.title, section: "cancellations", main });
}
