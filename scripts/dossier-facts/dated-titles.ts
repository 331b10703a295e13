import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { isDatePrefix } from "../../src/model/dates.ts";
import { sha256 } from "../../src/model/ids.ts";

/** The titles of one list, in the order of the file. */
export interface DatedTitles {
  readonly dates: readonly string[];
  readonly titles: readonly string[];
  /** Hash of the compressed file. */
  readonly snapshot: string;
}

/** Reads lines of a day, a tab and a title out of an `.xz` file, which the program `xz` unpacks. */
export function readDatedTitles(file: string): DatedTitles {
  const unpacked = execFileSync("xz", ["-dc", file], { maxBuffer: 1 << 30, encoding: "utf8" });
  return { ...splitTitles(unpacked), snapshot: sha256(readFileSync(file)) };
}

/** Lines as days and titles. Days must not fall; a line that is none is a broken original. */
export function splitTitles(text: string): { dates: string[]; titles: string[] } {
  const dates: string[] = [];
  const titles: string[] = [];
  let date = "";
  for (let start = 0, end = 0; start < text.length; start = end + 1) {
    end = text.indexOf("\n", start);
    if (end < 0) end = text.length;
    const title = text.slice(start + 11, end);
    if (!text.startsWith(date, start) || date === "") {
      const next = text.slice(start, start + 10);
      if (!isDatePrefix(next) || next.length < 10 || next < date)
        throw new Error(`Line ${dates.length + 1} begins with no later day.`);
      date = next;
    }
    if (text[start + 10] !== "\t") throw new Error(`Line ${dates.length + 1} has no title.`);
    dates.push(date);
    titles.push(title);
  }
  return { dates, titles };
}
