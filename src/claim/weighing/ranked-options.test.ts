import { describe, expect, test } from "vitest";
import { NO_CLAIM_WORDS } from "../../model/claim-words.ts";
import { figureKnowledge } from "../figures/figure-knowledge.ts";
import { MEASURERS, MEASURES, NOBODY } from "../figures/testing-check.ts";
import { buildClaim, buildFigure } from "../figures/testing-claims.ts";
import { CountsAsked } from "./counts-asked.ts";
import { FiguresAsked, type AskedFigure } from "./figures-asked.ts";
import { rankedOptions } from "./ranked-options.ts";
import { buildOption } from "./testing-options.ts";

const figures = [
  buildFigure({ id: "app", value: 20 }),
  buildFigure({ id: "rival", entity: "rival", value: 30 }),
  buildFigure({ id: "third", entity: "third", value: 10 }),
  buildFigure({ id: "later", entity: "later", value: 90, start: "2025-07", end: "2025-07" }),
];
const facts = { figures, figureMeasures: MEASURES, measurers: MEASURERS, words: NO_CLAIM_WORDS, alike: [], named: [] };
const knowledge = figureKnowledge(facts);
const asked = new FiguresAsked(knowledge, { date: NOBODY, sources: [] });
const known = {
  figures: asked,
  counts: new CountsAsked({ counts: () => undefined, series: [], places: [], words: NO_CLAIM_WORDS, date: null }),
};
const [{ figure, line, time }] = asked.ofSubject("app") as [AskedFigure];
const option = buildOption({ kind: "figure", subject: "app", measure: "users", figure, line, time });
const claim = buildClaim({ text: "第二", value: "2", comparator: "rank" });
const ranked = (value: string) =>
  rankedOptions([option], { ...claim, quantity: { ...claim.quantity, value, kind: "rank" } }, known, {})[0];

test.each([
  { value: "2", agree: "agrees" },
  { value: "1", agree: "differs" },
  // Whoever has no figure may stand before it too.
  { value: "3", agree: "silent" },
])("of three with a figure of that month the second is told as number $value", ({ value, agree }) => {
  expect(ranked(value)).toMatchObject({ agree, rank: 2 });
});

describe("shares of one whole", () => {
  const share = (entity: string, value: number) =>
    buildFigure({ id: `share-${entity}`, entity, measure: "share", unit: "%", value });
  const rankedShare = (value: string, values: readonly number[]) => {
    const told = values.map((one, at) => share(at === 0 ? "app" : `rival ${at}`, one));
    const shares = new FiguresAsked(figureKnowledge({ ...facts, figures: told }), { date: NOBODY, sources: [] });
    const [own] = shares.ofSubject("app");
    if (!own) throw new Error("No share");
    const parts = {
      kind: "figure",
      subject: "app",
      measure: "share",
      figure: own.figure,
      line: own.line,
      time: own.time,
    } as const;
    const rank = { ...claim, quantity: { ...claim.quantity, value, kind: "rank" as const } };
    return rankedOptions([buildOption(parts)], rank, { ...known, figures: shares }, {})[0];
  };

  test.each([
    { why: "nobody else can have as much", value: "3", shares: [27, 49.2, 17], agree: "differs" },
    { why: "right", value: "2", shares: [27, 49.2, 17], agree: "agrees" },
    { why: "another may have more", value: "3", shares: [17, 49.2], agree: "silent" },
    { why: "they are of several wholes", value: "3", shares: [60, 70, 50], agree: "silent" },
  ])("$why", ({ value, shares, agree }) => expect(rankedShare(value, shares)).toMatchObject({ agree }));
});

test("what tells no rank is left as it is", () => {
  expect(rankedOptions([option], buildClaim({ text: "20万", value: "200000" }), known, {})).toEqual([option]);
});
