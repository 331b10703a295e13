import { expect, test } from "vitest";
import { buildFiling } from "../../test/model-builders.ts";
import { parseSchemes, type Scheme } from "../model/classes.ts";
import { collectIssues } from "../model/issues.ts";
import type { GivenLabel } from "../model/labels.ts";
import { freshStages, StageMemory, type Stages } from "../model/stages.ts";
import { classify, classReader, classSubjects } from "./classify.ts";
import type { ClassRow, learn } from "./learn.ts";
import { classQuestions } from "./class-questions.ts";

const SCHEMES = parseSchemes(
  {
    schemes: [
      {
        id: "kind",
        label: { en: "Kind" },
        series: ["lamps"],
        plain: ["lamp"],
        labels: [
          { id: "broad", en: "Broad", words: ["通用"] },
          { id: "narrow", en: "Narrow", words: ["医疗", "教育"] },
          { id: "unclear", en: "Unclear" },
        ],
      },
      {
        id: "sector",
        label: { en: "Sector" },
        series: ["lamps"],
        of: { scheme: "kind", label: "narrow" },
        target: 0.6,
        labels: [
          { id: "medicine", en: "Medicine", words: ["医疗"] },
          { id: "education", en: "Education", words: ["教育"] },
          { id: "unclear", en: "Unclear" },
        ],
      },
    ],
  },
  "classes.yml",
);

const filed = (number: string, name: string, filer = `某某科技有限公司${number}`) =>
  buildFiling(number, { series: "lamps", name, repairedName: name, filer, repairedFiler: filer, entity: filer });
const label = (number: string, scheme: string, given: string, row = 1): GivenLabel => ({
  series: "lamps",
  number,
  scheme,
  label: given,
  by: "reader-a",
  on: "2026-01-01",
  basis: "",
  sample: "random",
  locator: { row },
});

/** Many filings whose names tell their kind, half of them labelled by a person. */
const MANY = Array.from({ length: 160 }, (_, at) => {
  const kind = at % 4 === 0 ? "broad" : "narrow";
  return { kind, filing: filed(`n${at}`, kind === "broad" ? `通用${at}号` : `${at % 2 ? "医疗" : "教育"}灯${at}`) };
});
const GIVEN = MANY.slice(0, 100).map(({ kind, filing }, at) => label(filing.number, "kind", kind, at + 1));

function classified(given: readonly GivenLabel[], filings = MANY.map(({ filing }) => filing)) {
  const { issues, report } = collectIssues();
  const { labels } = classify(
    { schemes: SCHEMES, subjects: classSubjects(SCHEMES, filings, []), reader: classReader(SCHEMES), given },
    freshStages(report),
  );
  return {
    labels,
    codes: issues.map(({ code }) => code),
    of: (number: string, scheme = "kind") => labels.find((one) => one.number === number && one.scheme === scheme),
  };
}

test("a model learned from labelled filings labels the others, and says whether the words say the same", () => {
  const { of } = classified(GIVEN);
  for (const { kind, filing } of MANY.slice(100))
    expect(of(filing.number)).toMatchObject({ label: kind, by: "rule", isHuman: false });
});

test("a person's label wins over words and model, and is foretold without having been seen", () => {
  const wrong = label("n0", "kind", "narrow", 500);
  const { of } = classified([...GIVEN, wrong]);
  expect(of("n0")).toMatchObject({ label: "narrow", by: "reader-a", probability: 1, isSampled: true });
  expect(of("n0")?.predicted[0]).toBeGreaterThan(0.5);
});

test("the same input gives the same labels, in whatever order the labels stand", () => {
  expect(classified(GIVEN).labels).toEqual(classified(GIVEN.toReversed()).labels);
});

test("a part of another scheme has no label for what stands outside, and none that is sure for what may", () => {
  const filings = [...MANY.map(({ filing }) => filing), filed("x", "无题")];
  const { of } = classified(GIVEN, filings);
  expect(of("n0", "sector")?.label).toBeNull();
  expect(of("n1", "sector")?.label).not.toBeUndefined();
});

test.each([
  { what: "an unknown scheme", row: label("n0", "colour", "broad"), code: "unknown-scheme" },
  { what: "an unknown label", row: label("n0", "kind", "blue"), code: "unknown-label" },
  { what: "a number that no list holds", row: label("n999", "kind", "broad"), code: "unknown-number" },
  {
    what: "a series that the scheme does not cover",
    row: { ...label("n0", "kind", "broad"), series: "kites" },
    code: "unknown-series",
  },
])("$what is reported and kept out", ({ row, code }) => {
  const { codes, of } = classified([row]);
  expect(codes).toEqual([code]);
  expect(of("n0")?.isHuman).toBe(false);
});

test("of several rows on one number the last counts", () => {
  expect(classified([label("n0", "kind", "narrow"), label("n0", "kind", "broad", 2)]).of("n0")?.label).toBe("broad");
});

test("with too few labels to learn from a word decides as far as it was right", () => {
  const filings = [filed("a", "医疗灯"), filed("b", "医疗台"), filed("c", "无题"), filed("d", "医疗教育")];
  const kinds = ["a", "b", "c", "d"].map((number) => label(number, "kind", "narrow"));
  const unsure = classified(kinds, filings);
  expect(unsure.of("b", "sector")?.label).toBe("unclear");
  const { of } = classified([...kinds, label("a", "sector", "medicine")], filings);
  expect(of("b", "sector")).toMatchObject({ label: "medicine", by: "rule" });
  expect(of("b", "sector")?.probability).toBeCloseTo(2 / 3);
  expect(of("c", "sector")?.label).toBe("unclear");
  expect(of("d", "sector")?.label).toBe("unclear");
});

test("what is unclear is asked about with every label, unclear last; what a person labelled is not", () => {
  const filings = [filed("a", "医疗灯"), filed("c", "无题")];
  const { labels } = classified(
    [label("a", "kind", "narrow"), label("c", "kind", "narrow"), label("a", "sector", "medicine")],
    filings,
  );
  const questions = classQuestions(SCHEMES, filings, labels);
  expect(questions.map(({ number, scheme }) => `${number} ${scheme}`)).toEqual(["c sector"]);
  expect(questions[0]?.choices.map((one) => one.label).at(-1)).toBe("unclear");
  expect(questions[0]?.evidence.map(({ what }) => what)).toContain("filer");
});

test("names that are hostile, empty or very long are read like others", () => {
  const odd = ["", "\u0000\uD800", "长".repeat(100_000), "__proto__", "<script>", "ＡＩ醫療"];
  const filings = odd.map((name, at) => filed(`o${at}`, name));
  const { of } = classified(GIVEN, [...MANY.map(({ filing }) => filing), ...filings]);
  expect(of("o5")).toMatchObject({ label: "narrow" });
  expect(of("o0")?.predicted.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1);
});

test("a scheme is learnt anew where something is told of it, and stands still where another is told of", () => {
  const memory = new StageMemory();
  const filings = MANY.map(({ filing }) => filing);
  const subjects = classSubjects(SCHEMES, filings, []);
  const reader = classReader(SCHEMES);
  const ofSector = MANY.filter(({ kind }) => kind === "narrow")
    .slice(0, 60)
    .map(({ filing }, at) => label(filing.number, "sector", at % 2 ? "medicine" : "education", 200 + at));
  const learnt = (given: readonly GivenLabel[]) => {
    const ran: string[] = [];
    const stages = memory.begin();
    const run = ((name: string, inputs: readonly [Scheme, readonly ClassRow[]], make: typeof learn) =>
      stages.run(name, inputs, (scheme, rows) => {
        ran.push(scheme.id);
        return make(scheme, rows);
      })) as Stages["run"];
    const { labels } = classify({ schemes: SCHEMES, subjects, reader, given }, { ...stages, run });
    memory.end();
    expect(labels).toEqual(classify({ schemes: SCHEMES, subjects, reader, given }, freshStages()).labels);
    return ran;
  };
  expect(learnt([...GIVEN, ...ofSector])).toEqual(["kind", "sector"]);
  expect(learnt([...GIVEN, ...ofSector.slice(1)])).toEqual(["sector"]);
  expect(learnt([...GIVEN.toReversed(), ...ofSector.slice(1)])).toEqual([]);
  expect(learnt([...GIVEN.slice(1), ...ofSector.slice(1)])).toContain("kind");
});
