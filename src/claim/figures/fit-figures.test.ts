import { describe, expect, test } from "vitest";
import { NO_CLAIM_WORDS } from "../../model/claim-words.ts";
import type { KnownFigure } from "../check-facts.ts";
import { fitFigure } from "./fit-figures.ts";
import { refuteSlip } from "./fit-slips.ts";
import { figureKnowledge } from "./figure-knowledge.ts";
import { MEASURERS, MEASURES, NOBODY } from "./testing-check.ts";
import { buildClaim, buildFigure, link, type ClaimParts } from "./testing-claims.ts";

const OPTIONS = { date: NOBODY, sources: [] };

function knowing(figures: readonly KnownFigure[]) {
  const owners = { app: "group", cloud: "group", group: "group" };
  const facts = {
    figures,
    figureMeasures: MEASURES,
    measurers: MEASURERS,
    words: { ...NO_CLAIM_WORDS, owners },
    named: [],
    alike: [],
  };
  return figureKnowledge(facts);
}

const june = buildFigure({ id: "june", value: 15_920_000, digits: "1592" });
const may = buildFigure({ id: "may", value: 14_310_000, digits: "1431", start: "2025-05", end: "2025-05" });
const rival = buildFigure({ id: "rival", entity: "rival", value: 12_780_000, digits: "1278" });
const number = { text: "1592万", value: "15920000" };

describe("a number that grammar leaves open is borne out", () => {
  const held = (figures: readonly KnownFigure[], claim: ClaimParts) =>
    fitFigure(buildClaim(claim), knowing(figures), OPTIONS)?.meant;

  test.each([
    { why: "of a measure that is said nowhere", claim: { ...number, measures: [] }, is: "app users" },
    { why: "as a mean", claim: { ...number, comparator: "mean" }, is: "app users" },
    { why: "of somebody whom its paragraph names", claim: { ...number, subjects: [], nearby: ["app"] }, is: "app users" },
    { why: "of another one of the group", claim: { ...number, subjects: [link("cloud")] }, is: "app users" },
    { why: "of nobody named, by measure, time and digits", claim: { ...number, subjects: [] }, is: "app users" },
    { why: "not at another time that is said", claim: { ...number, time: "2025-05" }, is: undefined },
    { why: "not of somebody else than who stands beside it", claim: { ...number, subjects: [link("rival")] }, is: undefined },
    {
      why: "not with one digit and nothing said",
      claim: { text: "2000万", value: "20000000", measures: [], timeHow: "text" },
      is: undefined,
    },
    { why: "not where a stranger measured it", claim: { ...number, measurer: link("?A panel") }, is: undefined },
    { why: "not where it is planned", claim: { ...number, stance: "planned" }, is: undefined },
  ] as const)("$why", ({ claim, is }) => {
    const meant = held([june, may, rival], claim);
    expect(meant ? `${meant.subject} ${meant.measure}` : undefined).toBe(is);
  });

  test("whoever is nearer and has a figure of that time excludes the others", () => {
    const claim = { ...number, subjects: [link("rival", "sentence")], nearby: ["app"] };
    expect(held([june, rival], claim)).toBeUndefined();
    expect(held([june], claim)?.subject).toBe("app");
  });
});

describe("a change told in the wrong direction", () => {
  const fell = buildFigure({ id: "fell", measure: "growth", unit: "%", value: -12.6, digits: "12.6" });
  const rise = { text: "12.6%", value: "12.6", unit: "%", comparator: "growth", direction: "up" } as const;
  const state = (claim: ClaimParts) => fitFigure(buildClaim(claim), knowing([fell]), OPTIONS)?.state;

  test.each([
    { why: "is refuted by the figure of just that one then", claim: rise, is: "fails" },
    { why: "is borne out the other way", claim: { ...rise, direction: "down" }, is: "holds" },
    { why: "not where no direction is said", claim: { ...rise, direction: null }, is: undefined },
    { why: "not of two digits", claim: { ...rise, text: "13%", value: "13" }, is: undefined },
    { why: "not of another number", claim: { ...rise, text: "18.4%", value: "18.4" }, is: undefined },
    { why: "not of whom nobody names beside it", claim: { ...rise, subjects: [link("app", "sentence")] }, is: undefined },
    { why: "not beside words that nothing knows", claim: { ...rise, unknown: "海外" }, is: undefined },
    { why: "not at another time", claim: { ...rise, time: "2025-05" }, is: undefined },
  ] as const)("$why", ({ claim, is }) => expect(state(claim)).toBe(is));
});

describe("a slip of the pen refutes", () => {
  const refuted = (figures: readonly KnownFigure[], claim: ClaimParts) =>
    refuteSlip(buildClaim(claim), knowing(figures), OPTIONS)?.right;

  test.each([
    { why: "two digits changed over", claim: { text: "1529万", value: "15290000" }, is: "1592万" },
    { why: "a power of ten", claim: { text: "1592亿", value: "159200000000" }, is: "0.1592亿" },
    { why: "amid words that nothing knows", claim: { text: "1529万", value: "15290000", unknown: "海外" }, is: "1592万" },
    { why: "not where it is near another number", claim: { text: "1700万", value: "17000000" }, is: undefined },
    {
      why: "not of a time that is said far off",
      claim: { text: "1529万", value: "15290000", timeHow: "paragraph" },
      is: undefined,
    },
    { why: "not beside a place", claim: { text: "1529万", value: "15290000", places: [link("Beijing")] }, is: undefined },
    { why: "not the figure of another time", claim: { text: "1431万", value: "14310000" }, is: undefined },
    { why: "not a softened number", claim: { text: "约1529万", value: "15290000", approx: "about" }, is: undefined },
  ] as const)("$why", ({ claim, is }) => {
    expect(refuted([june, may], claim)).toBe(is);
  });
});
