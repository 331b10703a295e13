import type { SearchFile } from "../../src/model/search-file.ts";
import { SIMPLIFIED } from "../../src/text/names/simplified-characters.ts";
import { pinyinInitials, toPinyin } from "../../src/text/similarity/pinyin.ts";
import { editOnce, makeRandom } from "../similarity/pairs.ts";

/** What was typed, and the name that was meant. */
export interface Query {
  readonly what: string;
  readonly text: string;
  readonly meant: string;
}

/** Of each way to type so many. */
const EACH = 50;
const PARTIES: ReadonlySet<string> = new Set(["group", "app", "investor", "subject", "measurer"]);
const HAN = /^\p{Script=Han}+$/u;
const LATIN = /^[a-z][a-z ]{4,}$/i;

/** Real names, typed in ten ways: a third each of groups, investors and whatever else figures speak of, of companies, of filings. */
export function makeQueries(file: SearchFile): Query[] {
  const random = makeRandom(11);
  const pools = [
    file.things.filter(({ kind }) => PARTIES.has(kind)).flatMap(({ name }) => Object.values(name)),
    file.companies.name,
    file.filings.name,
  ];
  const draw = (fits: (name: string) => boolean): string[] => {
    const found: string[] = [];
    for (let tries = 0; found.length < EACH && tries < 100_000; tries++) {
      const pool = pools[tries % pools.length] ?? [];
      const name = pool[random(pool.length)] ?? "";
      if (fits(name)) found.push(name);
    }
    return found;
  };
  const lengthOf = (name: string) => Array.from(name).length;
  const isHan = (least: number, most: number) => (name: string) =>
    HAN.test(name) && lengthOf(name) >= least && lengthOf(name) <= most;
  const asked = (what: string, names: readonly string[], textOf: (name: string) => string): Query[] =>
    names.map((meant) => ({ what, text: textOf(meant), meant }));
  const numbers = draw(() => true).map((_, at) => (at * 191) % file.filings.number.length);
  return [
    ...asked(
      "as written",
      draw((name) => lengthOf(name) > 1),
      (name) => name,
    ),
    ...asked(
      "its first half",
      draw((name) => lengthOf(name) > 7),
      (name) =>
        Array.from(name)
          .slice(0, Math.ceil(lengthOf(name) / 2))
          .join(""),
    ),
    ...asked("in traditional characters", draw(isHan(3, 40)), traditional),
    ...asked("pinyin", draw(isHan(2, 8)), (name) => toPinyin(name).join("")),
    ...asked("pinyin, one letter wrong", draw(isHan(3, 8)), (name) => mistyped(toPinyin(name).join(""), random)),
    ...asked("initials", draw(isHan(4, 20)), pinyinInitials),
    ...asked("one character wrong", draw(isHan(4, 20)), (name) => editOnce(name, random)),
    ...asked(
      "one Latin letter wrong",
      draw((name) => LATIN.test(name)),
      (name) => mistyped(name.toLowerCase(), random),
    ),
    ...numbers.map((at) => ({
      what: "a number",
      text: file.filings.number[at] ?? "",
      meant: file.filings.name[at] ?? "",
    })),
  ].filter(({ text }) => text !== "");
}

/** A Latin letter for a Latin one: nobody slips from pinyin into Han. */
function mistyped(name: string, random: (below: number) => number): string {
  const [at, letter] = [random(name.length), String.fromCharCode(97 + random(26))];
  const kind = random(3);
  return name.slice(0, at) + (kind === 1 ? "" : letter) + name.slice(kind === 0 ? at : at + 1);
}

const TRADITIONAL = new Map(SIMPLIFIED.map(([traditional_, simple]) => [simple, traditional_]));

const traditional = (name: string): string => Array.from(name, (letter) => TRADITIONAL.get(letter) ?? letter).join("");
