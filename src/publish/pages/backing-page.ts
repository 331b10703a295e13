import { inLanguage } from "../../model/text.ts";
import { BACKERS } from "../addresses.ts";
import { html, type Markup } from "../html.ts";
import { layout, sourceLang } from "../layout.ts";
import { hostOf, linkTo, outLink } from "../links.ts";
import type { Chrome } from "../page.ts";
import { readingAddress } from "../shown/shown-reading.ts";
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
import { tableBox } from "../table-box.ts";

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
    ${tellingsTable(chrome, tellings)}
    <p class="meta">${words.caution}</p>`;
  const title = words.backingTitle(inLanguage(backer.name, chrome.language), inLanguage(company.name, chrome.language));
  return layout(chrome, { title, section: "map", trail: [{ address: BACKERS, text: words.all }], main });
}

function tellingsTable(chrome: Chrome, tellings: readonly ShownTelling[]): Markup {
  const { relations: words } = chrome.words;
  const { when } = chrome.words.events;
  const heads = [when, words.told, words.status, words.share, words.publisher, words.named, words.row];
  const rows = tellings.map(
    (one) =>
      html`<tr ${!isCounted(one) && html` class="void"`}>
        <td>${whenText(chrome, one.when)}</td>
        <td class="d">${toldTime(chrome, one.told)}</td>
        <td>
          ${statusMark(chrome, one.status)} ${one.roles.map((role) => words.roles[role] ?? role).join(chrome.words.separator)}
        </td>
        <td>${shareText(chrome, one.share)}</td>
        <td>${teller(chrome, one)}</td>
        <td ${sourceLang(chrome)}>${one.as.join(chrome.words.separator)}</td>
        <td class="id"><a href="${linkTo(chrome, readingAddress(one.figure))}">${one.figure}</a></td>
      </tr> `,
  );
  return tableBox({ caption: words.evidence, heads }, rows);
}

function teller(chrome: Chrome, { publisher, address }: ShownTelling): Markup {
  if (address === null) {
    const missing = html`<b class="refused">${chrome.words.relations.noAddress}</b>`;
    return publisher === "" ? missing : html`${tellerName(chrome, publisher)} ${missing}`;
  }
  const host = hostOf(address).replace(/^www\./u, "");
  const link = outLink(address, host);
  return publisher === hostOf(address) ? link : html`${tellerName(chrome, publisher)} ${link}`;
}
