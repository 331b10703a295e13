import { inLanguage } from "../../model/text.ts";
import { BACKERS } from "../addresses.ts";
import { html, type Markup, type Part } from "../html.ts";
import { layout, sourceLang } from "../layout.ts";
import { tellingPage } from "../backing-sections.ts";
import { hostOf } from "../links.ts";
import type { Chrome } from "../page.ts";
import { nameOfTold, recordLink } from "../shown/shown-reading.ts";
import {
  evidencedText,
  isCounted,
  partyLink,
  shareText,
  statusMark,
  whenText,
  type ShownBacking,
  type ShownTelling,
} from "../shown/shown-backing.ts";
import { tellerName, toldTime } from "../told-words.ts";
import { headedCell, tableBox } from "../table-box.ts";

/** One investment and every statement of it, with who says so and where. */
export function backingPage(backing: ShownBacking, chrome: Chrome): string {
  const { relations: words } = chrome.words;
  const { backer, company, status, tellings } = backing;
  const note = status in words.statusNotes ? words.statusNotes[status as keyof typeof words.statusNotes] : "";
  const main = html`<p class="kicker">${words.backing}</p>
    <h1>${partyLink(chrome, backer)} <span aria-hidden="true">→</span> ${partyLink(chrome, company)}</h1>
    <p class="lede">
      ${statusMark(chrome, status)} ·
      ${isCounted(backing) && html`${evidencedText(chrome, backing)} · `}${shareText(chrome, backing.share)} ·
      ${words.statements(tellings.length)}
    </p>
    ${note !== "" && html`<p class="meta">${words.statuses[status]}${chrome.words.colon}${note}${words.stop}</p>`}
    ${tellingsTable(chrome, backing)}
    <p class="meta">${words.caution}</p>`;
  const title = words.backingTitle(inLanguage(backer.name, chrome.language), inLanguage(company.name, chrome.language));
  return layout(chrome, { title, section: "map", trail: [{ address: BACKERS, text: words.all }], main });
}

function tellingsTable(chrome: Chrome, { backer, company, tellings }: ShownBacking): Markup {
  const { relations: words } = chrome.words;
  const heads = [chrome.words.events.when, words.told, words.status, words.share, words.publisher, words.named, words.row];
  const who = words.backingTitle(inLanguage(backer.name, chrome.language), inLanguage(company.name, chrome.language));
  const aboutOf = ({ when }: ShownTelling) => nameOfTold([who, whenText(chrome, when)]);
  const rows = tellings.map(
    (one) =>
      html`<tr ${!isCounted(one) && html` class="void"`}>
        <th scope="row">${whenText(chrome, one.when)}</th>
        ${headedCell(words.told, toldTime(chrome, one.told))} ${headedCell("", standing(chrome, one))}
        ${headedCell("", shareText(chrome, one.share))} ${headedCell(words.publisher, teller(chrome, one))}
        ${headedCell(words.named, named(chrome, one))} ${headedCell("", recordLink(chrome, one.figure, aboutOf(one)))}
      </tr> `,
  );
  return tableBox({ caption: words.evidence, heads, kind: "wide stacked" }, rows);
}

function standing(chrome: Chrome, { status, roles }: ShownTelling): Markup {
  const { relations: words } = chrome.words;
  const said = roles.map((role) => words.roles[role] ?? role).join(chrome.words.separator);
  return html`${statusMark(chrome, status)}${said !== "" && ` ${said}`}`;
}

/** As the page names both, where it names them otherwise. */
function named(chrome: Chrome, { as }: ShownTelling): Part {
  return as.length > 0 && html`<span${sourceLang(chrome)}>${as.join(chrome.words.separator)}</span>`;
}

function teller(chrome: Chrome, telling: ShownTelling): Markup {
  const { publisher, address } = telling;
  const page = tellingPage(chrome, telling);
  const isNamed = publisher !== "" && (address === null || publisher !== hostOf(address));
  return isNamed ? html`${tellerName(chrome, publisher)} ${page}` : page;
}
