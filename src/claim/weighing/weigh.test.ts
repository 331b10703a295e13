import { describe, expect, test } from "vitest";
import { buildClaim, link } from "../figures/testing-claims.ts";
import { LEARNED } from "./learned.ts";
import { derivedOptions } from "./derived-options.ts";
import { seenFrom } from "./standing.ts";
import { buildOption, tellableOf } from "./testing-options.ts";
import { chosen } from "./weigh.ts";
import { Ways, waysOf } from "./ways.ts";
import { parseWeights, signs, type Weights } from "./weights.ts";

const nothing = signs([], {});

describe("of all that a number may be", () => {
  const weights: Weights = { near: 2, far: -1, agrees: 4 };
  const near = buildOption({ measure: "near", says: ["near"] }, weights);
  const far = buildOption({ measure: "far", says: ["far"] }, weights);
  const agreeing = buildOption({ measure: "agreeing", says: ["far"], number: ["agrees"], agree: "agrees" }, weights);
  const weighing = (options = [near, far, agreeing]) => ({
    claim: buildClaim({ text: "100款", value: "100" }),
    options,
    none: nothing,
  });

  test("the one with the most in favour is taken, with a probability among all of them and none", () => {
    const found = chosen(weighing([near, far]));
    const all = Math.exp(2) + Math.exp(-1) + 1;
    expect(found?.option.measure).toBe("near");
    expect(found?.probability).toBeCloseTo(Math.exp(2) / all);
    expect(found?.agreeing).toBe(0);
  });

  test("a number that agrees may be one that its words name less", () => {
    expect(chosen(weighing())?.option.measure).toBe("agreeing");
  });

  test("what the number adds is told apart from what the words say", () => {
    const found = chosen(weighing([far, agreeing]));
    expect(found?.agreeing).toBeGreaterThan(0.8);
    const byWords = Math.exp(-1) / (2 * Math.exp(-1) + 1);
    expect(found?.agreeingByWords).toBeCloseTo(byWords);
    expect(found?.byWords).toBeCloseTo(byWords);
  });

  test("of nothing nothing is taken", () => expect(chosen(weighing([]))).toBeUndefined());

  test("scores that no exponential could hold stay finite", () => {
    const heavy = buildOption({ says: ["heavy"] }, { heavy: 5000 });
    expect(chosen(weighing([heavy, near]))?.probability).toBe(1);
  });
});

describe("how a word stands to a number", () => {
  const at = { clause: 3, sentence: 2, paragraph: 1, ordinal: 5 };
  const claim = buildClaim({ text: "100款", value: "100", clause: 3, sentence: 2, paragraph: 1 });
  const number = { ...claim, quantity: { ...claim.quantity, start: 50, end: 54 } };
  const namesOf = (thing: Parameters<typeof seenFrom>[0][number]) =>
    seenFrom([thing], "subject", { claim: number, ordinal: 5 }, {})[0]?.way.names;

  test.each([
    { why: "beside it", thing: { ...at, start: 40, end: 42 }, names: ["subject before clause", "subject before clause 0 zh"] },
    {
      why: "a number between",
      thing: { ...at, ordinal: 4, start: 40, end: 42 },
      names: ["subject before clause", "subject before clause 1 zh"],
    },
    {
      why: "behind it",
      thing: { ...at, ordinal: 6, start: 60, end: 62 },
      names: ["subject behind clause", "subject behind clause 0 zh"],
    },
    { why: "its own noun", thing: { ...at, start: 52, end: 54 }, names: ["subject noun clause", "subject noun clause 0 zh"] },
    {
      why: "the sentence before",
      thing: { ...at, clause: 1, sentence: 1, start: 4, end: 6 },
      names: ["subject before last", "subject before far 0 zh"],
    },
    {
      why: "the heading",
      thing: { ...at, clause: 0, sentence: 0, paragraph: 0, start: 4, end: 6 },
      names: ["subject before title", "subject before far 0 zh"],
    },
  ])("$why", ({ thing, names }) => expect(namesOf(thing)?.slice(0, 2)).toEqual(names));

  test("what follows in another sentence is not seen", () => {
    expect(namesOf({ ...at, clause: 5, sentence: 3, start: 60, end: 62 })).toBeUndefined();
  });

  test("of several ways the one that speaks most for a thing counts, and what grammar took is a sign of its own", () => {
    const weights: Weights = { "subject before clause": 1, "subject before text": -1 };
    const seen = [
      {
        thing: { ...at, start: 1, end: 2, kind: "subject" as const, ids: ["app"] },
        way: signs(["subject before text"], weights),
      },
      {
        thing: { ...at, start: 40, end: 42, kind: "subject" as const, ids: ["app", "group"] },
        way: signs(["subject before clause"], weights),
      },
    ];
    const ways = waysOf("subject", [link("app", "clause")], seen, weights);
    expect(ways.get("app")?.names).toEqual(["subject before clause", "subject read clause", "subject of several"]);
    expect(ways.get("group")?.names).toEqual(["subject before clause", "subject read as another clause", "subject of several"]);
    expect(ways.top(1)[0]?.[0]).toBe("app");
    expect(new Ways().top(3)).toEqual([]);
  });
});

describe("a computed number follows from an option and another", () => {
  const computed = (parts: Parameters<typeof buildClaim>[0]) => ({ claim: buildClaim(parts), told: () => undefined });
  const UNTOLD = ["derived told no own no base", "derived base told nowhere"];
  const june = buildOption({ value: 120, period: "2025-06" });
  const may = buildOption({ value: 100, period: "2025-05" });
  const last = buildOption({ value: 80, period: "2024-06" });
  const place = buildOption({ value: 30, period: "2025-06", place: "Harbour" });
  const ofJune = (comparator: "growth" | "share" | "multiple", value: string, unit: string, options = [june, may, last, place]) =>
    derivedOptions(
      options,
      options.map(tellableOf),
      computed({ text: `${value}${unit}`, value, unit, comparator, direction: comparator === "growth" ? "up" : null }),
      {},
    );

  test("growth over its neighbour, over a year, or over nothing that is known", () => {
    expect(ofJune("growth", "20", "%")[0]?.number.names).toEqual([...UNTOLD, "derived agrees 1", "derived by neighbour"]);
    expect(ofJune("growth", "50", "%")[0]?.number.names).toEqual([...UNTOLD, "derived agrees 1", "derived by year"]);
    expect(ofJune("growth", "50", "%")[0]?.base).toEqual(last);
    expect(ofJune("growth", "37", "%")[0]).toMatchObject({ agree: "differs", number: { names: ["derived fails"] } });
    expect(ofJune("growth", "37", "%")[0]?.base).toEqual(last);
  });

  test("a year has grown over no part of itself", () => {
    const year = buildOption({ value: 120, period: "2025" });
    const half = buildOption({ value: 80, period: "2025-01" });
    expect(ofJune("growth", "50", "%", [year, half])[0]).toMatchObject({ agree: "untried", base: null });
    expect(ofJune("growth", "50", "%", [year, buildOption({ value: 80, period: "2024" })])[0]).toMatchObject({ agree: "agrees" });
  });

  test("a rise that is told as a fall is turned", () => {
    const fall = computed({ text: "20%", value: "20", unit: "%", comparator: "growth", direction: "down" });
    const [ofJuneTurned] = derivedOptions([june, may], [june, may].map(tellableOf), fall, {});
    expect(ofJuneTurned).toMatchObject({
      agree: "turned",
      number: { names: [...UNTOLD, "derived turned 1", "derived by neighbour"] },
    });
    expect(ofJuneTurned?.base).toEqual(may);
  });

  test("of two pairs from which it follows, which one the text tells is seen; a gap is that of the larger", () => {
    const gap = buildClaim({ text: "20款", value: "20", unit: "款", comparator: "difference" });
    const larger = buildOption({ value: 80, period: "2025-06", place: "Harbour" });
    const smaller = buildOption({ value: 60, period: "2025-06", place: "Delta" });
    const told = (value: number) => (value === 60 ? { scope: "sentence" as const, rank: 0, isBefore: true, at: 1 } : undefined);
    const [ofLarger, ofSmaller] = derivedOptions([larger, smaller], [larger, smaller].map(tellableOf), { claim: gap, told }, {});
    expect(ofLarger?.signs.flatMap(({ names }) => names)).toContain("derived own told nowhere");
    expect(ofLarger?.number.names).toEqual(
      expect.arrayContaining(["derived told no own base", "derived base told sentence 0", "derived difference none greater"]),
    );
    expect(ofSmaller?.signs.flatMap(({ names }) => names)).toContain("derived own told sentence 0");
    expect(ofSmaller?.number.names).toEqual(expect.arrayContaining(["derived told own no base", "derived difference none less"]));
  });

  test("a share is of the whole of its time", () => {
    const [, , , ofPlace] = ofJune("share", "25", "%");
    expect(ofPlace).toMatchObject({ agree: "agrees", base: { place: "", period: june.period } });
  });

  test("what is told as a value is left as it is", () => {
    const options = [june, may];
    expect(derivedOptions(options, options.map(tellableOf), computed({ text: "120款", value: "120", unit: "款" }), {})).toEqual(
      options,
    );
  });
});

describe("weights as they are written", () => {
  test("a name may hold whatever no entry is parted by", () => {
    expect(parseWeights(" place unsaid, one near=0.5;\n  a = b=-1; ")).toEqual({
      "place unsaid, one near": 0.5,
      "a = b": -1,
    });
  });

  test.each(["place", "place=", "place=1,2", "place=x"])("what tells no number is refused: %s", (entry) => {
    expect(() => parseWeights(entry)).toThrow(/No weight/u);
  });

  test("all that was learned is a number", () => {
    expect(Object.values(LEARNED).every(Number.isFinite)).toBe(true);
  });
});
