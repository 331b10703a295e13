import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readCsv } from "../../src/ingest/csv/csv.ts";
import { inMemory } from "../../src/ingest/document-bytes.ts";
import { cellsOf } from "../../src/ingest/document-row.ts";
import type { Span } from "../../src/text/code-points.ts";

/** A row of labels.csv; docs/labelling-claims.md is the rule. Cells as they stand, "" where nothing is said. */
export interface Label extends Span {
  readonly story: string;
  readonly text: string;
  readonly occurrence: number;
  /** Exact decimal, "1/3" or "30;40"; "" for what is no quantity. */
  readonly value: string;
  readonly unit: string;
  /** A kind of quantity; `none`: looks like one and is none; `open`: may be found or not. */
  readonly kind: string;
  readonly checkable: boolean;
  readonly subject: string;
  /** Ids of measures or series, apart by spaces. */
  readonly measures: readonly string[];
  readonly place: string;
  readonly period: string;
  readonly verdict: string;
  readonly right: string;
  readonly seeded: boolean;
  readonly seedKind: string;
  readonly why: string;
}

/** A labelled text. Spans of its labels are half-open and count code points of the body. */
export interface LabelledText {
  readonly name: string;
  readonly language: "zh" | "en";
  readonly date: string;
  readonly sources: readonly string[];
  readonly body: string;
  readonly labels: readonly Label[];
}

export const LABEL_COLUMNS = [
  "story",
  "text",
  "occurrence",
  "value",
  "unit",
  "kind",
  "checkable",
  "subject",
  "measure",
  "place",
  "period",
  "verdict",
  "right",
  "seeded",
  "seed_kind",
  "why",
] as const;

type Cells = Readonly<Record<string, string>>;

/** The rows of a file of labels as they stand. */
export function readCells(file: string): Cells[] {
  return [...readCsv(inMemory(readFileSync(file)))].map(cellsOf);
}

/** The texts of a folder (`slug.zh.md`, `slug.en.md`) with the rows of its labels.csv. */
export function readLabelledTexts(folder: string): LabelledText[] {
  const rows = readCells(join(folder, "labels.csv"));
  const files = readdirSync(folder).filter((name) => name.endsWith(".md"));
  const stray = rows.find(({ story = "" }) => !files.includes(story));
  if (stray) throw new Error(`labels.csv names "${stray["story"]}", which is not in ${folder}.`);
  return files.toSorted().map((name) => {
    const { date, sources, body } = readText(readFileSync(join(folder, name), "utf8"), name);
    const labels = rows.filter(({ story }) => story === name).map((cells) => labelOf(cells, body));
    return { name, language: name.endsWith(".zh.md") ? "zh" : "en", date, sources, body, labels };
  });
}

/** Front matter of plain `key: value` lines, then prose. */
function readText(text: string, name: string): Pick<LabelledText, "date" | "sources" | "body"> {
  const end = text.indexOf("\n---\n", 3);
  if (!text.startsWith("---\n") || end < 0) throw new Error(`${name} has no front matter.`);
  const pairs = text
    .slice(4, end)
    .split("\n")
    .map((line) => line.split(/: (.*)/s));
  const head = new Map(pairs.map(([key = "", value = ""]) => [key, value]));
  const source = head.get("source") ?? "";
  return { date: head.get("date") ?? "", sources: source.startsWith("https:") ? [source] : [], body: text.slice(end + 5) };
}

function labelOf(cells: Cells, body: string): Label {
  const cell = (name: (typeof LABEL_COLUMNS)[number]): string => cells[name] ?? "";
  const occurrence = Number(cell("occurrence"));
  return {
    ...spanOf(body, cell("text"), occurrence),
    story: cell("story"),
    text: cell("text"),
    occurrence,
    value: cell("value"),
    unit: cell("unit"),
    kind: cell("kind"),
    checkable: cell("checkable") === "yes",
    subject: cell("subject"),
    measures: cell("measure")
      .split(" ")
      .filter((id) => id !== ""),
    place: cell("place"),
    period: cell("period"),
    verdict: cell("verdict"),
    right: cell("right"),
    seeded: cell("seeded") === "yes",
    seedKind: cell("seed_kind"),
    why: cell("why"),
  };
}

/** Where the nth occurrence of some words stands; occurrences may overlap. */
export function spanOf(body: string, text: string, occurrence: number): Span {
  let at = -1;
  for (let found = 0; found < occurrence; found++) {
    at = body.indexOf(text, at + 1);
    if (at < 0) throw new Error(`"${text}" does not stand ${occurrence} times in its text.`);
  }
  const start = Array.from(body.slice(0, Math.max(at, 0))).length;
  return { start, end: start + Array.from(text).length };
}
