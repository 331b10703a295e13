import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { LABEL_COLUMNS, readCells, readLabelledTexts, type Label } from "../bench/claims/labels.ts";
import { DOSSIER, LABELLED, resultsOf, scoreFolder } from "../bench/claims/measure-accuracy.ts";
import { areSamplesHere, SAMPLES, scoreSamples } from "../bench/claims/samples.ts";
import { isQuantity, periodOf, rational } from "../bench/claims/score.ts";
import { VERDICTS } from "../bench/claims/verdicts.ts";
import { loadCheckFacts } from "../src/build/check-facts.ts";
import { loadDossier } from "../src/build/load-dossier.ts";
import { isDatePrefix } from "../src/model/dates.ts";
import { QUANTITY_KINDS } from "../src/text/quantities/quantity.ts";

const root = join(import.meta.dirname, "..");
const scratch = mkdtempSync(join(tmpdir(), "tidui-gold-claims-"));
afterAll(() => rmSync(scratch, { recursive: true }));
const facts = await loadCheckFacts(DOSSIER, scratch);

const texts = LABELLED.flatMap(readLabelledTexts);
const labels = texts.flatMap((text) => text.labels);
const quantities = labels.filter(isQuantity);
const rule = readFileSync(join(root, "docs/labelling-claims.md"), "utf8");
const seedTable = (rule.split("| `seed_kind` | is |")[1] ?? "").split("\n\n")[0] ?? "";
const seedKinds: readonly string[] = [...seedTable.matchAll(/^\| ([a-z -]*[a-z][a-z -]*) \|/gm)].map(([, kind = ""]) => kind);

const named = (of: readonly Label[]) => of.map(({ story, text, occurrence }) => `${story} ${text} ${occurrence}`);

describe("the labels", () => {
  test("are of seven Chinese and five English texts at least, 330 numbers, 110 of them made wrong on purpose", () => {
    expect(texts.filter(({ language }) => language === "zh").length).toBeGreaterThanOrEqual(7);
    expect(texts.filter(({ language }) => language === "en").length).toBeGreaterThanOrEqual(5);
    expect(quantities.length).toBeGreaterThanOrEqual(330);
    expect(quantities.filter(({ seeded, checkable }) => seeded && checkable).length).toBeGreaterThanOrEqual(110);
  });

  test("have the columns of the rule, every one of which it explains", () => {
    for (const folder of LABELLED) expect(Object.keys(readCells(join(folder, "labels.csv"))[0] ?? {})).toEqual(LABEL_COLUMNS);
    for (const column of LABEL_COLUMNS) expect(rule).toContain(`\`${column}\``);
  });

  test("of every text: it has a day, and rows in the order in which its numbers stand, none over another", () => {
    for (const { name, date, labels: own } of texts) {
      expect(isDatePrefix(date), name).toBe(true);
      expect(own.length, name).toBeGreaterThan(0);
      const overlapping = own.filter(({ start }, index) => index > 0 && start < (own[index - 1]?.end ?? 0));
      expect(named(overlapping)).toEqual([]);
    }
  });

  test("of quantities: a value, a kind, a verdict, and the right value where it is refuted", () => {
    const wrong = quantities.filter(
      ({ value, kind, verdict, right, why }) =>
        value.split(";").some((one) => rational(one) === null) ||
        !QUANTITY_KINDS.some((one) => one === kind) ||
        !VERDICTS.some((one) => one === verdict) ||
        (verdict === "refuted") !== (right !== "") ||
        (right !== "" && rational(right) === null) ||
        why === "",
    );
    expect(named(wrong)).toEqual([]);
  });

  test("of planted errors: decidable, refuted, and of a kind of the rule", () => {
    const planted = labels.filter(({ seeded }) => seeded);
    expect(seedKinds.length).toBeGreaterThan(8);
    expect(
      named(planted.filter((one) => !seedKinds.includes(one.seedKind) || !one.checkable || one.verdict !== "refuted")),
    ).toEqual([]);
    expect(named(labels.filter(({ seeded, seedKind }) => !seeded && seedKind !== ""))).toEqual([]);
  });

  test("of what is no quantity: no value and no verdict", () => {
    const others = labels.filter((one) => !isQuantity(one));
    expect(others.length).toBeGreaterThan(20);
    expect(named(others.filter(({ kind, value, verdict }) => !/^(?:none|open)$/.test(kind) || value + verdict !== ""))).toEqual(
      [],
    );
  });

  test("name measures, series and places that the dossier has, and periods that a calendar can tell", () => {
    const { head, figures } = loadDossier(DOSSIER);
    const measures = new Set([...head.series, ...(figures?.measures ?? [])].map(({ id }) => id));
    const places = new Set(facts.places.map(({ name }) => name));
    // Counted from notices; the dossier has the rows and no measure of them.
    measures.add("cancellations");
    expect(named(labels.filter((one) => one.measures.some((id) => !measures.has(id))))).toEqual([]);
    expect(named(labels.filter(({ place }) => place !== "" && !places.has(place)))).toEqual([]);
    expect(named(labels.filter(({ period }) => period !== "" && !periodOf(period)))).toEqual([]);
  });
});

type Result = Readonly<Record<string, unknown>>;

const reference: Result[] = readFileSync(join(root, "bench/claims/reference-accuracy.jsonl"), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("{"))
  .map((line): Result => JSON.parse(line));

const BETTER_HIGH = ["precision", "recall", "units", "links", "right", "share"];
/** Results are kept to three digits. */
const ROUNDING = 0.0006;

/** Keys of a result in which it is worse than the committed one; what was not a number then cannot fall. */
function worse(now: Result, before: Result): string[] {
  const number = (from: Result, key: string, otherwise: number) => (typeof from[key] === "number" ? from[key] : otherwise);
  const shares = before["what"] === "wrong refutations" ? [] : BETTER_HIGH;
  const fallen = shares.filter((key) => number(now, key, 0) < number(before, key, 0) - ROUNDING);
  return number(now, "wrong", 0) > number(before, "wrong", Infinity) ? [...fallen, "wrong"] : fallen;
}

const keyOf = ({ what, folder, language, kind }: Result): string => [what, folder, language, kind].join(" ");

// To change what is committed: npm run bench:claims-accuracy > bench/claims/reference-accuracy.jsonl
describe("the checker is as right as it was when last measured", () => {
  const measured = LABELLED.flatMap((folder) => resultsOf(scoreFolder(folder, facts), basename(folder)));
  const results = new Map(measured.map((result) => [keyOf(result), result]));
  const before = reference.filter(({ what }) => what !== "samples");

  test("every result is measured on the labels that are here now", () => {
    expect(before.map(keyOf)).toEqual([...results.keys()]);
    const labelled = (all: Iterable<Result>) => [...all].map((one) => one["labelled"] ?? one["seeded"]);
    expect(labelled(before)).toEqual(labelled(results.values()));
  });

  test.each(before.map((result) => [keyOf(result), result] as const))("%s", (key, result) => {
    expect(worse(results.get(key) ?? {}, result)).toEqual([]);
  });

  test.skipIf(!areSamplesHere())("the sample stories", () => {
    const result = reference.find(({ what }) => what === "samples") ?? {};
    expect(worse(scoreSamples(facts).result, result)).toEqual([]);
  });
});

if (!areSamplesHere()) console.log(`skipped: the sample stories are not here (${SAMPLES})`);
