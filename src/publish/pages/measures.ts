import { inLanguage, type Localized } from "../../model/text.ts";
import { html, join } from "../html.ts";
import { layout, scrollBox } from "../layout.ts";
import { linkTo } from "../links.ts";
import { numberLink, type ShownCount } from "../numbers.ts";
import type { Chrome } from "../page.ts";

export interface MeasuresInputs {
  readonly measures: readonly ListedMeasure[];
}

export interface ListedMeasure {
  readonly id: string;
  readonly label: Localized;
  readonly unit: Localized;
  readonly definition: Localized;
  readonly asOf: string;
  readonly latest: ShownCount;
}

export function measuresPage({ measures }: MeasuresInputs, chrome: Chrome): string {
  const { measure: words } = chrome.words;
  const rows = measures.map(
    ({ id, label, unit, definition, asOf, latest }) =>
      html`<tr>
        <th scope="row"><a href="${linkTo(chrome, `measures/${id}/`)}">${inLanguage(label, chrome.language)}</a></th>
        <td class="num">${numberLink(chrome, latest)}</td>
        <td>${inLanguage(unit, chrome.language)}</td>
        <td class="d">${asOf}</td>
        <td>${inLanguage(definition, chrome.language)}</td>
      </tr> `,
  );
  const main = html`<h1>${words.index}</h1>
    <p class="lede">${words.indexLede}</p>
    ${scrollBox(
      words.index,
      html`<table>
        <caption>
          ${words.index}
        </caption>
        <thead>
          <tr>
            <th scope="col">${words.index}</th>
            <th scope="col" class="num">${words.latest}</th>
            <th scope="col">${words.unit}</th>
            <th scope="col">${words.round}</th>
            <th scope="col">${words.definition}</th>
          </tr>
        </thead>
        <tbody>
          ${join(rows)}
        </tbody>
      </table>`,
    )}`;
  return layout(chrome, { title: words.index, section: "measures", main });
}
