import { expect, test } from "vitest";
import { CodePoints } from "../text/code-points.ts";
import { buildClaim } from "./figures/testing-claims.ts";
import { OPEN } from "./testing-findings.ts";
import { withTakenUp } from "./taken-up.ts";

/** The numbers of a text, a sentence each; the first is right, the others are open. */
function conflicts(text: string): (readonly number[])[] {
  const claims = [...text.matchAll(/\d[\d,]*/gu)].map(([number], index) => {
    const start = text.indexOf(number);
    const claim = buildClaim({ text: number, value: number.replaceAll(",", ""), sentence: index, time: "" });
    return { ...claim, quantity: { ...claim.quantity, start, end: start + number.length } };
  });
  const found = claims.map((_, index) => ({ ...OPEN, state: index === 0 ? ("holds" as const) : ("open" as const) }));
  return withTakenUp(claims, found, new CodePoints(text)).map((finding) => finding.conflicts);
}

test.each([
  { text: "累计988款。那898款里，说得上名字的不多。", with: [[], [0]] },
  { text: "There are 1,105 entries. None of the 1,150 is known.", with: [[], [0]] },
  { text: "There are 302 entries. Few of the 302 are known.", with: [[], []] },
  { text: "There are 1,105 entries. Another list has 1,150.", with: [[], []] },
  { text: "There are 1,105 entries. None of the 2,380 is known.", with: [[], []] },
])("$text", ({ text, with: others }) => expect(conflicts(text)).toEqual(others));
