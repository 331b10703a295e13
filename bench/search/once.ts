import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import type { SearchFile } from "../../src/model/search-file.ts";
import { pinyinInitials, toPinyin } from "../../src/text/similarity/pinyin.ts";
import { openIndex } from "../../src/web/search/search-index.ts";
import { search } from "../../src/web/search/search.ts";
import { prepareSounds } from "../../src/web/search/sounded.ts";
import { findPeer, median, tell } from "../measure.ts";
import { makeQueries, type Query } from "./queries.ts";

// One measured process: `once.ts TOOL FILE WHAT` asks one search all queries of one way to type.

const SHOWN = 5;
const [tool = "", path = "", what = ""] = process.argv.slice(2);
const file = JSON.parse(readFileSync(path, "utf8")) as SearchFile;
const queries = makeQueries(file).filter((query) => query.what === what);

/** The names of the best five. */
type Ask = (text: string) => readonly string[];

interface Document {
  readonly id: number;
  readonly names: string;
  readonly pinyin: string;
  readonly initials: string;
  readonly number: string;
}

const before = performance.now();
const ask = await makeAsk();
const openSeconds = (performance.now() - before) / 1000;
// The first queries find the code not yet compiled; a reader's typing is past that after a few letters.
for (const { text } of queries.slice(0, 10)) ask(text);
const times = queries.map((query) => timed(query));
const p95 = (all: readonly number[]): number =>
  all.toSorted((one, other) => one - other)[Math.floor(all.length * 0.95)] ?? Number.NaN;
tell({
  queries: queries.length,
  openSeconds,
  median: median(times.map(({ seconds }) => seconds)),
  p95: p95(times.map(({ seconds }) => seconds)),
  cpuMedian: median(times.map(({ cpu }) => cpu)),
  cpuP95: p95(times.map(({ cpu }) => cpu)),
  inTopFive: times.filter(({ isFound }) => isFound).length / times.length,
});

function timed({ text, meant }: Query): { seconds: number; cpu: number; isFound: boolean } {
  const start = performance.now();
  const used = process.cpuUsage();
  const names = ask(text);
  const { user, system } = process.cpuUsage(used);
  return { seconds: (performance.now() - start) / 1000, cpu: (user + system) / 1e6, isFound: names.includes(meant) };
}

async function makeAsk(): Promise<Ask> {
  if (tool === "tidui") return askTidui();
  return tool === "minisearch" ? askMiniSearch() : askFuse();
}

function askTidui(): Ask {
  const index = openIndex(file, "zh");
  prepareSounds(index);
  const namesOf = namesByEntry();
  return (text) => search(index, text, SHOWN).hits.flatMap(({ entry }) => namesOf[entry] ?? []);
}

/** Every name of each entry, in the order of the index. */
function namesByEntry(): string[][] {
  const things = file.things.map(({ name, also = [] }) => [...Object.values(name), ...also]);
  return [...things, ...file.companies.name.map((name) => [name]), ...file.filings.name.map((name) => [name])];
}

/** The same entries for the peers, with pinyin and initials worked out for them. */
function documents(): Document[] {
  const numbers = file.filings.number;
  const first = file.things.length + file.companies.name.length;
  return namesByEntry().map((names, id) => ({
    id,
    names: names.join(" "),
    pinyin: names.map((name) => toPinyin(name).join("")).join(" "),
    initials: names.map(pinyinInitials).join(" "),
    number: numbers[id - first] ?? "",
  }));
}

interface MiniSearch {
  addAll(documents: readonly Document[]): void;
  search(text: string, options: object): readonly { readonly id: number }[];
}

/** Han characters in pairs, as its own tokenizer takes a whole name for one word. */
function pairs(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[\s\p{P}]+/u)
    .flatMap((word) => {
      if (!/\p{Script=Han}/u.test(word)) return word === "" ? [] : [word];
      const letters = Array.from(word);
      return letters.length === 1 ? letters : letters.slice(1).map((letter, at) => (letters[at] ?? "") + letter);
    });
}

async function askMiniSearch(): Promise<Ask> {
  const { default: Peer } = (await import(findPeer("minisearch") ?? "")) as { default: new (options: object) => MiniSearch };
  const fields = ["names", "pinyin", "initials", "number"];
  const index = new Peer({ fields, tokenize: pairs, searchOptions: { boost: { names: 2 }, prefix: true, fuzzy: 0.2 } });
  index.addAll(documents());
  const namesOf = namesByEntry();
  return (text) =>
    index
      .search(text, {})
      .slice(0, SHOWN)
      .flatMap(({ id }) => namesOf[id] ?? []);
}

interface Fuse {
  search(text: string, options: object): readonly { readonly refIndex: number }[];
}

async function askFuse(): Promise<Ask> {
  const { default: Peer } = (await import(findPeer("fuse.js") ?? "")) as {
    default: new (documents: readonly Document[], options: object) => Fuse;
  };
  const index = new Peer(documents(), { keys: ["names", "pinyin", "initials", "number"], threshold: 0.3, ignoreLocation: true });
  const namesOf = namesByEntry();
  return (text) => index.search(text, { limit: SHOWN }).flatMap(({ refIndex }) => namesOf[refIndex] ?? []);
}
