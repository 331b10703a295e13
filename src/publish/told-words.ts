import { stretchName } from "../model/date-words.ts";
import { readPeriod } from "../model/written-period.ts";
import { html, type Part } from "./html.ts";
import { calledText, sourceLang, written } from "./layout.ts";
import type { Chrome } from "./page.ts";

const NAME = String.raw`\d{4}(?:[HQ][1-4]|-\d{2}(?:-\d{2})?)?`;
/** One date, or two with what stands between them: "2025-12-08..14", "2024Q1-Q3". */
const DATES = new RegExp(String.raw`(?<!\d)${NAME}(?:(?:\.\.|\/|(?<=Q\d)-(?=Q))[\dQH-]+)?(?!\d)`, "gu");
const REMARK = /\s*\(([^()]+)\)/gu;
const REMARKED = /^(?<bare>[^()]*?)(?<remarks>(?:\s*\([^()]+\))+)$/u;
const PARTS = /[,;]\s+(?![^()]*\))/u;
const BEHIND = /^\{\}\s+(?<rest>.+)$/u;
const EARLIER = /^before (?<name>[^{}]+)$/u;

/** The time of a telling in the page's language: its dates as the page writes dates, its words as the site or the dossier has them. */
export function toldTime(chrome: Chrome, text: string): Part {
  return timeSaid(chrome, text) ?? ownWords(chrome, text);
}

/** The same where there is no room for markup. */
export function toldTimeText(chrome: Chrome, text: string): string {
  return timeSaid(chrome, text) ?? text;
}

/** What stands in the source and has no words in the page's language: in quotation marks, and in a language of its own. */
export function ownWords(chrome: Chrome, text: string): Part {
  return html`<q class="own">${written(chrome, text)}</q>`;
}

/** Number and unit of a telling: the unit as the dossier has it in the page's language, else as written and marked with its language. */
export function toldNumber(chrome: Chrome, value: string, unit: string): Part {
  if (unit === "") return value;
  const said = termOf(chrome, unit);
  return said === undefined ? html`<bdi${sourceLang(chrome)}>${value} ${unit}</bdi>` : `${value} ${said}`;
}

/** By whom a number is told: "QuestMobile via 21st Century Business Herald", each as the page calls it. */
export function tellerText(chrome: Chrome, attributedTo: string): string {
  const whole = calledText(chrome, attributedTo);
  const [whose, teller, ...more] = attributedTo.split(/\s+via\s+/u);
  if (whole !== attributedTo || whose === undefined || teller === undefined || more.length > 0) return whole;
  return chrome.words.told.via(calledText(chrome, whose), calledText(chrome, teller));
}

/** The same in running text; what the page has no words for is marked with its language. */
export function tellerName(chrome: Chrome, attributedTo: string): Part {
  const text = tellerText(chrome, attributedTo);
  return text === attributedTo ? written(chrome, text) : text;
}

/** undefined where a word of it has no words in the page's language. */
function timeSaid(chrome: Chrome, text: string): string | undefined {
  const whole = text.normalize("NFKC").trim();
  const found = [...whole.matchAll(DATES)].map(([date]) => date).filter((date) => readPeriod(date)?.start != null);
  const dates = found.map((date) => dateText(chrome, date));
  let at = 0;
  const form = whole.replaceAll(DATES, (date) => (date === found[at] && ++at > 0 ? "{}" : date));
  const said = formSaid(chrome, form);
  if (said === undefined) return undefined;
  const next = dates.values();
  return said.replaceAll("{}", () => next.next().value ?? "");
}

/**
 * A form as a whole; else its parts between commas; else what stands before its remarks and each remark; else a date and what is told
 * behind it. No part changes its place, for the dates are put in in their order.
 */
function formSaid(chrome: Chrome, form: string): string | undefined {
  if (form === "{}" || form === "") return form;
  const known = termOf(chrome, form);
  if (known !== undefined) return known;
  const { brackets, comma, told } = chrome.words;
  const parts = form.split(PARTS);
  if (parts.length > 1) return allSaid(chrome, parts)?.join(comma);
  const { bare, remarks } = REMARKED.exec(form)?.groups ?? {};
  if (bare !== undefined && remarks !== undefined) {
    const [before, ...rest] =
      allSaid(chrome, [bare.trim(), ...[...remarks.matchAll(REMARK)].map(([, remark = ""]) => remark.trim())]) ?? [];
    if (before === undefined) return undefined;
    return before === "" ? rest.join(comma) : before + brackets(rest.join(comma));
  }
  const name = EARLIER.exec(form)?.groups?.["name"];
  if (name !== undefined) return told.earlier(calledText(chrome, name));
  const rest = BEHIND.exec(form)?.groups?.["rest"];
  const behind = rest === undefined ? undefined : formSaid(chrome, rest);
  return behind === undefined ? undefined : `{}${comma}${behind}`;
}

function allSaid(chrome: Chrome, parts: readonly string[]): string[] | undefined {
  const said = parts.flatMap((part) => formSaid(chrome, part) ?? []);
  return said.length === parts.length ? said : undefined;
}

/** What the site or the dossier calls it in the page's language. */
function termOf({ words, frame, language }: Chrome, term: string): string | undefined {
  if (Object.hasOwn(words.told.times, term)) return words.told.times[term];
  return Object.hasOwn(frame.terms, term) ? frame.terms[term]?.[language] : undefined;
}

/** "2025年第三季度", "from 8 December 2025 to 14 December 2025": a date as precise as it is written. */
function dateText({ words }: Chrome, token: string): string {
  const { start = null, end = null } = readPeriod(token) ?? {};
  return start === null || end === null ? token : stretchName(words, { from: start, by: end });
}
