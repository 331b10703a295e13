import { expect, test } from "vitest";
import { buildClaim, type BuiltClaim } from "../../test/claim-builders.ts";
import { openFigure, type FigureOutcome } from "./figures/figure-outcome.ts";
import { growthsInList } from "./growths-in-list.ts";
import { NOTHING_SAID } from "./said.ts";

const fell = (subject: string, rest: Partial<BuiltClaim> = {}): BuiltClaim => ({
  text: "42.6%",
  value: "42.6",
  unit: "%",
  comparator: "growth",
  direction: "down",
  subject,
  ...rest,
});
const OPEN = openFigure(NOTHING_SAID);
const right = (measure: string): FigureOutcome => ({ ...OPEN, state: "holds", meant: { subject: "a", measure, period: null } });

/** The measure that each is taken to be of now. */
const measuresOf = (claims: readonly BuiltClaim[], outcomes: readonly FigureOutcome[]) =>
  growthsInList(claims.map(buildClaim), outcomes).map((claim) => claim?.measures[0]?.id ?? "");

test.each([
  {
    title: "is of its measure",
    claims: [fell("a"), fell("b")],
    outcomes: [right("users-growth"), OPEN],
    is: ["", "users-growth"],
  },
  {
    title: "says its own",
    claims: [fell("a"), fell("b", { measure: "sales" })],
    outcomes: [right("users-growth"), OPEN],
    is: ["", ""],
  },
  {
    title: "stands in another sentence",
    claims: [fell("a"), fell("b", { sentence: 1 })],
    outcomes: [right("users-growth"), OPEN],
    is: ["", ""],
  },
  {
    title: "is no growth",
    claims: [fell("a"), fell("b", { comparator: "share" })],
    outcomes: [right("users-growth"), OPEN],
    is: ["", ""],
  },
  {
    title: "follows growths of two measures",
    claims: [fell("a"), fell("b"), fell("c")],
    outcomes: [right("users-growth"), right("sales-growth"), OPEN],
    is: ["", "", ""],
  },
])("beside a growth that is borne out, one that $title", ({ claims, outcomes, is }) =>
  expect(measuresOf(claims, outcomes)).toEqual(is),
);
