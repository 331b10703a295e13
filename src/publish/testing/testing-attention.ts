import { attentionObservations } from "../../measure/attention/attention-observations.ts";
import { daysIn, monthsBetween } from "../../measure/attention/months.ts";
import { parseAttentionPlan, parseSource } from "../../model/dossier.ts";
import type { SiteData } from "../site.ts";

const both = (text: string) => ({ zh: text, en: text });
export const HOSTILE_NAMED = `<script>alert("named")</script>`;
export const COUNTED = "ab".repeat(32);

const PLAN = parseAttentionPlan(
  {
    lists: [
      { id: "daily", title: both("Daily list"), address: "https://lists.example/daily" },
      { id: "weekly", title: both("Weekly list") },
      { id: "silent", title: both("Silent list") },
    ],
    near_duplicates: { days: 5, least_length: 9 },
    entities: [
      { id: "acme", kind: "group", names: ["顶点"], within: ["顶点房产"], except: ["weekly"] },
      { id: "bolt", kind: "group", names: [{ name: "闪电", with: ["灯", "公司"], without: ["雷雨"] }] },
      { id: "lark", kind: "app", group: "acme", label: both("Lark"), names: [{ name: "云雀", since: "2025-06-13" }] },
      { id: "hostile", kind: "app", label: both(HOSTILE_NAMED), names: [HOSTILE_NAMED] },
      { id: "unnamed", kind: "product", label: both("Unnamed"), names: ["无名"] },
    ],
  },
  "attention.yml",
);

const COUNTS = ["list", "month", "appearances", "titles"];
const SOURCES = (["attention", "attention-volume"] as const).map((kind) => ({
  id: kind,
  kind,
  title: both(kind),
  publisher: both("Counted here"),
  files: [{ path: `facts/${kind}.csv` }],
  columns: Object.fromEntries([...COUNTS, kind === "attention" ? "entity" : "days"].map((name) => [name, name])),
}));

/** Two years of a list whose second month lacks four days, and a month that is cut off; and four months of another. */
const HELD: readonly (readonly [list: string, month: string, titles: number, days: number])[] = [
  ...monthsBetween("2023-12", "2025-12").map((month) => {
    const days = daysIn(month) - (month === "2023-12" ? 4 : 0);
    return ["daily", month, 1000, days] as const;
  }),
  ["daily", "2026-01", 400, 12],
  ...monthsBetween("2025-09", "2025-12").map((month) => ["weekly", month, 100, daysIn(month)] as const),
];

const NAMED: readonly (readonly [entity: string, list: string, month: string, titles: number])[] = [
  ["acme", "daily", "2023-12", 9],
  ["acme", "daily", "2024-05", 24],
  ["acme", "daily", "2025-05", 60],
  ["acme", "daily", "2026-01", 7],
  ["bolt", "daily", "2024-07", 18],
  ["bolt", "daily", "2025-07", 20],
  ["lark", "daily", "2025-07", 48],
  ["lark", "weekly", "2025-11", 3],
  ["hostile", "daily", "2025-08", 2],
];

type Told = Pick<SiteData, "attentionPlan" | "attention" | "observations" | "sources">;

/** Four names in two lists of three, one of them HTML, one that means what it does since a day only, one that no list gave. */
export function testingAttention(): Told {
  const volume = HELD.map(([list, month, titles, days], index) => ({
    id: `volume-${index}`,
    list,
    month,
    titles,
    days,
    appearances: titles * 2,
    counted: COUNTED,
    origin: originOf(index),
  }));
  const attention = NAMED.map(([entity, list, month, titles], index) => ({
    id: `named-${index}`,
    source: "attention",
    entity,
    list,
    month,
    titles,
    group: entity === "hostile" ? null : entity === "lark" ? "acme" : entity,
    appearances: titles + 1,
    volume: volume.find((held) => held.list === list && held.month === month) ?? null,
    origin: originOf(index),
  }));
  return {
    attentionPlan: PLAN,
    attention: { attention, volume, days: [] },
    observations: attentionObservations(attention, { entityOf: () => null, publisherOf: (list) => list }),
    sources: SOURCES.map((source) => parseSource(source, `sources/${source.id}.yml`)),
  };
}

const originOf = (index: number) => ({ attachment: "", snapshot: "7".repeat(64), locator: { row: index + 2 } });
