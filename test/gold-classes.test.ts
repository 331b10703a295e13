import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { csvCells } from "../scripts/dossier-facts/market.ts";

interface Scheme {
  readonly id: string;
  readonly labels: readonly { readonly id: string; readonly zh: string; readonly en: string }[];
}

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const facts = csvCells(at("dossiers/china-ai/facts/genai.csv"));
const sample = csvCells(at("test/gold/classes-sample.csv"));
const first = csvCells(at("test/gold/classes-first.csv"));
const { schemes } = parse(readFileSync(at("dossiers/china-ai/classes.yml"), "utf8")) as { readonly schemes: readonly Scheme[] };
const labelsOf = (scheme: string) => schemes.find(({ id }) => id === scheme)?.labels.map(({ id }) => id) ?? [];
const keyOf = (row: Readonly<Record<string, string>>) => `${row["series"]} ${row["number"]}`;

test("450 filed services and 150 registered apps are drawn, each once, all of them rows of the lists", () => {
  const known = new Set(facts.map(keyOf));
  expect(new Set(sample.map(keyOf)).size).toBe(600);
  expect(sample.filter((row) => row["series"] === "genai-filed")).toHaveLength(450);
  expect(sample.filter((row) => row["series"] === "genai-registered")).toHaveLength(150);
  expect(sample.filter((row) => !known.has(keyOf(row)))).toEqual([]);
});

test("the first reader labelled every drawn row, in the order of the draw", () => {
  expect(first.map(keyOf)).toEqual(sample.map(keyOf));
});

test("a filed service has a kind; a sector where the rule asks for one, and nowhere else", () => {
  for (const row of first) {
    const { series = "", kind = "", sector = "", basis = "" } = row;
    expect(series === "genai-filed" ? labelsOf("kind") : [""], keyOf(row)).toContain(kind);
    expect(kind === "foundation" ? [""] : labelsOf("sector"), keyOf(row)).toContain(sector);
    expect(["name", "filer", "product", "known", "group", "none"], keyOf(row)).toContain(basis);
  }
  const undecided = first.filter(({ kind, basis }) => kind === "unclear" || basis === "none");
  expect(undecided.filter(({ sector }) => sector !== "unclear")).toEqual([]);
  expect(first.filter(({ kind, basis }) => kind === "unclear" && basis !== "none")).toEqual([]);
});

test("the page of the rule tells every sector, in the order of precedence that the scheme declares", () => {
  const page = readFileSync(at("docs/labelling-classes.md"), "utf8");
  const table = page.split("| sector | what belongs |")[1]?.split("\n\n")[0] ?? "";
  expect([...table.matchAll(/^\| `([a-z]+)` \|/gm)].map((match) => match[1])).toEqual(labelsOf("sector"));
});
