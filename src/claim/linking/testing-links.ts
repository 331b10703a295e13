import type { ClaimWord, ClaimWordKind } from "../../model/claim-words.ts";
import type { FigureMeasure } from "../../model/figures.ts";
import { daysOf, type Period } from "../../model/dates.ts";
import { foundInText } from "../found-in-text.ts";
import { readClaims } from "../read-claims.ts";
import type { Claim, Link } from "../claim.ts";
import { lexiconOf } from "./lexicon.ts";

// Two apps, their makers, two ports and two lists of permits. All of it is invented but for three provinces.

const word = (kind: ClaimWordKind, id: string, en: string, zh: string): ClaimWord[] => [
  ...en.split("|").map((one): ClaimWord => ({ kind, id, language: "en", word: one })),
  ...zh.split("|").map((one): ClaimWord => ({ kind, id, language: "zh", word: one })),
];

const WORDS = [
  ...word("entity", "pelican", "Pelican", "鹈鹕"),
  ...word("entity", "heron", "Heron", "苍鹭"),
  ...word("entity", "acme", "Acme", "极品公司"),
  ...word("measure", "users", "monthly users|users", "月活用户|用户"),
  ...word("measure", "sales", "sales|booked", "营收"),
  ...word("measure", "outlay", "outlay", "造船费"),
  ...word("measurer", "panel", "PanelCo", "盘点公司"),
  ...word("place", "north", "Northport", "北港"),
  ...word("place", "south", "Southport", "南港"),
  ...word("place", "east", "Eastport", "东港"),
  ...word("place", "江苏省", "Jiangsu", "江苏|江苏省"),
  ...word("place", "浙江省", "Zhejiang", "浙江|浙江省"),
  ...word("place", "上海市", "Shanghai", "上海|上海市"),
  ...word("series-subject", "moorings", "moorings", "泊位"),
  ...word("series-act", "moorings", "licensed", "许可"),
  ...word("series-subject", "boats", "boats", "船只"),
  ...word("series-act", "boats", "registered", "登记"),
];

const measure = (id: string, units: FigureMeasure["units"]): FigureMeasure => ({
  id,
  label: { en: id, zh: id },
  definition: { en: id, zh: id },
  predicates: [id],
  units,
  role: "outcome",
  dimension: "use",
  kind: "level",
  prefers: [],
});

const MONEY = { 元: "元", yuan: "元" };
const LEXICON = lexiconOf(WORDS, [measure("users", { "": "人" }), measure("sales", MONEY), measure("outlay", MONEY)]);

const near = ({ id, how }: Link): string => (how === "paragraph" || how === "text" ? `(${id})` : id);
const first = (links: readonly Link[]): string[] => {
  const [one] = links;
  return one ? [near(one)] : [];
};

export const claimsIn = (text: string): Claim[] => readClaims(foundInText(text, LEXICON, "2026-09-15"), LEXICON);

/** "172 million: pelican users 2025-09 by panel": what was said further off than its sentence stands in brackets. */
export function told(text: string): string[] {
  return claimsIn(text).map((claim) => `${claim.quantity.text}: ${linksOf(claim).join(" ")}`);
}

function linksOf({ subjects, measures, series, places, time, comparator, direction, against, measurer, unknown, stance }: Claim) {
  const when = time.frame ? describePeriod(time.frame.period) : "";
  return [
    ...first(places),
    ...first(subjects),
    ...first(measures),
    ...first(series),
    ...(when === "" ? [] : [time.how === "paragraph" || time.how === "text" ? `(${when})` : when]),
    ...(comparator === "value" ? [] : [direction ? `${comparator} ${direction}` : comparator]),
    ...(against.claims.length > 0 ? [`from ${against.claims.join("+")}`] : []),
    ...first(against.subjects).map((id) => `than ${id}`),
    ...(measurer ? [`by ${near(measurer)}`] : []),
    ...(stance === "asserted" ? [] : [stance]),
    ...(unknown === "" ? [] : [`?${unknown}`]),
  ];
}

export const rows = (cases: readonly (readonly [string, readonly string[]])[]) => cases.map(([text, says]) => ({ text, says }));

/** "2025-12-31", "2025-07" or "2025-07-01 to 2025-12-31". */
function describePeriod({ start, end }: Period): string {
  const name = [end, end.slice(0, 7), end.slice(0, 4)].find((prefix) => {
    const days = daysOf(prefix);
    return days.start === start && days.end === end;
  });
  return name ?? `${start} to ${end}`;
}
