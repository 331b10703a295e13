import { describe, expect, test } from "vitest";
import { CodePoints } from "../code-points.ts";
import { findQuantities } from "./find-quantities.ts";

const ranks = (text: string): string[] =>
  findQuantities(new CodePoints(text), []).flatMap(({ kind, text: said }) => (kind === "rank" ? [said] : []));

describe("ordinals that tell a rank without a verb of their own", () => {
  test.each([
    { text: "Eastport, sixth with 29, is far behind.", found: ["sixth"] },
    { text: "Acme is first of the three by size, and Borealis third.", found: ["first", "third"] },
    { text: "Acme was first at 40 million, Borealis second and Cygnus fourth.", found: ["first", "second", "fourth"] },
    { text: "Northport (96) was fourth and Southport (92) sixth on the list.", found: ["fourth", "sixth"] },
    { text: "Northport ranks second on that list.", found: ["second"] },
  ])("$text", ({ text, found }) => expect(ranks(text)).toEqual(found));

  test.each([
    "First, Acme opened a shop. Third parties followed.",
    "In the first of the two rooms, and Acme third floor.",
    "It opened its second on Monday.",
    "Acme, first in the line of fire, said nothing.",
  ])("none: %s", (text) => expect(ranks(text)).toEqual([]));
});
