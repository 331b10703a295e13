import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

// `node scripts/node.mjs scripts/pinyin-table.ts Unihan_Readings.txt` writes src/text/similarity/pinyin-table.ts from the Unicode
// Han database (unicode.org/Public/15.0.0/ucd/Unihan.zip; Debian's package unicode-data holds the same file). What is taken are
// facts, how a character is read: of kMandarin the first reading, which is the customary one in mainland China; of kTGHZ2013
// (the dictionary of the Table of General Standard Chinese Characters, 2013) the other readings. Tones are dropped.

/** All of the basic block; beyond it only characters that stand in the standard of 2013. */
const BASIC = { from: 0x4e_00, to: 0x9f_ff };

const [file] = process.argv.slice(2);
if (!file) throw new Error("Name the file Unihan_Readings.txt.");
const readings = readReadings(readFileSync(file, "utf8"));
const main = new Map<string, string[]>();
const others = new Map<string, string[]>();
for (const point of [...readings.keys()].toSorted((a, b) => a - b)) {
  const { mandarin = [], standard = [] } = readings.get(point) ?? {};
  const isBasic = point >= BASIC.from && point <= BASIC.to;
  const first = mandarin[0] ?? standard[0];
  if (first === undefined || (!isBasic && standard.length === 0)) continue;
  const letter = String.fromCodePoint(point);
  put(main, first, letter);
  for (const other of new Set(standard)) if (other !== first) put(others, other, letter);
}
const target = fileURLToPath(new URL("../src/text/similarity/pinyin-table.ts", import.meta.url));
writeFileSync(target, source());
console.log(
  `${main.size} syllables, ${[...main.values()].flat().length} characters, ${[...others.values()].flat().length} other readings.`,
);

interface Readings {
  mandarin?: string[];
  standard?: string[];
}

function readReadings(text: string): Map<number, Readings> {
  const all = new Map<number, Readings>();
  for (const line of text.split("\n")) {
    const [point = "", field = "", value = ""] = line.split("\t");
    if (!point.startsWith("U+") || (field !== "kMandarin" && field !== "kTGHZ2013")) continue;
    const number = Number.parseInt(point.slice(2), 16);
    const entry = all.get(number) ?? {};
    // kMandarin: "lǜ"; kTGHZ2013: "235.220:lǜ 343.090:shuài", pages before the colon.
    const syllables = value.split(" ").flatMap((part) => (part.split(":").at(-1) ?? "").split(",").map(withoutTone));
    if (field === "kMandarin") entry.mandarin = syllables;
    else entry.standard = syllables;
    all.set(number, entry);
  }
  return all;
}

/** ü becomes v, as everyone types it; ê becomes e. */
function withoutTone(syllable: string): string {
  return syllable.normalize("NFD").replaceAll("u\u0308", "v").replaceAll(/\p{M}/gu, "");
}

function put(table: Map<string, string[]>, key: string, value: string): void {
  const values = table.get(key);
  if (values) values.push(value);
  else table.set(key, [value]);
}

/** One line for all syllables of one initial letter: a table that can be read, and of which a change shows as one. */
function lines(table: ReadonlyMap<string, readonly string[]>): string {
  const byInitial = new Map<string, string[]>();
  for (const [syllable, letters] of [...table].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    put(byInitial, syllable.charAt(0), `${syllable} ${letters.join("")}`);
  }
  return [...byInitial.values()].map((group) => `  "${group.join(" ")}",\n`).join("");
}

function source(): string {
  return `// Made by scripts/pinyin-table.ts from the Unicode Han database 15.0.0 (fields kMandarin and kTGHZ2013); not to be edited by hand.
// Copyright © 1991–2022 Unicode, Inc., www.unicode.org/copyright.html.

/** Syllable, then every character that is customarily read so; one line for each initial letter. ü is written v. */
export const READINGS: readonly string[] = [
${lines(main)}];

/** The same for the other readings of characters that have several: 行 is xing above and hang, heng here. */
export const OTHER_READINGS: readonly string[] = [
${lines(others)}];
`;
}
