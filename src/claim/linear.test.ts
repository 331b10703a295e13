import { expect, test } from "vitest";
import { FACTS, HEAD } from "../../test/check-fixture.ts";
import { CodePoints } from "../text/code-points.ts";
import { findQuantities } from "../text/quantities/find-quantities.ts";
import { findTimes } from "../text/times/find-times.ts";
import { findClaims } from "./find-claims.ts";
import { sentencesOf } from "./sentences.ts";
import { tokenize, vocabularyOf, type Token } from "./tokens.ts";

// Steps are counted, not seconds: look-ups of characters while a text is cut into tokens, and of tokens while the tokens
// are read. Twice the text may cost twice the steps and a little for the beginning, never four times.

const vocabulary = vocabularyOf(HEAD.series, FACTS.places);

/** What quadratic readers stumble over, by how a text of some length is made of it. */
const TEXTS: readonly (readonly [string, (length: number) => string])[] = [
  ["one long number", (length) => "1".repeat(length)],
  ["one long version", (length) => "1.".repeat(length / 2)],
  ["grouped digits", (length) => "1,".repeat(length / 2)],
  ["Chinese digits", (length) => "一".repeat(length)],
  ["units without numbers", (length) => "万".repeat(length)],
  ["softening words", (length) => "近".repeat(length)],
  ["ranges of ranges", (length) => "1-".repeat(length / 2)],
  ["counts in one clause", (length) => "748项".repeat(length / 4)],
  ["clauses in one sentence", (length) => `截至2025年底，${"备案748项树木，".repeat(length / 10)}`],
  ["places in one clause", (length) => `截至2025年底，北京92项${"、上海69项".repeat(length / 6)}`],
  ["places without counts", (length) => `${"北京、".repeat(length / 3)}92项`],
  ["dates of dates", (length) => "2025年6月底到".repeat(length / 8)],
  ["titles that never end", (length) => "《".repeat(length)],
  ["empty lines", (length) => "\n ".repeat(length / 2)],
  ["list marks", (length) => "、".repeat(length)],
  ["acts", (length) => "备案".repeat(length / 2)],
  ["numbers without dates", (length) => `截至2025年底，备案古树木230项。${"748项、".repeat(length / 5)}`],
];

test.each(TEXTS)("%s: twice as long costs twice as much", (_, make) => {
  const [once, twice] = [steps(make(4000)), steps(make(8000))];
  expect(twice).toBeLessThan(once * 2.2 + 500);
});

function steps(text: string): number {
  const points = new CodePoints(text);
  const times = findTimes(points, { date: null });
  const tokens = tokenize({ points, times, quantities: findQuantities(points, times) }, vocabulary);
  let reads = 0;
  const counted = new Proxy(tokens, {
    get(target, key, receiver): unknown {
      if (typeof key === "string" && /^\d/.test(key)) reads += 1;
      return Reflect.get(target, key, receiver);
    },
  });
  const sentences = sentencesOf(counted as readonly Token[]);
  for (const { clauses } of sentences) for (const clause of clauses) countReads(clause.tokens as Token[], () => (reads += 1));
  findClaims(sentences, HEAD.series);
  return points.reads + reads;
}

/** Every token tells when its kind is asked for: whoever goes over a clause once for each of its numbers is found out. */
function countReads(tokens: Token[], onRead: () => void): void {
  for (const token of tokens) {
    const { kind } = token;
    Object.defineProperty(token, "kind", {
      get(): string {
        onRead();
        return kind;
      },
    });
  }
}
