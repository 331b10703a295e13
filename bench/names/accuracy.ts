import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseName } from "../../src/text/names/parse-name.ts";

/** A name and parts of it that somebody labelled. */
export interface LabelledName {
  readonly name: string;
  readonly parts: Readonly<Partial<Record<Part, string>>>;
  /** Which of the two halves of our own labels; absent elsewhere. */
  readonly half?: string;
}

export const PARTS = ["place", "brand", "trade", "form", "branch"] as const;
export type Part = (typeof PARTS)[number];

/** Our labels: test/gold/names.csv. */
export function readOwnLabels(): readonly LabelledName[] {
  const file = fileURLToPath(new URL("../../test/gold/names.csv", import.meta.url));
  const [header = "", ...lines] = readFileSync(file, "utf8").trim().split("\n");
  const columns = header.split(",");
  return lines.map((line) => {
    const cells = Object.fromEntries(line.split(",").map((cell, at) => [columns[at] ?? "", cell]));
    return {
      name: cells["name"] ?? "",
      half: cells["half"] ?? "",
      parts: Object.fromEntries(PARTS.map((part) => [part, cells[part] ?? ""])),
    };
  });
}

/** Labels of brands: a name, white space, the brand or nothing. */
export function readBrandLabels(file: string): readonly LabelledName[] {
  return readFileSync(file, "utf8")
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const [name = "", brand = ""] = line.trim().split(/\s+/);
      return { name, parts: { brand } };
    });
}

/** How many of the labels the parser gives exactly, part by part, and the names with one that it does not. */
export function agreement(labels: readonly LabelledName[]): { exact: Record<string, number>; differing: readonly string[] } {
  const exact: Record<string, number> = {};
  const differing: string[] = [];
  for (const { name, parts } of labels) {
    const found = parseName(name);
    const wrong = PARTS.filter((part) => parts[part] !== undefined && parts[part] !== found[part]);
    for (const part of PARTS) if (parts[part] !== undefined) exact[part] = (exact[part] ?? 0) + (wrong.includes(part) ? 0 : 1);
    if (wrong.length > 0)
      differing.push(`${name}: ${wrong.map((part) => `${part} ${found[part]} for ${parts[part]}`).join(", ")}`);
  }
  return { exact, differing };
}

/** How many brands companynameparser gives exactly. */
export function peerBrands(python: string, labels: readonly LabelledName[]): number {
  const script = `
import json, sys, companynameparser
print(sum(companynameparser.parse(name)["brand"] == brand for name, brand in json.load(sys.stdin)))
`;
  const input = JSON.stringify(labels.map(({ name, parts }) => [name, parts.brand ?? ""]));
  const { status, stdout } = spawnSync(python, ["-c", script], { input, encoding: "utf8", stdio: ["pipe", "pipe", "ignore"] });
  if (status !== 0) throw new Error("companynameparser failed.");
  return Number(stdout.trim().split("\n").at(-1));
}
