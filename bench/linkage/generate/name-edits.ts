import { dropOne, insertOne, inTraditional, mishear, misread, respace, swapTwo, type TextEdit } from "./characters.ts";
import { type Company, type CompanyName, writeName } from "./company.ts";
import type { Edit } from "./edit.ts";
import type { Random } from "./random.ts";
import { TRADES } from "./words.ts";

type PartsEdit = (name: CompanyName, random: Random, company: Company) => CompanyName;

const parts = (kind: string, weight: number, change: PartsEdit): Edit => ({
  kind,
  column: "name",
  weight,
  apply: (draft, random) => {
    draft.name = change(draft.name, random, draft.company);
    draft.row.name = writeName(draft.name);
  },
});

const characters = (kind: string, weight: number, change: TextEdit): Edit => ({
  kind,
  column: "name",
  weight,
  apply: ({ row }, random) => {
    row.name = change(row.name, random);
  },
});

/** Errors of names. They are applied in this order: none undoes one before it. */
export const NAME_EDITS: readonly Edit[] = [
  parts("short name only", 6, shorten),
  parts("place dropped", 8, (name) => ({ ...name, place: "", placeAt: "none" })),
  parts("place moved or written otherwise", 6, movePlace),
  parts("trade changed or shortened", 6, changeTrade),
  parts("legal form changed or dropped", 9, changeForm),
  characters("character for one that sounds alike", 7, mishear),
  characters("character for one that looks alike", 5, misread),
  characters("character dropped", 4, dropOne),
  characters("character inserted", 2, insertOne),
  characters("neighbours swapped", 3, swapTwo),
  characters("traditional for simplified", 5, inTraditional),
  characters("width, brackets or spaces", 6, respace),
];

function movePlace(name: CompanyName, random: Random, { address: { city } }: Company): CompanyName {
  if (name.placeAt === "none") return name;
  const short = name.place.replace(/市$/, "");
  const kind = random.next();
  if (kind < 0.4) return { ...name, place: short, placeAt: name.placeAt === "brackets" ? "front" : "brackets" };
  if (kind < 0.7) return { ...name, place: short === name.place ? `${city.name}市` : short, placeAt: "front" };
  return { ...name, place: city.province === city.name ? `${city.name}市` : city.province + city.name, placeAt: "front" };
}

function changeTrade(name: CompanyName, random: Random): CompanyName {
  const [first = "", ...rest] = name.trades;
  if (rest.length > 0 && random.chance(0.4)) return { ...name, trades: [first] };
  const others = TRADES.items.find(({ word }) => word === first)?.others ?? [];
  return others.length === 0 ? name : { ...name, trades: [random.pick(others), ...rest] };
}

const FORM_CHANGES: Readonly<Record<string, readonly string[]>> = {
  有限公司: ["有限责任公司", "股份有限公司", "公司", "集团有限公司", "", ""],
  有限责任公司: ["有限公司", "有限公司", "股份有限公司", ""],
  股份有限公司: ["有限公司", "股份公司", "公司", ""],
  集团有限公司: ["有限公司", "集团", "集团股份有限公司", "（集团）有限公司"],
};

function changeForm(name: CompanyName, random: Random): CompanyName {
  return { ...name, form: random.pick(FORM_CHANGES[name.form] ?? [""]) };
}

/** 杭州华盛科技有限公司 in the news: 华盛科技. What tells a branch from its company stays. */
function shorten(name: CompanyName): CompanyName {
  return { ...name, place: "", placeAt: "none", trades: name.trades.slice(0, 1), form: "" };
}
