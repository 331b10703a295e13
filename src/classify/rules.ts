import type { Scheme } from "../model/classes.ts";
import { plainText } from "./plain-text.ts";

/** The words of one scheme, ready to be looked for. */
export interface Rules {
  readonly scheme: string;
  /** Ids of the labels whose words stand in a plain text, in the scheme's order. A word inside a longer one does not count. */
  hits(this: void, text: string): readonly string[];
  /** The same of several texts. */
  labelsIn(texts: readonly string[]): readonly string[];
}

/** The words of all schemes: what one asks for tells the others, too. */
export interface SchemeRules {
  readonly schemes: readonly Rules[];
  /** The text without the words that tell nothing. */
  withoutPlain(text: string): string;
}

interface Word {
  readonly text: string;
  readonly label: string;
}

export function rulesOf(schemes: readonly Scheme[]): SchemeRules {
  const plain = [...new Set(schemes.flatMap((scheme) => scheme.plain.map(plainText)))]
    .filter((word) => word !== "")
    .toSorted((one, other) => other.length - one.length || (one < other ? -1 : 1));
  return {
    schemes: schemes.map(schemeRules),
    withoutPlain: (text) => plain.reduce((left, word) => left.replaceAll(word, ""), text),
  };
}

function schemeRules({ id, labels }: Scheme): Rules {
  const words = labels
    .flatMap(({ id: label, words: own }) => own.map((word): Word => ({ text: plainText(word), label })))
    .filter(({ text }) => text !== "");
  const byFirst = new Map<string, Word[]>();
  // The longest first: of 人力资源 and 资源 the longer one is meant.
  for (const word of words.toSorted((one, other) => other.text.length - one.text.length || (one.text < other.text ? -1 : 1))) {
    const first = word.text.charAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), word]);
  }
  const labelsIn = (texts: readonly string[]) => {
    const found = new Set(texts.flatMap((text) => [...wordsIn(text, byFirst)]));
    return labels.flatMap(({ id: label }) => (found.has(label) ? [label] : []));
  };
  return { scheme: id, labelsIn, hits: (text) => labelsIn([text]) };
}

/** Labels of the words in a text, leftmost and longest; of one word under two labels both. */
function* wordsIn(text: string, byFirst: ReadonlyMap<string, readonly Word[]>): Iterable<string> {
  for (let at = 0; at < text.length;) {
    const here = (byFirst.get(text.charAt(at)) ?? []).filter((word) => standsAt(word.text, text, at));
    const longest = here[0]?.text.length ?? 0;
    for (const word of here) if (word.text.length === longest) yield word.label;
    at += Math.max(1, longest);
  }
}

/** A word of Latin letters stands whole: "law" is none in "lawson". */
function standsAt(word: string, text: string, at: number): boolean {
  if (!text.startsWith(word, at)) return false;
  if (!/^[a-z0-9]+$/.test(word)) return true;
  return !/[a-z]/.test(text.charAt(at - 1)) && !/[a-z]/.test(text.charAt(at + word.length));
}
