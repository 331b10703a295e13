import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ACCURACY_COLUMNS } from "../../src/model/accuracy.ts";
import { csvLine } from "../../src/model/csv-line.ts";
import { OF_CLASSES } from "./of-classes.ts";
import { OF_COMPANIES } from "./of-companies.ts";
import { OF_NAMES } from "./of-names.ts";
import { OF_OTHERS } from "./of-others.ts";
import { OF_TEXTS } from "./of-texts.ts";
import type { Line, ShownFigure } from "./shown-figure.ts";

/** What china-ai's accuracy.csv holds: chosen lines of the committed results of benchmarks, and what to call each. */
export const SHOWN_FIGURES: readonly ShownFigure[] = [...OF_OTHERS, ...OF_COMPANIES, ...OF_CLASSES, ...OF_TEXTS, ...OF_NAMES];

/** Lines of a committed result. */
export function readLines(root: string, file: string): Line[] {
  const text = readFileSync(join(root, file), "utf8").trim();
  return text.split("\n").map((line) => JSON.parse(line) as Line);
}

/** Whether a line is the one that a figure is taken from; lines of a kind only where the figure names the kind. */
export const isLineOf = (line: Line, { where }: Pick<ShownFigure, "where">): boolean =>
  "kind" in line === "kind" in where && Object.entries(where).every(([key, value]) => line[key] === value);

/** The command that measures what a file holds. */
export function commandOf(file: string): string {
  const [, folder = ""] = file.split("/");
  return `npm run bench:${folder}${file.endsWith("-accuracy.jsonl") ? "-accuracy" : ""}`;
}

/** The file as it should be, from the results committed in `root`. */
export function accuracyCsv(root: string): string {
  const files = [...new Set(SHOWN_FIGURES.map(({ file }) => file))];
  const lines = new Map(files.map((file) => [file, readLines(root, file)]));
  const rows = SHOWN_FIGURES.map((shown) => {
    const { id, rule, zh, en, file, isDetail = false } = shown;
    const line = lines.get(file)?.find((one) => isLineOf(one, shown));
    if (!line) throw new Error(`${file} has no line of ${JSON.stringify(shown.where)} for ${id}`);
    const { share, low, high, of } = shown.figure(line);
    if (!(share >= 0 && share <= 1)) throw new Error(`${id} is no share: ${share}`);
    const numbers = [share, low, high, of].map((value) => (value === undefined ? "" : String(Number(value.toFixed(5)))));
    return [id, rule, zh, en, ...numbers, file, commandOf(file), isDetail ? "yes" : ""];
  });
  return [[...ACCURACY_COLUMNS], ...rows].map(csvLine).join("");
}
