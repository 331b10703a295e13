import { describe, expect, test } from "vitest";
import { NO_CLAIM_WORDS } from "../model/claim-words.ts";
import type { KnownFigure } from "./check-facts.ts";
import type { Claim } from "./claim.ts";
import { withExchanged } from "./exchanged.ts";
import { figureKnowledge } from "./figures/figure-knowledge.ts";
import { MEASURERS, MEASURES, NOBODY } from "./figures/testing-check.ts";
import { buildClaim, buildFigure, link } from "./figures/testing-claims.ts";
import type { ClaimFinding } from "./finding.ts";
import { OPEN } from "./testing-findings.ts";
import { withMisplaced } from "./misplaced.ts";
import { buildFigureOption } from "./weighing/testing-options.ts";
import type { Weighed } from "./weighing/weigh.ts";

const OWN = buildFigure({ id: "own" });
const MAY = buildFigure({ id: "may", value: 14_200_000, start: "2025-05", end: "2025-05" });
const RIVAL = buildFigure({ id: "rival", value: 17_300_000, entity: "rival" });
const THIRD = buildFigure({ id: "third", value: 12_800_000, entity: "third" });

const knowledge = figureKnowledge({
  figures: [OWN, MAY, RIVAL, THIRD],
  figureMeasures: MEASURES,
  measurers: MEASURERS,
  words: NO_CLAIM_WORDS,
  named: [],
  alike: [],
});

const of = (subject: string, millions: string, parts: Partial<Parameters<typeof buildClaim>[0]> = {}): Claim =>
  buildClaim({ text: `${millions}万`, value: `${millions}0000`, subjects: [link(subject)], language: "zh", ...parts });

/** What its words name, whatever its number is. */
function named(
  figure: KnownFigure,
  agree: "agrees" | "differs",
  likely: { probability?: number; agreeing?: number } = {},
): Weighed {
  const { probability = 0.9, agreeing = 0 } = likely;
  const time = figure.end ?? "";
  const option = buildFigureOption(figure, {
    subject: figure.entity ?? "",
    agree,
    period: time,
    measuredAt: `users|${time}`,
    time,
  });
  const worded = { option, probability, next: 0.05, none: 0.01, agreeing, anothers: null, miswritten: null };
  return { option, probability, byWords: probability, agreeing, agreeingByWords: agreeing, worded };
}

const told = (findings: readonly ClaimFinding[]) => findings.map(({ state, right }) => [state, right].join(" ").trim());
const known = (claims: readonly Claim[], weighed: readonly (Weighed | undefined)[]) => ({
  claims,
  weighed,
  found: claims.map(() => OPEN),
  knowledge,
  options: { date: NOBODY, sources: [] },
});
const found = (claim: Claim, weighed: Weighed): string => told(withMisplaced(known([claim], [weighed]))).join("");

describe("a number that shows where it comes from is wrong", () => {
  test.each([
    { why: "of the same at another time, beside its own", claim: of("app", "1420"), is: "fails 1590万" },
    { why: "of somebody else at the time", claim: of("app", "1730"), is: "fails 1590万" },
    {
      why: "of somebody else, where its time is only in its sentence",
      claim: of("app", "1730", { timeHow: "sentence" }),
      is: "fails 1590万",
    },
    { why: "not of another time that may be meant", claim: of("app", "1420", { timeHow: "sentence" }), is: "open" },
    { why: "not of nobody", claim: of("app", "1480"), is: "open" },
    { why: "not softened", claim: of("app", "1420", { approx: "about" }), is: "open" },
    { why: "not planned", claim: of("app", "1420", { stance: "planned" }), is: "open" },
    {
      why: "not where a pronoun may take up the one or the other",
      claim: of("app", "1730", { subjects: [link("app", "reference")] }),
      is: "open",
    },
    { why: "not of whom grammar names otherwise", claim: of("rival", "1420"), is: "open" },
  ])("$why", ({ claim, is }) => expect(found(claim, named(OWN, "differs"))).toBe(is));

  test("only where its words name it surely, and what has the number hardly", () => {
    expect(found(of("app", "1420"), named(OWN, "differs", { probability: 0.5 }))).toBe("open");
    expect(found(of("app", "1420"), named(OWN, "differs", { agreeing: 0.3 }))).toBe("open");
  });

  describe("where whose it is was said before", () => {
    const april = buildFigure({ id: "april", value: 13_600_000, start: "2025-04", end: "2025-04" });
    const march = buildFigure({ id: "march", value: 12_100_000, start: "2025-03", end: "2025-03" });
    const before = (millions: string, time: string): Claim => of("app", millions, { time, subjects: [link("app", "paragraph")] });
    const others = [before("1360", "2025-04"), before("1210", "2025-03")];
    const ofOthers = [named(april, "agrees"), named(march, "agrees")];
    const decided = (last: Claim, size = 2): string => {
      const claims = [...others.slice(0, size), last];
      const all = known(claims, [...ofOthers.slice(0, size), named(OWN, "differs")]);
      const holding = all.found.map((one, at) => (at < size ? { ...one, state: "holds" as const } : one));
      return told(withMisplaced({ ...all, found: holding })).at(-1) ?? "";
    };

    test("two of the very same that are right at other times tell it", () => {
      expect(decided(before("1420", "2025-06"))).toBe("fails 1590万");
    });
    test("one does not", () => expect(decided(before("1420", "2025-06"), 1)).toBe("open"));
    test("nor do two beside words that nothing knows", () => {
      expect(decided({ ...before("1420", "2025-06"), unknown: "滨海" })).toBe("open");
    });
  });

  test("the reason tells whose it is", () => {
    const [finding] = withMisplaced(known([of("app", "1730")], [named(OWN, "differs")]));
    expect(finding?.reason.en).toMatch(/^It should be 1590万: .*The number is that of /u);
    expect(finding?.evidence).toMatchObject([{ observation: "own" }, { observation: "rival" }]);
  });

  test("just what the text gives to another that is only about so much", () => {
    const fourth = buildFigure({ id: "fourth", value: 21_600_000, entity: "fourth", about: true });
    const facts = { figures: [OWN, fourth], figureMeasures: MEASURES, measurers: MEASURERS };
    const aware = figureKnowledge({ ...facts, words: NO_CLAIM_WORDS, named: [], alike: [] });
    const [theirs, own] = [of("fourth", "2160"), of("app", "2160")];
    const both = known([theirs, own], [named(fourth, "agrees"), named(OWN, "differs")]);
    expect(told(withMisplaced({ ...both, knowledge: aware })).at(-1)).toBe("fails 1590万");
    // Nowhere else does the text give it to that other.
    expect(told(withMisplaced({ ...known([own], [named(OWN, "differs")]), knowledge: aware }))).toEqual(["open"]);
  });

  test("a slip amid two others of its sentence that are right, and alone none", () => {
    const about = buildFigure({ id: "about", about: true });
    const amid = [of("rival", "1730"), of("third", "1280"), of("app", "1950")];
    const weighed = [named(RIVAL, "agrees"), named(THIRD, "agrees"), named(about, "differs")];
    expect(told(withMisplaced(known(amid, weighed)))).toEqual(["open", "open", "fails 1590万"]);
    expect(told(withMisplaced(known(amid.slice(1), weighed.slice(1))))).toEqual(["open", "open"]);
  });
});

describe("two numbers of a sentence that were changed over", () => {
  const exchanged = (claims: readonly Claim[], weighed: readonly (Weighed | undefined)[] = claims.map(() => undefined)) =>
    told(withExchanged(known(claims, weighed)));

  test("are both wrong", () => {
    expect(exchanged([of("app", "1730"), of("rival", "1590")])).toEqual(["fails 1590万", "fails 1730万"]);
  });

  test("and each is told of what is right in its place", () => {
    const claims = [of("app", "1730"), of("rival", "1590")];
    const meant = withExchanged(known(claims, [undefined, undefined])).map((finding) => finding.meant?.subject);
    expect(meant).toEqual(["app", "rival"]);
  });

  test("where one is one of two numbers between which sources differ", () => {
    const again = buildFigure({ id: "again", value: 15_100_000, measurer: "institute" });
    const disputed = figureKnowledge({
      figures: [OWN, again, RIVAL],
      figureMeasures: MEASURES,
      measurers: MEASURERS,
      words: NO_CLAIM_WORDS,
      named: [],
      alike: [],
    });
    const claims = [of("app", "1730"), of("rival", "1590")];
    const all = { ...known(claims, [undefined, undefined]), knowledge: disputed };
    expect(told(withExchanged(all))).toEqual(["fails 1590万", "fails 1730万"]);
  });

  test("of one thing at two times too", () => {
    expect(exchanged([of("app", "1420"), of("app", "1590", { time: "2025-05" })])).toEqual(["fails 1590万", "fails 1420万"]);
  });

  test.each([
    { why: "where only one is the other's", claims: [of("app", "1730"), of("rival", "1480")] },
    { why: "in two sentences", claims: [of("app", "1730"), of("rival", "1590", { sentence: 1 })] },
    { why: "where one is planned", claims: [of("app", "1730"), of("rival", "1590", { stance: "planned" as const })] },
  ])("not $why", ({ claims }) => expect(exchanged(claims)).toEqual(["open", "open"]));

  test("not where they may have been read crosswise", () => {
    const crosswise = named(OWN, "differs", { agreeing: 0.3 });
    expect(exchanged([of("app", "1730"), of("rival", "1590")], [crosswise, undefined])).toEqual(["open", "open"]);
  });
});
