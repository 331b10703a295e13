import type { AskedKind } from "../model/judgements.ts";
import type { Locator } from "../model/locator.ts";
import type { Decision, Membership, NameEvidenceKind } from "../model/records.ts";
import type { Localized } from "../model/text.ts";
import { attachmentAddress, companyAddress, groupAddress } from "./addresses.ts";
import { percent } from "./format.ts";
import { html, join, type Markup, type Part } from "./html.ts";
import { inBrackets, named, noteText, published } from "./layout.ts";
import { linkTo } from "./links.ts";
import { anchorOf, locatorText } from "./locators.ts";
import type { Chrome } from "./page.ts";

/** A row of a document that says something. */
export interface ShownPlace {
  readonly attachment: string;
  readonly title: string;
  readonly at: Locator;
}

/** One kind of evidence for a name, with all the rows that give it. */
export interface ShownNameEvidence {
  readonly kind: NameEvidenceKind;
  readonly with: string | null;
  readonly rows: readonly ShownPlace[];
  readonly decision: Decision | null;
}

export interface ShownName {
  readonly name: string;
  readonly evidence: readonly ShownNameEvidence[];
}

export type ShownMembership = Omit<Membership, "group" | "name">;

/** An open question as seen from one of its two sides. */
export interface ShownQuestion {
  readonly kind: AskedKind;
  /** What is asked about: another name, with its page where it files, or a group. */
  readonly other: { readonly name: Localized; readonly company: string | null; readonly group: string | null };
  readonly probability: number;
  readonly evidence: readonly ShownTold[];
  /** Where it is asked. */
  readonly review: string;
}

export interface ShownTold {
  readonly what: string;
  readonly text: string;
  readonly row: ShownPlace | null;
}

/** Most rows that are named for one thing; the rest are counted. */
const MOST_ROWS = 3;

export function placeLink(chrome: Chrome, { attachment, title, at }: ShownPlace): Markup {
  return html`<a href="${linkTo(chrome, attachmentAddress(attachment))}#${anchorOf(at)}"
    >${published(chrome, title)}${chrome.words.brackets(locatorText(chrome.words, at))}</a
  >`;
}

/** Why a company belongs to its group: the sort of evidence, how it is known, its document and date, and who decided. */
export function membershipReason(chrome: Chrome, membership: ShownMembership): Markup {
  const { who, group: words, colon } = chrome.words;
  const { evidence, basis, note, share, document, date, decision } = membership;
  const dated = date === null || decision ? false : who.reviewed(date);
  return html`<b>${who.evidence[evidence]}</b>${share !== null && html` ${who.share(`${share}%`)}`}${
      basis !== "" && html` · ${words.bases[basis] ?? basis}`
    }${note !== "" && html` · ${noteText(chrome, note)}`}${
      document !== null && html` · ${who.document}${colon}${sourceText(chrome, document)}`
    }${dated !== false && html` · <span class="meta">${dated}</span>`}${decision && decided(chrome, decision)}`;
}

/** Who decided, when and why; of an editor's standing decisions, which have no day of their own, why alone. */
function decided(chrome: Chrome, { by, on, why }: Decision): Markup | false {
  const { words } = chrome;
  if (on === null) return why !== "" && html` <span class="meta">${inBrackets(chrome, noteText(chrome, why))}</span>`;
  const judge = chrome.frame.notes[by]?.[chrome.language] ?? by;
  return html` <span class="meta"
    >${words.who.decided(judge, on)}${why !== "" && html`${words.colon}${noteText(chrome, why)}`}</span
  >`;
}

/** A document or an address; an address is a link. */
export function sourceText(chrome: Chrome, source: string): Part {
  return /^https?:\/\//.test(source) ? html`<a href="${source}">${source}</a>` : noteText(chrome, source);
}

/** Names and who says that each is one. */
export function nameList(chrome: Chrome, names: readonly ShownName[]): Markup {
  const items = names.map(
    ({ name, evidence }) =>
      html`<li>
        ${published(chrome, name)}
        <ul class="meta">
          ${join(evidence.map((one) => html`<li>${nameEvidence(chrome, one)}</li> `))}
        </ul>
      </li> `,
  );
  return html`<ul>
    ${join(items)}
  </ul>`;
}

function nameEvidence(chrome: Chrome, { kind, with: other, rows, decision }: ShownNameEvidence): Markup {
  const { who, separator } = chrome.words;
  const links = rows.slice(0, MOST_ROWS).map((row) => placeLink(chrome, row));
  const more = rows.length > MOST_ROWS && html`${separator}${who.more(rows.length - MOST_ROWS)}`;
  return html`${published(chrome, who.nameEvidence[kind](other ?? ""))}${
    links.length > 0 && html`${chrome.words.colon}${join(links.map((link, at) => html`${at > 0 && separator}${link}`))}${more}`
  }${decision && decided(chrome, decision)}`;
}

/** What is asked, how likely the rules hold it, and all that speaks for or against. */
export function questionList(chrome: Chrome, questions: readonly ShownQuestion[]): Markup {
  const { who } = chrome.words;
  const items = questions.map(
    ({ kind, other, probability, evidence, review }) =>
      html`<li>
        ${asked(chrome, kind, other)}
        <span class="meta">${who.estimate(percent(probability))}</span>${reviewLink(chrome, review)} ${toldList(chrome, evidence)}
      </li> `,
  );
  return html`<ul>
    ${join(items)}
  </ul>`;
}

/** Follows what is asked. */
export const reviewLink = (chrome: Chrome, review: string): Markup =>
  html` · <a href="${linkTo(chrome, review)}">${chrome.words.who.review}</a>`;

export function toldList(chrome: Chrome, evidence: readonly ShownTold[]): Markup {
  const { who, colon } = chrome.words;
  const items = evidence.map(({ what, text, row }) => {
    const said = what === "doubt" ? (who.doubts[text] ?? text) : text;
    return html`<li>
      ${who.told[what] ?? what}${said !== "" && html`${colon}${what === "note" ? noteText(chrome, said) : published(chrome, said)}`}${row && html` ${placeLink(chrome, row)}`}
    </li> `;
  });
  return html`<ul class="meta">
    ${join(items)}
  </ul>`;
}

function asked(chrome: Chrome, kind: AskedKind, { name, company, group }: ShownQuestion["other"]): Markup {
  // The words go around the name, which may be a link.
  const [before = "", after = ""] = chrome.words.who.ask[kind]("\n").split("\n");
  const address = group !== null ? groupAddress(group) : company !== null ? companyAddress(company) : null;
  const shown = named(chrome, name);
  return html`${before}${address === null ? shown : html`<a href="${linkTo(chrome, address)}">${shown}</a>`}${after}`;
}
