import type { Evidenced } from "../../graph/evidenced.ts";
import type { RelationStatus } from "../../model/records.ts";
import { stretchName } from "../../model/date-words.ts";
import type { Localized } from "../../model/text.ts";
import { html, type Markup, type Part } from "../html.ts";
import { named } from "../layout.ts";
import { linkTo } from "../links.ts";
import type { Chrome } from "../page.ts";

/** Who invests or is invested in: a group, a company, or a name that is nobody else. */
export interface ShownParty {
  /** Stays the same from build to build; used in addresses of marks. */
  readonly id: string;
  readonly name: Localized;
  readonly page: string;
}

/** One statement of an investment. */
export interface ShownTelling {
  /** Id of the reported figure. */
  readonly figure: string;
  /** The investor and the company as the page names them, where it names them otherwise. */
  readonly as: readonly string[];
  readonly when: Evidenced | null;
  /** The time in the words of the source. */
  readonly told: string;
  readonly status: RelationStatus;
  readonly roles: readonly string[];
  readonly share: number | null;
  readonly publisher: string;
  readonly address: string | null;
  /** Day of the page; "" where none is known. */
  readonly pageDate: string;
}

/** All that is told of one investor and one company. */
export interface ShownBacking {
  /** Address of the page with every statement. */
  readonly page: string;
  readonly backer: ShownParty;
  readonly company: ShownParty;
  readonly status: RelationStatus;
  readonly first: Evidenced | null;
  readonly last: Evidenced | null;
  readonly share: number | null;
  readonly tellings: readonly ShownTelling[];
}

/** A party, and those with which it has others in common. */
export interface ShownShared {
  readonly party: ShownParty;
  readonly common: readonly ShownParty[];
}

/** Whether it counts: others are shown, and nobody is called a backer for them. */
export const isCounted = ({ status }: Pick<ShownBacking, "status">): boolean => status === "stated";

export function partyLink(chrome: Chrome, { name, page }: ShownParty): Markup {
  return html`<a class="party" href="${linkTo(chrome, page)}">${named(chrome, name)}</a>`;
}

/** "by August 2025", "first half of 2024", "February 2024": as precise as it is told, or that no date is. */
export function whenText({ words }: Chrome, when: Evidenced | null): string {
  if (when === null) return words.relations.undated;
  return stretchName(words, when);
}

/** "first evidenced in February 2024, last by January 2026" */
export function evidencedText(chrome: Chrome, { first, last }: Pick<ShownBacking, "first" | "last">): string {
  const { relations: words } = chrome.words;
  if (first === null) return words.undated;
  const [one, other] = [whenText(chrome, first), whenText(chrome, last)];
  return one === other ? words.evidencedOnce(one) : words.evidenced(one, other);
}

/** The status in a sign and a word. */
export function statusMark({ words: { relations: words } }: Chrome, status: RelationStatus): Markup {
  return html`<span class="status nw s-${status}">${words.statuses[status]}</span>`;
}

export function shareText({ words: { relations: words } }: Chrome, share: number | null): Part {
  return share === null ? html`<span class="meta nw">${words.shareUnknown}</span>` : `${share}%`;
}

/** "3 statements", which opens them. */
export function tellingsLink(chrome: Chrome, { page, tellings }: ShownBacking): Markup {
  return html`<a class="n" href="${linkTo(chrome, page)}">${chrome.words.relations.statements(tellings.length)}</a>`;
}
