import type { IssueLevel } from "../model/issues.ts";
import type { Locator } from "../model/locator.ts";
import type { Localized } from "../model/text.ts";
import { inLanguage } from "../model/text.ts";
import { attachmentAddress } from "./addresses.ts";
import { html, type Markup } from "./html.ts";
import { sourceLang } from "./layout.ts";
import { linkTo } from "./links.ts";
import { anchorOf, locatorText } from "./locators.ts";
import type { Chrome } from "./page.ts";
import type { ShownAttachment } from "./shown/shown-row.ts";

/** Where a finding stands: a row of a document, a whole document, an announced total, or a place in a source's file. */
export interface ShownPlace {
  readonly source: string;
  readonly at: Locator | null;
  readonly attachment?: ShownAttachment;
  /** Stands at `at` in the attachment, where its page lists it. */
  readonly row?: true;
  readonly serial?: string;
  readonly announced?: { readonly series: string; readonly asOf: string; readonly address: string };
}

/** One thing that a check found, as pages show it. */
export interface ShownFinding {
  readonly level: IssueLevel;
  readonly place: ShownPlace;
  readonly number: string;
  readonly field: string;
  readonly value: string;
  readonly expected: string;
  readonly settled: { readonly code: string; readonly reason: Localized } | null;
  /** The engine's own sentence, for findings that say no more than that. */
  readonly message?: string;
}

/** A value put right, or proposed to be. */
export interface ShownRepair {
  readonly place: ShownPlace;
  readonly number: string;
  readonly field: string;
  readonly raw: string;
  readonly repaired: string;
  readonly reason: string;
}

/** A link to the row on the page of its document, or to what else the finding is about. */
export function placeLink(chrome: Chrome, { source, at, attachment, row: listed, serial, announced }: ShownPlace): Markup {
  const { words, frame, language } = chrome;
  if (announced) {
    const { series, asOf, address } = announced;
    const name = inLanguage(frame.series[series]?.short ?? {}, language);
    return html`<a href="${linkTo(chrome, address)}">${words.announced.title(name, asOf)}</a>`;
  }
  const row = at === null ? "" : locatorText(words, at);
  if (!attachment) return html`<bdi>${source}</bdi>${row && words.comma}${row}`;
  const anchor = at === null || !listed ? "" : `#${anchorOf(at)}`;
  const place = !listed ? "" : attachment.copy ? words.inCopy(serial, row) : row;
  return html`<a href="${linkTo(chrome, attachmentAddress(attachment.slug))}${anchor}"
    ><span${sourceLang(chrome)}>${attachment.title}</span>${place && words.comma}${place}</a
  >`;
}

/** A reason in the page's language where it is a code, else the editor's own words. */
export function reasonText({ words, language }: Chrome, code: string, reason: Localized = {}): string {
  return inLanguage(reason, language) || (words.checks.reasons[code] ?? words.announced.codes[code] ?? code);
}

export function fieldName({ words }: Chrome, field: string): string {
  return words.checks.fields[field] ?? field;
}
