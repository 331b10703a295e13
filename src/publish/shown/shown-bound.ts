import { calledText } from "../layout.ts";
import { tellerText, toldTimeText } from "../told-words.ts";
import type { FunctionName } from "../../claim/bound/binding.ts";
import type { IndexFigure } from "../../claim/bound/bound-number.ts";
import { inLanguage, type Localized } from "../../model/text.ts";
import { html, raw, type Markup } from "../html.ts";
import { linkTo } from "../links.ts";
import type { Chrome } from "../page.ts";
import { periodText, questionText, type ShownQuestion } from "../question.ts";
import { readingText, type ShownReading } from "./shown-reading.ts";

/** What a bound number is of, as its tooltip tells it. */
export type ShownAbout =
  | { readonly kind: "rows"; readonly question: ShownQuestion }
  | { readonly kind: "reading"; readonly reading: ShownReading }
  | { readonly kind: "announced"; readonly series: string; readonly start: string | null; readonly end: string }
  | {
      readonly kind: "attention";
      readonly figure: "appearances" | "share";
      readonly name: Localized;
      readonly list: Localized;
      readonly start: string;
      readonly end: string;
    }
  | {
      readonly kind: "class";
      readonly figure: "count" | "share";
      readonly label: Localized;
      readonly series: string;
      readonly halfYear: string | null;
    }
  | { readonly kind: "index"; readonly figure: IndexFigure; readonly groups: readonly Localized[] }
  | {
      readonly kind: "derived";
      readonly name: FunctionName;
      readonly operands: readonly ShownBound[];
      /** Below zero and printed without its sign, because the prose says that it fell. */
      readonly isFall: boolean;
    };

type Derived = Extract<ShownAbout, { kind: "derived" }>;

/** A bound number as a story page shows it. */
export interface ShownBound {
  /** As printed in the story's language. */
  readonly text: string;
  /** All its digits, or as many as are of use, with its unit where the page has a word for it. */
  readonly exact: string;
  /** Address of its evidence within the language; null where the story itself works it out, or nothing can be opened. */
  readonly address: string | null;
  readonly about: ShownAbout;
}

/** Where on a story's page its number is worked out. */
export const workedAnchor = (index: number): string => `how-${index + 1}`;

/** The number in the text: a link to its evidence, with what it is of for whoever points at it. */
export function boundLink(chrome: Chrome, bound: ShownBound, index: number): Markup {
  const href =
    bound.about.kind === "derived" ? `#${workedAnchor(index)}` : bound.address === null ? null : linkTo(chrome, bound.address);
  const title = aboutText(chrome, bound);
  if (href === null) return html`<span class="zero" title="${title}">${bound.text}</span>`;
  return html`<a class="n" href="${href}" title="${title}">${bound.text}</a>`;
}

/** What a number is of, without the number: "Road permits: up to 30 June 2025, by the date of its list". */
export function subjectText(chrome: Chrome, { about }: Pick<ShownBound, "about">): string {
  if (about.kind === "reading") return readingAbout(chrome, about.reading, false);
  if (about.kind === "derived") return formulaText(about);
  return whatText(chrome, about).replace(/[。.]$/u, "");
}

/** "Filed services: up to 31 December 2025, by the date of its list: 748" */
export function aboutText(chrome: Chrome, bound: Pick<ShownBound, "about" | "exact">): string {
  const { about, exact } = bound;
  if (about.kind === "reading") return readingAbout(chrome, about.reading, true);
  const what = subjectText(chrome, bound);
  if (about.kind === "derived") return `${what} ${exact.startsWith("≈") ? "" : "= "}${exact}`;
  return `${what}${chrome.words.colon}${exact}`;
}

function whatText(chrome: Chrome, about: Exclude<ShownAbout, { kind: "reading" | "derived" }>): string {
  const { words, language, frame } = chrome;
  const text = (localized: Localized) => inLanguage(localized, language);
  const series = (id: string) => text(frame.series[id]?.label ?? { en: id });
  switch (about.kind) {
    case "rows":
      return questionText(chrome, about.question);
    case "announced":
      return words.stories.announced(series(about.series), periodText(words, about.start, about.end));
    case "attention": {
      const say = about.figure === "share" ? words.stories.titleShare : words.stories.appearances;
      const period = about.start === about.end ? words.date(about.end) : words.between(about.start, about.end);
      return say(text(about.name), text(about.list), period);
    }
    case "class": {
      const say = about.figure === "share" ? words.stories.classShare : words.stories.classCount;
      const period = about.halfYear === null ? words.stories.allTime : words.halfYear(about.halfYear);
      return say(text(about.label), series(about.series), period);
    }
    case "index":
      return words.stories.index[about.figure](words.listed(about.groups.map(text)));
  }
}

/** Who, what, which part of it, when, how much, by whom. */
function readingAbout(chrome: Chrome, reading: ShownReading, isWhole: boolean): string {
  const { language } = chrome;
  const { subject, measure, scope, period, publisher } = reading;
  const parts = [
    calledText(chrome, subject),
    inLanguage(measure, language),
    inLanguage(scope, language),
    toldTimeText(chrome, period),
    isWhole ? readingText(chrome, reading) : "",
    tellerText(chrome, publisher),
  ];
  return parts.filter((part) => part !== "").join(" · ");
}

const SIGNS: Readonly<Record<FunctionName, string>> = { share: "÷", multiple: "÷", difference: "−", sum: "+", growth: "" };

/** "209 ÷ 748"; of a growth "446 ÷ 302 − 1", of a fall told without its sign "1 − 302 ÷ 446". */
function formulaText({ name, operands, isFall }: Derived): string {
  const texts = operands.map(operandText);
  if (name === "growth") return isFall ? `1 − ${texts[1]} ÷ ${texts[0]}` : `${texts[1]} ÷ ${texts[0]} − 1`;
  return (isFall ? texts.toReversed() : texts).join(` ${SIGNS[name]} `);
}

const operandText = ({ text, about }: ShownBound): string => (about.kind === "derived" ? `(${formulaText(about)})` : text);

/** The same with every number of it opening its evidence. */
export function formula(chrome: Chrome, { name, operands, isFall }: Derived): Markup {
  const parts = operands.map((operand) => {
    if (operand.about.kind === "derived") return html`(${formula(chrome, operand.about)})`;
    const title = aboutText(chrome, operand);
    if (operand.address === null) return html`<span title="${title}">${operand.text}</span>`;
    return html`<a class="n" href="${linkTo(chrome, operand.address)}" title="${title}">${operand.text}</a>`;
  });
  if (name === "growth") return isFall ? html`1 − ${parts[1]} ÷ ${parts[0]}` : html`${parts[1]} ÷ ${parts[0]} − 1`;
  const ordered = isFall ? parts.toReversed() : parts;
  return html`${ordered.map((part, at) => html`${at > 0 && ` ${SIGNS[name]} `}${part}`)}`;
}

/** A block of data for machines (JSON-LD); nothing in it can end the block or run. */
export function dataBlock(data: unknown): Markup {
  return raw(`<script type="application/ld+json">${JSON.stringify(data).replaceAll("<", "\\u003c")}</script>`);
}
