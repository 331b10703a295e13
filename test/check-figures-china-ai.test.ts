import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadCheckFacts } from "../src/build/check-facts.ts";
import type { CheckFacts, KnownFigure } from "../src/claim/check-facts.ts";
import { checkText } from "../src/claim/check-text.ts";
import { checkFigure } from "../src/claim/figures/check-figure.ts";
import { figureKnowledge, type FigureKnowledge } from "../src/claim/figures/figure-knowledge.ts";
import type { FigureOutcome } from "../src/claim/figures/figure-outcome.ts";
import { scaled } from "../src/claim/figures/figure-words.ts";
import { buildClaim, link } from "../src/claim/figures/testing-claims.ts";

// Claims built from the figures that are committed, and a few by hand: the rules on what others really report.

const out = mkdtempSync(join(tmpdir(), "tidui-figures-"));
let figures: readonly KnownFigure[] = [];
let knowledge: FigureKnowledge;
let facts: CheckFacts;

beforeAll(async () => {
  facts = await loadCheckFacts(fileURLToPath(new URL("../dossiers/china-ai", import.meta.url)), out);
  ({ figures } = facts);
  knowledge = figureKnowledge(facts);
}, 120_000);
afterAll(() => rmSync(out, { recursive: true, force: true }));

const AT_LARGE = { date: null, how: "none" } as const;
const APPROX = { plain: null, "at-least": "over", "at-most": "at-most", "just-under": "near", about: "about" } as const;

interface Retold {
  readonly factor?: number;
  readonly attributed: boolean;
  readonly scoped: boolean;
  /** The figure's own page is where the text comes from. */
  readonly leftOut?: boolean;
}

/** A figure told by a text as its page tells it, or so many times as large. */
function retell(figure: KnownFigure, { factor = 1, attributed, scoped, leftOut = false }: Retold): FigureOutcome {
  const { measurer = "", wording = "plain" } = figure.figure ?? {};
  const value = Number(((figure.value ?? 0) * factor).toPrecision(6));
  const { start, end } = figure;
  const time = start === null ? (end === null ? "" : `@${end}`) : end === null || start === end ? start : `${start}/${end}`;
  const claim = buildClaim({
    text: scaled(value, "zh"),
    value: String(value),
    unit: ["人", "次"].includes(figure.unit) ? "" : figure.unit,
    approx: APPROX[wording],
    time,
    subjects: [link(figure.entity ?? "")],
    measures: [link(figure.measure)],
    scopes: scoped && figure.scope !== "" ? [link(figure.scope)] : [],
    measurer: attributed && measurer !== "" ? link(measurer) : null,
  });
  return checkFigure(claim, knowledge, { date: AT_LARGE, sources: leftOut ? [figure.source] : [] });
}

const counted = () =>
  figures.filter(({ value, standing, figure }) => value !== null && standing < 4 && figure?.excluded.length === 0);
const TOLD = [true, false].flatMap((attributed) => [true, false].map((scoped) => ({ attributed, scoped })));

describe.each(TOLD)("attributed: $attributed, with a scope: $scoped", (told) => {
  test("every figure that counts is borne out as it is told, or disputed", () => {
    expect(counted().length).toBeGreaterThan(350);
    const odd = counted().filter((figure) => !["holds", "differs"].includes(retell(figure, told).state));
    expect(odd.map(({ id }) => id)).toEqual([]);
  });

  test.each([{ factor: 1.3 }, { factor: 10 }, { factor: 10_000 }])(
    "a plain figure told $factor times as large is never borne out",
    ({ factor }) => {
      const plain = counted().filter(({ kind }) => kind === "value");
      const states = plain.map((figure) => ({ id: figure.id, state: retell(figure, { ...told, factor }).state }));
      expect(states.filter(({ state }) => state === "holds" || state === "differs")).toEqual([]);
      // Most of them are found out; the others leave something open.
      expect(states.filter(({ state }) => state === "fails").length).toBeGreaterThan(plain.length / 2);
    },
  );

  // What a text would say that knows a page which the dossier does not: a measure of how often a right number is called wrong.
  test("without its own page hardly any figure is refuted by the rest, and only where the rest really differ", () => {
    const refuted = counted().filter((figure) => retell(figure, { ...told, leftOut: true }).state === "fails");
    expect(refuted.length).toBeLessThan(counted().length / 50);
  });
});

test("a figure that counts for nothing neither bears out nor refutes", () => {
  const idle = figures.filter(({ value, figure }) => value !== null && (figure?.excluded.length ?? 0) > 0);
  expect(idle.length).toBeGreaterThan(10);
  for (const figure of idle) {
    const { evidence } = retell(figure, { attributed: true, scoped: true });
    expect(evidence).not.toContainEqual(expect.objectContaining({ observation: figure.id }));
  }
});

interface ByHand {
  readonly of: string;
  readonly text: string;
  readonly value: string;
  readonly unit?: string;
  readonly by?: string;
  readonly time?: string;
  readonly subject?: string;
  readonly state: FigureOutcome["state"];
  readonly remark?: string;
  readonly right?: string | null;
}

test.each<ByHand>([
  { of: "usage-012", text: "1.65亿", value: "165000000", by: "questmobile", state: "fails", right: "1.56亿" },
  { of: "report-001", text: "3748万", value: "37480000", by: "questmobile", state: "holds", remark: "3768万" },
  { of: "report-001", text: "3768万", value: "37680000", by: "questmobile", state: "fails", right: "3748万" },
  { of: "report-003", text: "突破1500万", value: "15000000", by: "questmobile", state: "holds", remark: "不少于1500万" },
  { of: "report-003", text: "2000万", value: "20000000", by: "questmobile", state: "open" },
  { of: "funding-001", text: "1052.51亿元", value: "105251000000", unit: "元", state: "differs" },
  { of: "report-012", text: "372亿元", value: "37200000000", unit: "元", by: "itjuzi", state: "holds", remark: "260亿元" },
  { of: "report-013", text: "168.18亿元", value: "16818000000", unit: "元", by: "itjuzi", state: "holds", remark: "94.16亿元" },
  {
    of: "report-017",
    text: "10 billion",
    value: "10000000000",
    unit: "元",
    time: "",
    subject: "腾讯",
    state: "fails",
    right: "1 billion",
  },
  { of: "report-018", text: "500 million", value: "500000000", unit: "元", time: "", subject: "百度", state: "holds" },
  // The month's figure is 3286万; 3092.1万 is the mean of its quarter.
  {
    of: "more-047",
    text: "3092.1万",
    value: "30921000",
    by: "questmobile",
    state: "fails",
    right: "3286万",
    remark: "2025-07至2025-09",
  },
])("$text against $of: $state", ({ of, text, value, unit = "", by, time, subject, state, remark = "", right = null }) => {
  const figure = figures.find(({ id }) => id === of);
  const entity = subject === undefined ? figure?.entity : idOf(subject);
  const claim = buildClaim({
    text,
    value,
    unit,
    approx: text.startsWith("突破") ? "over" : null,
    time: time ?? figure?.end ?? "",
    subjects: [link(entity ?? "")],
    measures: [link(figure?.measure ?? "")],
    measurer: by === undefined ? null : link(by),
  });
  const outcome = checkFigure(claim, knowledge, { date: AT_LARGE, sources: [] });
  expect(outcome.state).toBe(state);
  expect(outcome.right).toBe(right);
  expect(outcome.remarks.map(({ zh }) => zh).join("")).toContain(remark);
});

function idOf(word: string): string | undefined {
  return knowledge.words.words.find((one) => one.kind === "entity" && one.word === word)?.id;
}

describe("what notices strike off", () => {
  test.each([
    { text: "2025年7月，28个算法备案编号被注销。", verdict: "supported", right: null },
    { text: "2025年7月，82个算法备案编号被注销。", verdict: "not-enough-evidence", right: null },
    { text: "In July 2025 a notice cancelled 28 filing numbers.", verdict: "supported", right: null },
    { text: "By July 17, 2026, 57 filing numbers had been struck off.", verdict: "supported", right: null },
    { text: "截至2025年12月31日，北京备案209款生成式人工智能服务。", verdict: "supported", right: null },
  ])("$text", ({ text, verdict, right }) => {
    const [claim] = checkText(text, facts).claims;
    expect({ verdict: claim?.verdict, right: claim?.right }).toEqual({ verdict, right });
  });
});

describe("a growth in a year is over the year before", () => {
  test.each([
    { text: "Tencent's capital expenditure grew by 3.1% in 2025.", is: "supported" },
    { text: "Tencent's capital expenditure grew by 3.1% in 2025, from 66.8 billion yuan to 79.2 billion yuan.", is: "supported" },
    { text: "Tencent's capital expenditure grew by 13.1% in 2025, from 76.8 billion yuan to 79.2 billion yuan.", is: "refuted" },
  ])("$text", ({ text, is }) => expect(checkText(text, facts).claims[0]?.verdict).toBe(is));
});
