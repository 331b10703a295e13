import { describe, expect, test } from "vitest";
import type { Ways } from "./combine.ts";
import { buildClaim } from "./figures/testing-claims.ts";
import { NOTHING_KNOWN_OF, OPEN } from "./testing-findings.ts";
import { unlessMeant } from "./unless-meant.ts";
import { buildOption } from "./weighing/testing-options.ts";
import type { Weighed } from "./weighing/weigh.ts";

const failing = { ...OPEN, state: "fails", right: "46" } as const;
const agreeing = buildOption({ place: "Harbour", agree: "agrees" });

const weighed = (parts: Partial<Weighed> = {}): Weighed => ({
  option: agreeing,
  probability: 0.7,
  byWords: 0.2,
  agreeing: 0.7,
  agreeingByWords: 0.2,
  worded: { option: agreeing, probability: 0.4, next: 0.3, none: 0, agreeing: 0.2, anothers: null, miswritten: null },
  ...parts,
});

describe("what its words may name as well has just this number: grammar refutes nothing", () => {
  const claim = buildClaim({ text: "64项", value: "64" });
  test.each([
    { why: "where it is as likely", likely: weighed(), state: "open" },
    { why: "not where it is less likely", likely: weighed({ agreeing: 0.4 }), state: "fails" },
    { why: "not where the number alone speaks for it", likely: weighed({ agreeingByWords: 0.05 }), state: "fails" },
    {
      why: "not where it is one slip of the pen from another",
      likely: weighed({ worded: { ...weighed().worded, miswritten: { option: agreeing, probability: 0.3 } } }),
      state: "fails",
    },
    { why: "not where nothing was weighed", likely: undefined, state: "fails" },
  ])("$why", ({ likely, state }) => expect(unlessMeant(claim, failing, likely, NOTHING_KNOWN_OF).state).toBe(state));

  test("not where it is changed over with another, or only its direction is wrong", () => {
    const changed = { ...NOTHING_KNOWN_OF, counted: { isChangedOver: true } } as unknown as Ways;
    const turned: Ways = { ...NOTHING_KNOWN_OF, computed: { ...NOTHING_KNOWN_OF.computed, isTurned: true } };
    expect(unlessMeant(claim, failing, weighed(), changed).state).toBe("fails");
    expect(unlessMeant(claim, failing, weighed(), turned).state).toBe("fails");
  });
});
