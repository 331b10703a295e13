import { expect, test } from "vitest";
import { allPairs, buildColumn, buildConfig, buildInput, buildListColumn, inventPeople } from "../../../test/linkage-builders.ts";
import { cellReader, explain } from "./explain.ts";
import { learn, link, prepare } from "./link.ts";
import { againstBoth, probabilityOf, Scores } from "./score.ts";
import type { Parameters } from "./parameters.ts";

const people = inventPeople(400);
const config = buildConfig({ compare: { given: "name", family: "name", town: "text", born: "date" } });
const input = buildInput(people, config);
const prepared = prepare(input, config);
const parameters = learn(prepared, input, config);
const { scores } = link(input, config, prepared, parameters);

// As though relatives had been told apart: half as many as matches, alike in the second and third column.
const related = parameters.rates.map(({ match, other }, at) => (at === 1 || at === 2 ? match : other));
const withRelated: Parameters = { ...parameters, related: [{ rates: related, prior: parameters.prior / 2 }] };

test.each([
  { what: "no related pairs", of: scores, steps: ["prior", "given", "family", "town", "born"] },
  {
    what: "related pairs",
    of: new Scores(prepared.patterns, withRelated, people.length),
    steps: ["prior", "given", "family", "town", "born", "related"],
  },
])("with $what, the steps of an explanation sum to the weight, for every pair", ({ of, steps: names }) => {
  for (const [left, right] of allPairs(80)) {
    const { steps, bits, probability } = explain(of, left, right, cellReader(config, input));
    expect(steps.map(({ name }) => name)).toEqual(names);
    expect(bits).toBe(of.of(left, right));
    expect(steps.reduce((sum, step) => sum + step.bits, 0)).toBeCloseTo(bits, 9);
    expect(steps.at(-1)?.after).toBeCloseTo(bits, 9);
    expect(probability).toBe(probabilityOf(bits));
  }
});

test("a pair weighs the same in either order, and relatives only take away", () => {
  const against = new Scores(prepared.patterns, withRelated, people.length);
  for (const [left, right] of allPairs(80)) {
    expect(scores.of(right, left)).toBe(scores.of(left, right));
    expect(against.of(left, right)).toBeLessThanOrEqual(scores.of(left, right));
  }
});

test("an explanation shows what the rows hold, as it is compared", () => {
  const { steps } = explain(scores, 0, 1, cellReader(config, input));
  expect(steps[2]).toMatchObject({ name: "family", left: people[0]?.["family"], right: people[1]?.["family"] });
});

test("an explanation shows a column that is compared under another name, and a list", () => {
  const own = buildConfig({ compare: { called: { as: "text", column: "name" }, phones: "list" } });
  const columns = new Map([["name", buildColumn(["anna", "anne"], "name")]]);
  const cellOf = cellReader(own, { columns, lists: new Map([["phones", buildListColumn([["1", "2"], ["2"]])]]) });
  expect([cellOf("called", 1), cellOf("phones", 0)]).toEqual(["anne", "1; 2"]);
});

test("a rare value that two rows agree on tells more than a common one", () => {
  const rows = [..."aaaaaaaabb"].map((name, row) => ({ name: `${name}nna`, id: `${row}` }));
  const one = buildConfig({ compare: { name: "text" }, block: ["name"] });
  const own = buildInput(rows, one);
  const ready = prepare(own, one);
  const { of } = {
    of: (left: number, right: number) => new Scores(ready.patterns, learn(ready, own, one), rows.length).of(left, right),
  };
  expect(of(8, 9)).toBeGreaterThan(of(0, 1));
});

test("where no two rows hold the same value, near values still weigh something that can be reckoned with", () => {
  const rows = people.slice(0, 200).map(({ family = "" }, row) => ({ name: `${family} number ${row}`, town: `${row % 5}` }));
  const one = buildConfig({ compare: { name: "text", town: "exact" }, block: ["town"] });
  const own = buildInput(rows, one);
  const ready = prepare(own, one);
  const weights = new Scores(ready.patterns, learn(ready, own, one), rows.length);
  expect(allPairs(60).every(([left, right]) => Number.isFinite(weights.of(left, right)))).toBe(true);
});

test.each([
  { bits: 0, probability: 0.5 },
  { bits: 1, probability: 2 / 3 },
  { bits: -1, probability: 1 / 3 },
  { bits: 2000, probability: 1 },
  { bits: -2000, probability: 0 },
])("$bits bits are a probability of $probability", ({ bits, probability }) => {
  expect(probabilityOf(bits)).toBeCloseTo(probability, 12);
});

test.each([
  { left: 3, right: 3, both: 2 },
  { left: 0, right: 0, both: -1 },
  { left: 5, right: 300, both: 5 },
  { left: -1000, right: 1000, both: -1000 },
])("odds of $left and $right bits against two are $both bits against both", ({ left, right, both }) => {
  expect(againstBoth(left, right)).toBeCloseTo(both, 9);
  expect(againstBoth(right, left)).toBe(againstBoth(left, right));
});
