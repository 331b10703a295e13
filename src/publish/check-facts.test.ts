import { expect, test } from "vitest";
import { knownCounts } from "../claim/known-counts.ts";
import { isKnown } from "../claim/known.ts";
import { checkFactsOf } from "./check-facts.ts";
import { testingSite } from "./testing/testing-site.ts";

const SITE = testingSite();
const STRUCK = {
  id: "struck",
  label: { zh: "注销", en: "Struck off" },
  short: { zh: "注销", en: "Struck off" },
  unit: { zh: "个", en: "filings" },
  products: false,
  terms: {},
};
const EVER = { start: "1000-01-01", end: SITE.cancellations[0]?.noticeDate ?? "" };

test("a dossier that names what notices strike off has it counted by the day of the notice", () => {
  const facts = checkFactsOf({ ...SITE, head: { ...SITE.head, cancelled: STRUCK } }, SITE.index);
  const answer = knownCounts(facts)("struck")?.total(null, { start: EVER.end, end: EVER.end });
  expect(answer && isKnown(answer) && answer.values.map(({ value, how }) => [value, how[0]?.en])).toEqual([
    [1, "by date of the notice"],
  ]);
  expect(facts.latest).toBe(checkFactsOf(SITE, SITE.index).latest);
});

test("the rows of its other series are counted as without it", () => {
  const [measure] = SITE.measures;
  const query = {
    measure: measure?.id ?? "",
    clock: "listed_as_of",
    start: null,
    end: "9999-12-31",
    place: null,
    group: null,
  } as const;
  const facts = checkFactsOf({ ...SITE, head: { ...SITE.head, cancelled: STRUCK } }, SITE.index);
  expect(facts.index.count(query)).toBe(SITE.index.count(query));
});

test("a dossier that does not gets the rows of the site", () => {
  expect(checkFactsOf(SITE, SITE.index).index).toBe(SITE.index);
});
