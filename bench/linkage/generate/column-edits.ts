import { inFullWidth, mishear, mistypeDigit, respace } from "./characters.ts";
import { provinceInFull } from "./cities.ts";
import { type Company, writeAddress } from "./company.ts";
import type { Edit } from "./edit.ts";
import { makeAddress, makeCapital, makePerson, makePhone } from "./make-company.ts";
import type { Random } from "./random.ts";
import type { Column } from "./record.ts";

type CellEdit = (text: string, random: Random, company: Company) => string;

const cell = (kind: string, weight: number, ...[column, change]: [Column, CellEdit]): Edit => ({
  kind,
  column,
  weight,
  apply: ({ row, company }, random) => {
    row[column] = change(row[column], random, company);
  },
});

/** Errors of the columns beside the name. */
export const COLUMN_EDITS: readonly Edit[] = [
  cell("place less or more exact", 3, "place", changePlace),
  cell("moved within the city", 5, "address", (_text, random, { address }) => writeAddress(makeAddress(random, address.city))),
  cell("address written otherwise", 7, "address", rewriteAddress),
  cell("another legal person", 5, "legal_person", (_text, random) => makePerson(random)),
  cell("legal person misspelled", 3, "legal_person", mishear),
  cell("another telephone", 3, "phone", (_text, random, { address }) => makePhone(random, address.city)),
  cell("telephone mistyped", 4, "phone", mistypeDigit),
  cell("telephone written otherwise", 3, "phone", rewritePhone),
  cell("date mistyped", 4, "registered_on", mistypeDate),
  cell("date less exact", 4, "registered_on", (text, random) => text.slice(0, random.chance(0.6) ? 4 : 7)),
  cell("date written otherwise", 2, "registered_on", rewriteDate),
  cell("another capital", 4, "capital", (_text, random) => String(makeCapital(random))),
];

function changePlace(text: string, random: Random, { address: { city, district } }: Company): string {
  const kind = random.next();
  if (kind < 0.4) return text.replace(/市$/, "");
  if (kind < 0.7) return provinceInFull(city);
  return text + district;
}

function rewriteAddress(text: string, random: Random, { address }: Company): string {
  const { city, district, room, building } = address;
  const ways = [
    () => writeAddress({ ...address, hasProvince: !address.hasProvince }),
    () => writeAddress({ ...address, hasProvince: false }).replace(`${city.name}市`, ""),
    () => (district === "" ? text : text.replace(district, "")),
    () => (room === "" ? text : text.replace(room, "")),
    () => (building === "" ? text : text.replace(building, "")),
    () =>
      text
        .replace(/(\d)号/, "$1-")
        .replace(/-$/, "")
        .replace("室", ""),
    () => inFullWidth(text),
    () => respace(text, random),
  ];
  return random.pick(ways)();
}

function rewritePhone(text: string, random: Random): string {
  const digits = text.replaceAll("-", "");
  const isMobile = digits.startsWith("1");
  const ways = isMobile
    ? [`+86 ${digits}`, `86-${digits}`, `${digits.slice(0, 3)}-${digits.slice(3, 7)}-${digits.slice(7)}`, inFullWidth(digits)]
    : [
        digits,
        text.replace("-", " "),
        `+86 ${text.replace(/^0/, "")}`,
        text.replace(/^(\d+)-/, "($1)"),
        text.replace(/^\d+-/, ""),
      ];
  return random.pick(ways);
}

/** A wrong digit that leaves a date, or day and month changed for one another where both can be either. */
function mistypeDate(text: string, random: Random): string {
  const [year = "", month = "", day = ""] = text.split("-");
  if (random.chance(0.25) && Number(day) <= 12) return `${year}-${day}-${month}`;
  const wrong = mistypeDigit(text, random);
  const time = Date.parse(wrong);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== wrong ? shiftDay(text, random) : wrong;
}

function shiftDay(text: string, random: Random): string {
  const days = random.pick([-10, -7, -3, -1, 1, 3, 7, 10]);
  return new Date(Date.parse(text) + days * 86_400_000).toISOString().slice(0, 10);
}

function rewriteDate(text: string, random: Random): string {
  const [year = "", month = "", day = ""] = text.split("-");
  return random.pick([
    `${year}年${Number(month)}月${Number(day)}日`,
    `${year}/${Number(month)}/${Number(day)}`,
    `${year}${month}${day}`,
  ]);
}
