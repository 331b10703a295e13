import { describe, expect, test } from "vitest";
import { withAmidList } from "./amid-list.ts";
import { NO_FIGURES } from "./check-facts.ts";
import type { Claim } from "./claim.ts";
import { figureKnowledge } from "./figures/figure-knowledge.ts";
import { buildClaim, frame, link } from "./figures/testing-claims.ts";
import { OPEN } from "./testing-findings.ts";
import type { Counts, SeriesCounts } from "./known-counts.ts";
import { buildOption } from "./weighing/testing-options.ts";
import type { Weighed } from "./weighing/weigh.ts";

// Rows of four groups on one list, as of the end of June.
const ROWS: Readonly<Record<string, number>> = { heron: 14, plover: 9, curlew: 6, avocet: 21 };

const list = {
  ofGroup: (rows: string) => [{ value: ROWS[rows] ?? 0, how: [{ zh: "按名单日期", en: "by date of the list" }], evidence: [] }],
} satisfies Partial<SeriesCounts>;
const counts: Counts = () => list as unknown as SeriesCounts;
const knowledge = figureKnowledge(NO_FIGURES);
const words = { rowGroups: Object.fromEntries(Object.keys(ROWS).map((id) => [id, id])) };

const of = (group: string, value: number, parts: Partial<Parameters<typeof buildClaim>[0]> = {}): Claim =>
  buildClaim({ text: `${value}项`, value: String(value), unit: "项", measures: [], subjects: [link(group)], ...parts });

function meant(group: string, value: number, probability = 0.5): Weighed {
  const right = ROWS[group] ?? 0;
  const agree = value === right ? "agrees" : "silent";
  const option = buildOption({
    kind: "group",
    subject: group,
    value: right,
    agree,
    frame: frame("@2025-06"),
    measuredAt: "permits|2025-06",
  });
  const worded = { option, probability, next: 0.1, none: 0.1, agreeing: 0, anothers: null, miswritten: null };
  return { option, probability, byWords: probability, agreeing: 0, agreeingByWords: 0, worded };
}

/** What becomes of the last of some groups' numbers, the others being decided. */
function last(
  numbers: readonly (readonly [string, number])[],
  parts: Partial<Parameters<typeof buildClaim>[0]> = {},
  likely = 0.5,
) {
  const claims = numbers.map(([group, value], at) => of(group, value, at === numbers.length - 1 ? parts : {}));
  const weighed = numbers.map(([group, value]) => meant(group, value, likely));
  const found = numbers.map(([group, value]) => ({ ...OPEN, state: value === ROWS[group] ? ("holds" as const) : OPEN.state }));
  return withAmidList({ claims, weighed, found, knowledge, counts, words }).at(-1);
}

describe("amid two groups whose numbers are right, a group's number is wrong", () => {
  test.each([
    {
      why: "if it is just what another group has",
      numbers: [
        ["plover", 9],
        ["curlew", 6],
        ["heron", 21],
      ],
      is: "fails 14",
    },
    {
      why: "if it is fewer",
      numbers: [
        ["plover", 9],
        ["curlew", 6],
        ["heron", 11],
      ],
      is: "fails 14",
    },
    {
      why: "not if it is any larger number: rows may be missing",
      numbers: [
        ["plover", 9],
        ["curlew", 6],
        ["heron", 17],
      ],
      is: "open",
    },
    {
      why: "not beside one alone",
      numbers: [
        ["plover", 9],
        ["heron", 21],
      ],
      is: "open",
    },
    {
      why: "not beside numbers that are not right",
      numbers: [
        ["plover", 9],
        ["curlew", 7],
        ["heron", 21],
      ],
      is: "open",
    },
    {
      why: "not beside the same group again",
      numbers: [
        ["plover", 9],
        ["plover", 9],
        ["heron", 21],
      ],
      is: "open",
    },
  ] as const)("$why", ({ numbers, is }) => {
    const finding = last(numbers);
    expect([finding?.state, finding?.right].join(" ").trim()).toBe(is);
  });

  const exchanged = [
    ["plover", 9],
    ["curlew", 6],
    ["heron", 21],
  ] as const;
  test("and the reason tells whose it is", () => expect(last(exchanged)?.reason.en).toContain("The number is that of"));
  test("not softened", () => expect(last(exchanged, { approx: "about" })?.state).toBe("open"));
  test("not beside words that nothing knows", () => expect(last(exchanged, { unknown: "滨海" })?.state).toBe("open"));
  test("not in another paragraph", () => expect(last(exchanged, { paragraph: 1 })?.state).toBe("open"));
  test("not where it is planned", () => expect(last(exchanged, { stance: "planned" })?.state).toBe("open"));
  test("not where its words hardly name the group", () => expect(last(exchanged, {}, 0.1)?.state).toBe("open"));
});

describe("amid two places whose numbers are right, a place's number is wrong", () => {
  const COUNTS: Readonly<Record<string, number>> = { Harbour: 84, Hills: 57, Marshes: 132 };
  const place = (name: string, value: number, parts: Partial<Parameters<typeof buildClaim>[0]> = {}): Claim =>
    buildClaim({
      text: `${value}项`,
      value: String(value),
      unit: "项",
      measures: [],
      subjects: [],
      places: [link(name)],
      ...parts,
    });
  const placeMeant = (name: string, value: number, agreeing = 0): Weighed => {
    const right = COUNTS[name] ?? 0;
    const parts = { place: name, value: right, frame: frame("@2025-06"), measuredAt: "permits|2025-06" };
    const option = buildOption({ ...parts, agree: value === right ? "agrees" : "differs" });
    const worded = { option, probability: 0.5, next: 0.1, none: 0.1, agreeing, anothers: null, miswritten: null };
    return { option, probability: 0.5, byWords: 0.5, agreeing, agreeingByWords: agreeing, worded };
  };
  const lastOf = (value: number, parts: Parameters<typeof place>[2] = {}, size = 2, agreeing = 0): string => {
    const others = (
      [
        ["Harbour", 84],
        ["Hills", 57],
      ] as const
    ).slice(0, size);
    const claims = [...others.map(([name, right]) => place(name, right)), place("Marshes", value, parts)];
    const weighed = [...others.map(([name, right]) => placeMeant(name, right)), placeMeant("Marshes", value, agreeing)];
    const found = claims.map((_, at) => ({ ...OPEN, state: at < size ? ("holds" as const) : OPEN.state }));
    const finding = withAmidList({ claims, weighed, found, knowledge, counts, words }).at(-1);
    return [finding?.state, finding?.right].join(" ").trim();
  };

  test.each([
    { why: "if it is near its own", value: 123, is: "fails 132" },
    { why: "if its digits are in another order", value: 312, is: "fails 132" },
    { why: "not if it is far off: it may be told of something else", value: 480, is: "open" },
    { why: "not if it is so small that much has it", value: 9, is: "open" },
  ])("$why", ({ value, is }) => expect(lastOf(value)).toBe(is));

  test("not where of which time it is, nobody says", () => expect(lastOf(123, { time: "", timeHow: "unclear" })).toBe("open"));
  test("not where another number is just its place's", () => {
    const given = placeMeant("Marshes", 132);
    const rise = [place("Harbour", 84), place("Hills", 57), place("Marshes", 123), place("Marshes", 132)];
    const weighed = [placeMeant("Harbour", 84), placeMeant("Hills", 57), placeMeant("Marshes", 123), given];
    const found = rise.map((_, at) => ({ ...OPEN, state: at === 2 ? OPEN.state : ("holds" as const) }));
    expect(withAmidList({ claims: rise, weighed, found, knowledge, counts, words })[2]?.state).toBe("open");
  });
  test("not beside one alone", () => expect(lastOf(123, {}, 1)).toBe("open"));
  test("not where another that may be meant has it", () => expect(lastOf(123, {}, 2, 0.2)).toBe("open"));
  test("not where the place is not beside it", () => {
    expect(lastOf(123, { places: [link("Marshes", "paragraph")] })).toBe("open");
  });
  test("not where it is said to be new, and the list counts all", () => expect(lastOf(123, { basis: "added" })).toBe("open"));
  test("not beside words that nothing knows", () => expect(lastOf(123, { unknown: "滨海" })).toBe("open"));
});
