import { inLanguage } from "../model/text.ts";
import { attachmentAddress, companyAddress, groupAddress, productAddress } from "./addresses.ts";
import { attachmentDates, attachmentLinks } from "./attachment-links.ts";
import { reasonText } from "./findings.ts";
import { escapeHtml } from "./html.ts";
import { sourceLang } from "./layout.ts";
import { linkTo } from "./links.ts";
import { anchorOf, cellsText, locatorText } from "./locators.ts";
import type { Chrome } from "./page.ts";
import type { ShownAttachment, ShownRow } from "./shown/shown-row.ts";

export interface RowSetting {
  readonly attachment: ShownAttachment;
  /** Rows carry ids, on the one page that lists the attachment they stand in. */
  readonly anchors: boolean;
  readonly groups: boolean;
  /** The row names its attachment itself. */
  readonly inline: boolean;
  readonly columns: RowColumns;
}

/** Which of the columns that may be empty throughout are shown. */
export interface RowColumns {
  readonly kind: boolean;
  readonly filedOn: boolean;
  readonly remark: boolean;
}

// Hot: some 180,000 of these are drawn for a site of 16,000 pages. Strings put together by hand take half the time of
// templates, and no space between tags keeps a fifth off the site; every text still goes through escapeHtml.

/** One row of a list as HTML: what it is, whose, its number, place, class, date and remarks, and where it stands. */
export function rowMarkup(chrome: Chrome, row: ShownRow, setting: RowSetting): string {
  const lang = sourceLang(chrome).text;
  const { columns } = setting;
  const kind = kindOf(row);
  const kindCell = columns.kind ? `<td${kind === "" ? "" : lang}>${beginning(kind)}</td>` : "";
  const filedCell = columns.filedOn ? `<td class="d">${escapeHtml(row.filedOn ?? "")}</td>` : "";
  const remarkCell = columns.remark ? `<td>${beginning(remarks(chrome, row))}</td>` : "";
  const id = setting.anchors ? ` id="${anchorOf(row.at)}"` : "";
  return `<tr${id}><td${lang}>${nameMarkup(chrome, row)}</td><td>${filerMarkup(chrome, row, setting.groups)}</td><td class="id">${beginning(row.number)}</td><td>${escapeHtml(placeName(chrome, row.place))}</td>${kindCell}${filedCell}${remarkCell}<td>${placeMarkup(chrome, row, setting)}</td></tr>
`;
}

/** The name, which leads to the page of the thing filed where it has one. */
function nameMarkup(chrome: Chrome, { name, page, repair }: ShownRow): string {
  const shown = withRepair(name, repair?.name);
  return page === undefined ? shown : `<a href="${linkTo(chrome, productAddress(page))}">${shown}</a>`;
}

/** The value as published; where an editor put it right, struck out and followed by the repaired one. */
function withRepair(published: string, repaired: string | undefined): string {
  const value = beginning(published);
  return repaired === undefined ? value : `<del>${value}</del> <ins>${beginning(repaired)}</ins>`;
}

/** UTF-16 units of a cell that a row shows: each row stands on many pages, and a cell may have megabytes. */
const LONGEST_SHOWN = 4000;

function beginning(text: string): string {
  if (text.length <= LONGEST_SHOWN) return escapeHtml(text);
  return `${escapeHtml(text.slice(0, LONGEST_SHOWN).replace(/[\uD800-\uDBFF]$/, ""))}…`;
}

function filerMarkup(chrome: Chrome, { filer, company, group, repair }: ShownRow, groups: boolean): string {
  const lang = sourceLang(chrome).text;
  const name = withRepair(filer, repair?.filer);
  const shown =
    company === undefined
      ? `<bdi${lang}>${name}</bdi>`
      : `<a href="${linkTo(chrome, companyAddress(company))}"${lang}>${name}</a>`;
  if (!groups || group === undefined) return shown;
  const marked = group.name[chrome.language] === undefined ? lang : "";
  return `${shown} <a class="group" href="${linkTo(chrome, groupAddress(group.id))}"${marked}>${escapeHtml(inLanguage(group.name, chrome.language))}</a>`;
}

function placeMarkup(chrome: Chrome, row: ShownRow, { attachment, anchors, inline }: RowSetting): string {
  const at = locatorText(chrome.words, row.at);
  const place = attachment.copy ? chrome.words.inCopy(row.serial, at) : at;
  const href = `${anchors ? "" : linkTo(chrome, attachmentAddress(attachment.slug))}#${anchorOf(row.at)}`;
  if (!inline) return `<a href="${href}">${escapeHtml(place)}</a>`;
  const cells = cellsText(
    chrome.words,
    attachment.cells?.find(({ table }) => table === row.at.table),
  );
  const title = `<span${sourceLang(chrome).text}>${escapeHtml(attachment.title)}</span>`;
  const more = `${attachmentDates(chrome, attachment).text} · ${attachmentLinks(chrome, attachment).text}`;
  return `<a href="${href}">${title}${chrome.words.comma}${escapeHtml(place)}</a><span class="meta line">${cells === "" ? "" : `${escapeHtml(cells)} · `}${more}</span>`;
}

/** Class and product, as the list gives them. */
export function kindOf({ class: kind, product }: ShownRow): string {
  if (kind === undefined) return product ?? "";
  return product === undefined ? kind : `${kind} · ${product}`;
}

function placeName({ frame, language }: Chrome, place: string | undefined): string {
  if (place === undefined) return "";
  return language === frame.languages[0] ? place : (frame.places[place] ?? place);
}

export const hasRemarks = ({ repair, late, cancelledOn, filerBefore, nameBefore, remark }: ShownRow): boolean =>
  late === true || [repair, cancelledOn, filerBefore, nameBefore, remark].some((one) => one !== undefined);

/** What the list's own remark says of the row, read into its parts. */
function remarks(chrome: Chrome, row: ShownRow): string {
  const { rows: words, comma } = chrome.words;
  const parts: string[] = [];
  if (row.repair !== undefined) parts.push(words.repaired(reasonText(chrome, row.repair.reason)));
  if (row.late) parts.push(words.late);
  if (row.cancelledOn !== undefined) parts.push(words.cancelled(row.cancelledOn));
  if (row.filerBefore !== undefined) parts.push(words.filerBefore(row.filerBefore));
  if (row.nameBefore !== undefined) parts.push(words.nameBefore(row.nameBefore));
  if (row.remark !== undefined) parts.push(...remarkParts(chrome, row, row.remark));
  return parts.join(comma);
}

/** A remark's codes in words, without those that the row tells better itself. */
function remarkParts(chrome: Chrome, { cancelledOn, filerBefore, nameBefore }: ShownRow, remark: string): string[] {
  const told = { cancelled: cancelledOn, "filer-renamed": filerBefore, "name-changed": nameBefore };
  const known = new Set(Object.entries(told).flatMap(([code, value]) => (value === undefined ? [] : [code])));
  return remark
    .split(";")
    .filter((code) => !known.has(code))
    .map((code) => chrome.words.rows.remarks[code] ?? code);
}
