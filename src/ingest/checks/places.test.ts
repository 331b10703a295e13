import { expect, test } from "vitest";
import { checkedRows, findings, many } from "../../../test/checked-rows.ts";
import type { Filing } from "../../model/records.ts";
import { placeKinds, unknownPlaces } from "./places.ts";
import { prefixPlaces } from "./prefix-place.ts";

const places = [
  { name: "东城", en: "East", kind: "district" },
  { name: "西城", en: "West", kind: "district" },
  { name: "商会", en: "Chamber", kind: "body" },
];
const ENGLISH = ["East", "West"];
const habit = many(100, (at) => ({ number: `${ENGLISH[at % 2]}-Lamp${at}-${at}`, place: places[at % 2]?.name ?? null }));

test("a place that the dossier does not know is told, and so is an area code of none", () => {
  const rows = checkedRows([{ place: "东城" }, { place: "火星" }, { place: null }, { place: null }]);
  const [known, mars, none, coded] = rows;
  const all = [known, mars, none, coded && { ...coded, district: "99" }].filter((row) => row !== undefined);
  expect(findings(unknownPlaces, all, { places })).toEqual(["warning place 火星", "warning district 99"]);
});

test("a dossier that declares no places takes any", () => {
  expect(unknownPlaces.run({ rows: checkedRows([{ place: "火星" }]), attachments: [], places: [] })).toEqual({
    examined: 0,
    found: [],
  });
});

test("a body in the column of places is a note", () => {
  const rows = checkedRows([{ place: "东城" }, { place: "商会" }, { place: "火星" }]);
  expect(findings(placeKinds, rows, { places })).toEqual(["note place 商会"]);
});

test.each([
  { title: "of another place", odd: { number: "West-Lamp-7", place: "东城" }, found: ["warning number West"] },
  { title: "misspelt", odd: { number: "Eest-Lamp-7", place: "东城" }, found: ["warning number Eest"] },
  { title: "in other capitals", odd: { number: "EAST-Lamp-7", place: "东城" }, found: ["note number EAST"] },
  { title: "as all have it", odd: { number: "East-Lamp-7", place: "东城" }, found: [] },
  { title: "of a place seen nowhere else", odd: { number: "North-Lamp-7", place: "北城" }, found: [] },
  { title: "of a known place, at one seen nowhere else", odd: { number: "East-Lamp-7", place: "北城" }, found: [] },
  { title: "of no place", odd: { number: "West-Lamp-7", place: null }, found: [] },
])("a number whose beginning is $title: $found", ({ odd, found }) => {
  expect(findings(prefixPlaces, checkedRows([...habit, odd]), { places })).toEqual(found);
});

test("an area code inside a number is held against the place too", () => {
  const coded = many(100, (at) => ({
    number: `网字${at % 2 === 0 ? 11 : 31}0${1000 + at}号`,
    place: places[at % 2]?.name ?? null,
  }));
  const rows = checkedRows([...coded, { number: "网字3100007号", place: "东城" }]);
  expect(findings(prefixPlaces, rows, { places })).toEqual(["warning number 31"]);
});

test.each([
  { title: "the same everywhere", make: (at: number) => `港交许2025-${at}` },
  { title: "of the year", make: (at: number) => `20${20 + (at % 3)}-${at}` },
])("beginnings that are $title tell no place, and nothing is judged", ({ make }) => {
  const rows = checkedRows(many(120, (at): Partial<Filing> => ({ number: make(at), place: places[at % 2]?.name ?? null })));
  expect(prefixPlaces.run({ rows, attachments: [], places })).toEqual({ examined: 0, found: [] });
});
