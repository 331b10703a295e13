import { html, join, type Part } from "./html.ts";

/** A word that a hyphen ties to one of at most three letters: "Generative-AI", "AI-native". */
const TIED = /(?<![\p{L}-])(?:\p{Lu}{1,3}-\p{L}+|\p{L}+-\p{Lu}{1,3})(?![\p{L}-])/gu;

/** The text of a heading, in which no line ends between an abbreviation and the word that a hyphen ties it to. */
export function unbroken(text: string): Part {
  const tied = [...text.matchAll(TIED)];
  if (tied.length === 0) return text;
  const between = text.split(TIED);
  return join(between.map((part, at) => html`${part}${tied[at] && html`<span class="nw">${tied[at][0]}</span>`}`));
}
