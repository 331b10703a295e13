import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { MentionCounter } from "../../src/text/mentions/count-mentions.ts";
import { folding } from "../../src/text/mentions/folded-points.ts";
import { buildNameDictionary } from "../../src/text/mentions/name-dictionary.ts";

const shared = fileURLToPath(new URL("../../../shared/data/", import.meta.url));
const SOURCES = {
  names: join(shared, "names/Company-Shorter-Form-28W.txt"),
  titles: join(shared, "media/weibo-hot-search.tsv.xz"),
};

/** Which data are not here, if any. */
export function missingSource(): string | undefined {
  return Object.values(SOURCES).find((file) => !existsSync(file));
}

/** How often the titles stand in the running text, each time in another order. */
const TIMES = 5;

/** Names for the measurement with few: those found most often, so that it has the most to do. */
const FEW = 2_000;

/**
 * Writes what all tools read. Names and texts are folded before, because the others compare character by character: so all
 * look for the same in the same.
 */
export function prepare(folder: string): void {
  const names = [...new Set(linesOf(folded(readFileSync(SOURCES.names, "utf8").replace(/^\ufeff/, ""))))];
  const rows = linesOf(execFileSync("xz", ["-dc", SOURCES.titles], { encoding: "utf8", maxBuffer: 2 ** 30 }));
  const titles = rows.map((row) => folded(row.slice(row.indexOf("\t") + 1)));
  const write = (name: string, content: string) => writeFileSync(join(folder, name), content);
  write("names.txt", names.join("\n"));
  write("titles.txt", titles.join("\n"));
  write("running.txt", Array.from({ length: TIMES }, (_, time) => inAnotherOrder(titles, time).join("，")).join("。"));
  write("dense.txt", inAnotherOrder(names, 1).join("、"));
  write("few.txt", mostFrequent(names, titles).join("\n"));
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line !== "");
}

function folded(text: string): string {
  const { shift } = folding();
  return Array.from(text, (character) => {
    const point = character.codePointAt(0) ?? 0;
    return String.fromCodePoint(point + (shift[point] ?? 0));
  }).join("");
}

/** The same order in every run: a step that shares no factor with the number goes through all. */
function inAnotherOrder(lines: readonly string[], time: number): string[] {
  const count = lines.length;
  let step = 7_919 * (time + 1);
  while (greatestCommonDivisor(step, count) > 1) step++;
  return lines.map((_, index) => lines[(index * step) % count] ?? "");
}

function greatestCommonDivisor(left: number, right: number): number {
  return right === 0 ? left : greatestCommonDivisor(right, left % right);
}

function mostFrequent(names: readonly string[], titles: readonly string[]): string[] {
  const counter = new MentionCounter(buildNameDictionary(names));
  counter.add(Buffer.from(titles.join("\n")));
  counter.end();
  const order = Array.from(names.keys()).toSorted((left, right) => (counter.counts[right] ?? 0) - (counter.counts[left] ?? 0));
  return order.slice(0, FEW).map((index) => names[index] ?? "");
}
