import { groupBy } from "../../model/group-by.ts";
import { memoText } from "../../model/memo.ts";
import { productId } from "../../model/ids.ts";
import type { Localized } from "../../model/text.ts";
import type { SearchCompanies, SearchFile, SearchFilings, SearchThing } from "../../model/search-file.ts";
import { SIMPLIFIED } from "../../text/names/simplified-characters.ts";
import { syllablesOf } from "../../text/similarity/pinyin.ts";
import { anchorOf } from "../locators.ts";
import { slugOf } from "../slugs.ts";
import type { CompanyEntry, Desk } from "./desk.ts";
import type { PlainRow } from "./plain-rows.ts";
import { searchThings } from "./search-things.ts";

/** All that search looks in, in no language; of the rows their `searchFilings`. */
export function searchFile(desk: Desk, filings: SearchFilings = searchFilings(desk)): SearchFile {
  const things = searchThings(desk);
  const companies = companiesOf(desk, [...desk.companies.values()], things);
  const file = { version: 1, languages: desk.data.head.languages, things, companies, filings } as const;
  const letters = lettersOf(file);
  return { ...file, readings: readingsOf(letters), simplified: simplifiedOf(letters) };
}

function companiesOf(desk: Desk, entries: readonly CompanyEntry[], things: readonly SearchThing[]): SearchCompanies {
  const groups = new Map(things.flatMap(({ id }, at) => (id === undefined ? [] : [[id, at] as const])));
  return {
    name: entries.map(({ entity }) => entity.caption),
    slug: entries.map(({ slug }) => slug),
    group: entries.map(({ entity }) => groups.get(entity.group ?? "") ?? -1),
    filings: entries.map(({ entity }) => desk.plain.byEntity.get(entity.id)?.length ?? 0),
    also: entries.flatMap(({ entity }, at) =>
      entity.names.flatMap(({ name }) => (name === entity.caption ? [] : [[at, name] as const])),
    ),
  };
}

/** What of the rows does not change where only a name is another. */
export interface SearchColumns {
  /** Places of the rows among all filings. */
  readonly order: readonly number[];
  readonly columns: Omit<SearchFilings, "name">;
}

/** The rows by column, those of each company together. */
export function searchFilings(desk: Desk, { order, columns }: SearchColumns = searchColumns(desk)): SearchFilings {
  return { name: order.map((place) => desk.data.filings[place]?.name ?? ""), ...columns };
}

export function searchColumns(desk: Desk): SearchColumns {
  const { head } = desk.data;
  const { all, byEntity } = desk.plain;
  const own = [...desk.companies.keys()].flatMap((entity) => byEntity.get(entity) ?? []);
  const rows = [...own, ...all.filter(({ entity }) => !desk.companies.has(entity))];
  const places = new Map(all.map((row, place) => [row, place]));
  const series = head.series.map(({ id }) => id);
  const attachments = [...new Set(rows.map(({ origin }) => origin.attachment))].toSorted();
  const placeOf = new Map(attachments.map((id, at) => [id, at]));
  const columns = {
    number: rows.map(({ number }) => number),
    series: rows.map((one) => series.indexOf(one.series)),
    seriesNames: head.series.map(({ short }) => short),
    attachment: rows.map(({ origin }) => placeOf.get(origin.attachment) ?? -1),
    attachmentSlugs: attachments.map(slugOf),
    page: rows.map(pageOf(desk)),
    at: rows.map(({ origin }) => anchorOf(origin.locator)),
  };
  return { order: rows.map((row) => places.get(row) ?? -1), columns };
}

const pageOf =
  ({ productSlugs }: Desk) =>
  ({ series, number }: PlainRow): string => {
    const slug = productSlugs.size === 0 ? undefined : productSlugs.get(productId(series, number));
    return slug === number.toLowerCase() ? "=" : (slug ?? "");
  };

const CODE_POINTS = 0x11_0000;

/** Every character that is searched, and the simplified form of each. */
function lettersOf({ things, companies, filings }: Omit<SearchFile, "readings" | "simplified">): ReadonlySet<string> {
  const letters = new Set<string>();
  // Of some hundred thousand characters nearly all were seen before: a mark is found faster than a text in a set.
  const isSeen = new Uint8Array(CODE_POINTS);
  const add = (text: string) => {
    const plain = text.normalize("NFKC");
    for (let at = 0; at < plain.length; at++) {
      const code = plain.codePointAt(at) ?? 0;
      if (code > 0xffff) at++;
      if (isSeen[code] === 1) continue;
      isSeen[code] = 1;
      letters.add(String.fromCodePoint(code));
    }
  };
  const names: Localized[] = things.map(({ name }) => name);
  for (const name of names) Object.values(name).forEach(add);
  for (const { also = [] } of things) also.forEach(add);
  companies.name.forEach(add);
  for (const [, name] of companies.also) add(name);
  filings.name.forEach(add);
  for (const [traditional, simple] of SIMPLIFIED) if (letters.has(traditional)) letters.add(simple);
  return letters;
}

const readingsOfLetter = memoText((letter) => [
  ...new Set(syllablesOf(letter)[0]?.readings.filter((reading) => /^[a-z]+$/.test(reading))),
]);

function readingsOf(letters: ReadonlySet<string>): string {
  const han = [...letters].filter((letter) => /\p{Script=Han}/u.test(letter)).toSorted();
  const pairs = han.flatMap((letter) => {
    return readingsOfLetter(letter).map((reading) => ({ reading, letter }));
  });
  return [...groupBy(pairs, ({ reading }) => reading)]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([reading, own]) => reading + own.map(({ letter }) => letter).join(""))
    .join(" ");
}

/** Pairs of which the simplified character occurs: a reader may write the other. */
function simplifiedOf(letters: ReadonlySet<string>): string {
  return SIMPLIFIED.filter(([, simple]) => letters.has(simple))
    .map(([traditional, simple]) => traditional + simple)
    .join("");
}
