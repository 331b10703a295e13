import { describe, expect, test } from "vitest";
import { NO_CLAIM_WORDS } from "../../model/claim-words.ts";
import { MEASURERS } from "../figures/testing-check.ts";
import { buildClaim, buildFigure, frame, link, type ClaimParts } from "../figures/testing-claims.ts";
import { judge } from "./judge.ts";
import type { Option } from "./option.ts";
import { buildFigureOption, buildOption } from "./testing-options.ts";
import type { Weighed } from "./weigh.ts";
import type { Weights } from "./weights.ts";

const CALLED = { words: NO_CLAIM_WORDS, measurers: MEASURERS };

/** An option of which a number is most likely, and nothing that agrees besides. */
const sure = (option: Option, parts: Partial<Weighed> = {}): Weighed => ({
  option,
  probability: 0.95,
  byWords: 0.9,
  agreeing: option.agree === "agrees" ? 0.95 : 0,
  agreeingByWords: option.agree === "agrees" ? 0.9 : 0,
  worded: {
    option,
    probability: 0.9,
    next: 0.05,
    none: 0.01,
    agreeing: option.agree === "agrees" ? 0.9 : 0,
    anothers: null,
    miswritten: null,
  },
  ...parts,
});

const june = buildFigure({ id: "june", value: 15_920_000, digits: "1592" });
const ofJune = (agree: Option["agree"], parts: Pick<Partial<Option>, "base" | "figure"> = {}) =>
  buildOption({ kind: "figure", subject: "app", measure: "users", figure: june, agree, ...parts });
/** By weights that doubt nothing unless they are told to. */
const said = (
  parts: Partial<ClaimParts>,
  weighed: Weighed,
  weights: Weights = { "doubt at all": -9 },
  isToldElsewhere = false,
) => {
  const claim = buildClaim({ text: "1592万", value: "15920000", ...parts });
  return judge(weighed, { claim, worded: weighed.worded, isKnown: true, repeated: null, isToldElsewhere }, CALLED, weights);
};

describe("a number is borne out", () => {
  test("by the likeliest figure, with what it rests on", () => {
    expect(said({}, sure(ofJune("agrees")))).toMatchObject({ state: "holds", right: null, evidence: [{ observation: "june" }] });
  });

  test.each([
    { why: "where it is not likely enough", weighed: sure(ofJune("agrees"), { agreeing: 0.4 }) },
    {
      why: "where only the number speaks for it: it may be somebody else's",
      weighed: sure(ofJune("agrees"), { agreeingByWords: 0.05 }),
    },
  ])("not $why", ({ weighed }) => expect(said({}, weighed)).toBeUndefined());

  const listed = { agreeing: 0.45, agreeingByWords: 0.03 };
  const counted = buildOption({ kind: "count", measure: "trees", agree: "agrees" });

  test("sooner by a list, which has every place and month", () =>
    expect(said({ text: "230 trees", value: "230" }, sure(counted, listed))).toMatchObject({ state: "holds" }));

  test.each([
    { why: "by figures", claim: {}, option: ofJune("agrees") },
    { why: "a ratio of two counts", claim: { text: "230%", value: "230", kind: "percent", unit: "%" }, option: counted },
  ] as const)("no sooner: $why", ({ claim, option }) => expect(said(claim, sure(option, listed))).toBeUndefined());

  test("not where it is planned", () => expect(said({ stance: "planned" }, sure(ofJune("agrees")))).toBeUndefined());
});

describe("a number is refuted", () => {
  const differs = ofJune("differs");
  test.each([
    {
      why: "one slip of the pen away",
      claim: { text: "1529万", value: "15290000" },
      weighed: sure(differs, { probability: 0.5 }),
      right: "1592万",
    },
    {
      why: "near it, where hardly anything else may be meant",
      claim: { text: "1704万", value: "17040000" },
      weighed: sure(differs),
      right: "1592万",
    },
    {
      why: "not near it, where more may be meant",
      claim: { text: "1704万", value: "17040000" },
      weighed: sure(differs, { probability: 0.7 }),
      right: undefined,
    },
    {
      why: "not near it, where its digits are few",
      claim: { text: "1700万", value: "17000000" },
      weighed: sure(differs),
      right: undefined,
    },
    { why: "not far from it", claim: { text: "9000万", value: "90000000" }, weighed: sure(differs), right: undefined },
    {
      why: "not where something that agrees may be meant",
      claim: { text: "1704万", value: "17040000" },
      weighed: sure(differs, { agreeing: 0.1 }),
      right: undefined,
    },
    {
      why: "not a softened one",
      claim: { text: "约1704万", value: "17040000", approx: "about" },
      weighed: sure(differs),
      right: undefined,
    },
  ] as const)("$why", ({ claim, weighed, right }) => expect(said(claim, weighed)?.right).toBe(right));

  test("not by a figure that names no measurer", () => {
    const unnamed = ofJune("differs", { figure: buildFigure({ id: "rumour", value: 15_920_000, digits: "1592", measurer: "" }) });
    expect(said({ text: "1529万", value: "15290000" }, sure(unnamed))).toBeUndefined();
  });

  test("for its direction, with the change as it is", () => {
    const may = ofJune("untried", { figure: buildFigure({ id: "may", value: 19_900_000, digits: "1990" }) });
    const turned = ofJune("turned", { base: may });
    const rise = { text: "20%", value: "20", unit: "%", comparator: "growth", direction: "up" } as const;
    expect(said(rise, sure(turned))).toMatchObject({
      state: "fails",
      right: "-20",
      evidence: [{ observation: "june" }, { observation: "may" }],
    });
    expect(said(rise, sure(turned, { probability: 0.25 }))).toBeUndefined();
  });

  test("for its rank among all places, unless unknown words may say among which", () => {
    const third = buildOption({ place: "Harbour", agree: "differs", rank: 3, frame: frame("@2025-06") });
    const first = { text: "第一", value: "1", comparator: "rank" } as const;
    expect(said(first, sure(third))).toMatchObject({ state: "fails", right: "3" });
    expect(said({ ...first, unknown: "滨海" }, sure(third))).toBeUndefined();
    // Of any list something has the rank.
    expect(said(first, sure(third, { agreeing: 0.05 }))).toMatchObject({ state: "fails", right: "3" });
    expect(said(first, sure(third, { agreeing: 0.2 }))).toBeUndefined();
  });

  test("for a rate of growth that nothing gives", () => {
    const may = ofJune("untried", { figure: buildFigure({ id: "may", value: 14_310_000, digits: "1431" }) });
    const grown = ofJune("differs", { base: may });
    const claim = { text: "20%", value: "20", unit: "%", comparator: "growth", direction: "up" } as const;
    expect(said(claim, sure(grown))).toMatchObject({ state: "fails", right: "11" });
    expect(said(claim, sure(grown, { probability: 0.3 }))).toBeUndefined();
  });

  const timed = buildFigureOption(june);
  const doubts: Weights = { "doubt at all": -2, "doubt rearranged": 3, "doubt unknown": -3 };
  const rearranged = { text: "1952万", value: "19520000" } as const;

  test("where its doubts say so, whatever else weighs", () => {
    const weighed = sure(ofJune("untried"), { worded: { ...sure(timed).worded, agreeing: 0 } });
    expect(said(rearranged, weighed, doubts)).toMatchObject({ state: "fails", right: "1592万", of: timed });
    expect(said({ ...rearranged, unknown: "滨海" }, weighed, doubts)).toBeUndefined();
    expect(said({ text: "1704万", value: "17040000" }, weighed, doubts)).toBeUndefined();
    expect(said({ ...rearranged, stance: "planned" }, weighed, doubts)).toBeUndefined();
  });

  describe("where it is one slip of the pen from what it may be of", () => {
    const other = ofJune("differs");
    const slipped = (parts: Partial<Weighed> = {}): Weighed =>
      sure(ofJune("untried"), {
        worded: { ...sure(ofJune("untried")).worded, miswritten: { option: other, probability: 0.2 } },
        ...parts,
      });
    const quietly: Weights = { "doubt at all": -9 };

    test("though something else is likelier", () => {
      expect(said(rearranged, slipped())).toMatchObject({ state: "fails", right: "1592万", of: other });
    });
    test("not where something that agrees may be meant", () => {
      expect(said(rearranged, slipped({ agreeing: 0.1 }))).toBeUndefined();
    });
    test("not where another number of the text is that one", () => {
      expect(said(rearranged, slipped(), quietly, true)).toBeUndefined();
    });
    test("not where somebody else is said to have measured it", () => {
      expect(said({ ...rearranged, measurer: link("institute") }, slipped())).toBeUndefined();
    });
  });

  test("with whose the number is, where somebody else has it", () => {
    const heron = { ...timed, figure: buildFigure({ id: "heron", entity: "heron", value: 19_520_000, digits: "1952" }) };
    const weighed = sure(ofJune("untried"), { worded: { ...sure(timed).worded, agreeing: 0, anothers: heron } });
    expect(said(rearranged, weighed, doubts)?.evidence).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ observation: "june" }),
        expect.objectContaining({ observation: "heron" }),
      ]),
    );
    expect(said(rearranged, weighed, doubts)?.reason.en).toContain("The number is that of");
  });

  test("which is plainly somebody else's, where whose it should be stands beside it", () => {
    const heron = { ...timed, subject: "heron", figure: buildFigure({ id: "heron", entity: "heron", value: 17_040_000 }) };
    const weighed = (parts: Partial<Weighed["worded"]> = {}): Weighed =>
      sure(ofJune("untried"), { worded: { ...sure(timed).worded, agreeing: 0, anothers: heron, ...parts } });
    const claim = { text: "1704万", value: "17040000", subjects: [link("app")] } as const;
    expect(said(claim, weighed())).toMatchObject({ state: "fails", right: "1592万" });
    expect(said(claim, weighed({ probability: 0.6 }))).toBeUndefined();
    expect(said(claim, weighed({ agreeing: 0.1 }))).toBeUndefined();
    expect(said({ ...claim, subjects: [link("app", "paragraph")] }, weighed())).toBeUndefined();
    expect(said({ ...claim, unknown: "滨海" }, weighed())).toBeUndefined();
  });

  test("by doubts only where the text says the time", () => {
    const untimed = sure(ofJune("untried"), { worded: sure(ofJune("differs")).worded });
    expect(said(rearranged, untimed, doubts)).toBeUndefined();
  });
});
