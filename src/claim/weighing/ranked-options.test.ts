import { expect, test } from "vitest";
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

test("what tells no rank is left as it is", () => {
  expect(rankedOptions([option], buildClaim({ text: "20万", value: "200000" }), known, {})).toEqual([option]);
});
