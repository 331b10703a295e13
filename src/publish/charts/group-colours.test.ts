import { expect, test } from "vitest";
import { groupColours } from "./group-colours.ts";

test.each([
  { group: "tern", colour: "var(--t1)" },
  { group: "plover", colour: "var(--t2)" },
  { group: "heron", colour: "var(--t0)" },
  { group: null, colour: "var(--t0)" },
])("$group is drawn in $colour", ({ group, colour }) => {
  expect(groupColours({ colours: ["tern", "plover"] })(group)).toBe(colour);
});
