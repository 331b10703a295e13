import type { AskedKind, QuestionEvidence } from "../../model/judgements.ts";
import type { Locator } from "../../model/locator.ts";
import type { Localized } from "../../model/text.ts";
import { attachmentAddress } from "../addresses.ts";
import { html, type Markup } from "../html.ts";
import { noteText, published } from "../layout.ts";
import { hostOf, linkTo, outLink } from "../links.ts";
import { anchorOf, locatorText } from "../locators.ts";
import type { Chrome } from "../page.ts";

export interface AskedQuestion {
  readonly id: string;
  readonly kind: AskedKind;
  readonly left: string;
  readonly right: string;
  /** Name of the group that `right` is the id of. */
  readonly group?: Localized;
  /** Pages of either side. */
  readonly links: readonly [string | null, string | null];
  readonly probability: number;
  readonly weight: number;
  readonly evidence: readonly ShownEvidence[];
}

export interface ShownEvidence extends Pick<QuestionEvidence, "side" | "what" | "text" | "weighs"> {
  /** The row it stands in, on the page of its document. */
  readonly row?: { readonly attachment: string; readonly title: string; readonly round: string; readonly at: Locator };
  readonly address?: string;
}

const MARKS = { for: "+", against: "−", neither: "·" } as const;

/** One thing that speaks for or against an answer, with the row it stands in. */
export function evidenceMarkup(chrome: Chrome, { what, text, weighs, row, address }: ShownEvidence): Markup {
  const { words } = chrome;
  const said = what === "doubt" ? (words.who.doubts[text] ?? text) : text;
  const told =
    what === "note"
      ? noteText(chrome, text)
      : said === text && /\p{Script=Han}/u.test(text)
        ? published(chrome, text)
        : html`<bdi>${said}</bdi>`;
  const place =
    row &&
    html` <a class="meta" href="${linkTo(chrome, attachmentAddress(row.attachment))}#${anchorOf(row.at)}" title="${row.title}"
      >${words.date(row.round)}${words.comma}${locatorText(words, row.at)}</a
    >`;
  const out = address !== undefined && html` <span class="meta">${outLink(address, hostOf(address))}</span>`;
  return html`<p class="w-${weighs}">
    <span class="weighs" role="img" aria-label="${words.review.weighs[weighs]}">${MARKS[weighs]}</span>
    <span class="what">${words.who.told[what] ?? what}</span> ${told}${place}${out}
  </p> `;
}
