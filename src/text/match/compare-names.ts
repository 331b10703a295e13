import { matchKey } from "../names/match-key.ts";
import { compareHan } from "./compare-han.ts";
import { compareOrganisations } from "./compare-organisations.ts";
import { comparePersons } from "./compare-persons.ts";
import { hanWords } from "./han-parts.ts";
import { type NameMatch, turned } from "./name-match.ts";
import type { ReadName } from "./name-word.ts";
import { readOrganisation } from "./read-organisation.ts";

export type Schema = "Organization" | "Person";

/** From this score on two names are taken to mean one and the same. docs/name-matching.md tells what it is chosen by. */
export const SAME_FROM = 0.7;

/** No name has so many characters (UTF-16 units); of longer texts only equality is told. */
const LONGEST = 400;

/** An earlier or other name told in brackets: （原…）, (formerly …), (曾用名：…). */
const ALSO =
  /[(（]\s*(?:原名?|曾用名|曾名|formerly|formerly known as|f\/k\/a|fka|a\/k\/a|aka|ранее)\s*[:：]?\s*([^()（）]{2,})[)）]/iu;

const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/**
 * Do two names mean the same legal person? From the names alone: 1 is equal but for writing, 0 nothing in common. Pure, never
 * throws; takes bounded time, whatever it is given.
 */
export function compareNames(left: string, right: string, { schema }: { schema: Schema }): NameMatch {
  if (left.length > LONGEST || right.length > LONGEST) return compareLong(left, right);
  const [a, b] = [matchKey(left), matchKey(right)];
  if (a === "" || b === "") return { score: 0, reasons: [{ part: "whole", verdict: "different", left: a, right: b }] };
  if (a === b) return { score: 1, reasons: [{ part: "whole", verdict: "same", left: a, right: b }] };
  // In one order whichever comes first, so that the score is the same both ways.
  return a < b ? compareAll(left, right, schema) : turned(compareAll(right, left, schema));
}

/** The best of all names that the two texts give. */
function compareAll(left: string, right: string, schema: Schema): NameMatch {
  let best: NameMatch | undefined;
  for (const one of namesIn(left)) {
    for (const other of namesIn(right)) {
      const found = schema === "Person" ? comparePersons(one, other) : compareOne(one, other);
      if (!best || found.score > best.score) best = found;
    }
  }
  return best as NameMatch;
}

function compareLong(left: string, right: string): NameMatch {
  const isSame = left === right;
  return {
    score: isSame ? 1 : 0,
    reasons: [{ part: "length", verdict: isSame ? "same" : "different", left: `${left.length}`, right: `${right.length}` }],
  };
}

/** The names that one text gives: a name, and one in brackets or behind a stroke. */
function namesIn(text: string): string[] {
  const also = ALSO.exec(text);
  if (also) return [text.replace(also[0], " "), also[1] ?? ""].map((name) => name.trim()).filter((name) => name !== "");
  const parts = text.split("/").map((part) => part.trim());
  return parts.length === 2 && parts.every((part) => part.length > 4) ? [text, ...parts] : [text];
}

function compareOne(left: string, right: string): NameMatch {
  const [isLeft, isRight] = [EAST_ASIAN.test(left), EAST_ASIAN.test(right)];
  if (isLeft && isRight) return compareHan(left, right);
  return compareOrganisations(read(left, isLeft), read(right, isRight));
}

const read = (name: string, isEastAsian: boolean): ReadName => (isEastAsian ? hanWords(name) : readOrganisation(name));
