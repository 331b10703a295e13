import { readFileSync } from "node:fs";
import { join } from "node:path";
import { csvLine } from "../src/model/csv-line.ts";
import { ACCURACY_COLUMNS } from "../src/model/accuracy.ts";

// What china-ai's accuracy.csv holds: chosen lines of the committed results of benchmarks, and what to call each.

type Line = Readonly<Record<string, unknown>>;
interface Figure {
  readonly share: number;
  readonly low?: number;
  readonly high?: number;
  readonly of: number;
}

interface Chosen {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly file: string;
  /** The line, by what stands in it. */
  readonly where: Line;
  readonly figure: (line: Line) => Figure;
}

const part =
  (name: string) =>
  (line: Line): Figure =>
    line[name] as Figure;
const ratio =
  (share: (line: Line) => number, of: (line: Line) => number) =>
  (line: Line): Figure => ({ share: share(line), of: of(line) });
const number = (line: Line, name: string): number => Number(line[name]);

const CLASSES = "bench/classes/reference.jsonl";
const COMPANIES = "bench/companies/reference.jsonl";
const CLAIMS = "bench/claims/reference-accuracy.jsonl";
const KIND = { what: "kind, nested cross-validation by filer" };
const FOUNDATION = { what: "kind foundation" };
const SECTOR = { what: "sector, nested cross-validation by filer" };
const GROUPS = { what: "filer to group, settled as the rule asks, held" };
const HELD = { folder: "held", language: "all" };

const CHOSEN: readonly Chosen[] = [
  {
    id: "kind-decided",
    zh: "模型类别（基础、行业）：规则判定了多少",
    en: "Kind of a model (foundation, industry): decided by rule",
    file: CLASSES,
    where: KIND,
    figure: part("decided"),
  },
  {
    id: "kind-right",
    zh: "模型类别：判定的有多少是对的",
    en: "Kind of a model: right, of the decided",
    file: CLASSES,
    where: KIND,
    figure: part("accuracyOfDecided"),
  },
  {
    id: "foundation-precision",
    zh: "基础模型：精确率",
    en: "Foundation models: precision",
    file: CLASSES,
    where: FOUNDATION,
    figure: part("precision"),
  },
  {
    id: "foundation-recall",
    zh: "基础模型：召回率（未判定算漏）",
    en: "Foundation models: recall, left open counted as missed",
    file: CLASSES,
    where: FOUNDATION,
    figure: part("recall"),
  },
  {
    id: "sector-decided",
    zh: "行业：规则判定了多少",
    en: "Sector: decided by rule",
    file: CLASSES,
    where: SECTOR,
    figure: part("decided"),
  },
  {
    id: "sector-right",
    zh: "行业：判定的有多少是对的",
    en: "Sector: right, of the decided",
    file: CLASSES,
    where: SECTOR,
    figure: part("accuracyOfDecided"),
  },
  {
    id: "group-precision",
    zh: "备案单位归入集团：精确率（留出部分）",
    en: "Filer to group: precision, on labels kept aside",
    file: COMPANIES,
    where: GROUPS,
    figure: ratio(
      (line) => number(line, "precision"),
      (line) => number(line, "right") + number(line, "wrong"),
    ),
  },
  {
    id: "group-recall",
    zh: "备案单位归入集团：召回率（留出部分）",
    en: "Filer to group: recall, on labels kept aside",
    file: COMPANIES,
    where: GROUPS,
    figure: ratio(
      (line) => number(line, "recall"),
      (line) => number(line, "right") + number(line, "missed"),
    ),
  },
  {
    id: "claims-found",
    zh: "核对文稿：数字找到了多少（留出文稿）",
    en: "Checking a text: numbers found, on texts kept aside",
    file: CLAIMS,
    where: { what: "quantities", ...HELD },
    figure: ratio(
      (line) => number(line, "recall"),
      (line) => number(line, "labelled"),
    ),
  },
  {
    id: "claims-linked",
    zh: "核对文稿：数字说的是什么全读对",
    en: "Checking a text: numbers tied to the right subject, measure, place and time",
    file: CLAIMS,
    where: { what: "quantities", ...HELD },
    figure: ratio(
      (line) => number(line, "links"),
      (line) => number(line, "linked"),
    ),
  },
  {
    id: "claims-caught",
    zh: "核对文稿：埋下的错误抓出了多少",
    en: "Checking a text: planted errors caught",
    file: CLAIMS,
    where: { what: "caught", ...HELD },
    figure: ratio(
      (line) => number(line, "share"),
      (line) => number(line, "seeded"),
    ),
  },
  {
    id: "claims-wrongly-refuted",
    zh: "核对文稿：被错判为不符的数字",
    en: "Checking a text: numbers wrongly refuted",
    file: CLAIMS,
    where: { what: "wrong refutations", ...HELD },
    figure: (line) => ({
      share: number(line, "share"),
      low: number(line, "low"),
      high: number(line, "high"),
      of: Math.round(number(line, "wrong") / number(line, "share")),
    }),
  },
];

/** The file as it should be, from the results committed in `root`. */
export function accuracyCsv(root: string): string {
  const read = new Map<string, Line[]>();
  const linesOf = (file: string): Line[] => {
    const known = read.get(file);
    if (known) return known;
    const text = readFileSync(join(root, file), "utf8").trim();
    const lines = text.split("\n").map((line) => JSON.parse(line) as Line);
    read.set(file, lines);
    return lines;
  };
  const rows = CHOSEN.map(({ id, zh, en, file, where, figure }) => {
    const line = linesOf(file).find(
      (one) => !("kind" in one) && Object.entries(where).every(([key, value]) => one[key] === value),
    );
    if (!line) throw new Error(`${file} has no line of ${JSON.stringify(where)} for ${id}`);
    const { share, low, high, of } = figure(line);
    return [id, zh, en, ...[share, low, high, of].map((value) => (value === undefined ? "" : String(value))), file];
  });
  return [[...ACCURACY_COLUMNS], ...rows].map(csvLine).join("");
}
