import { expect, test } from "vitest";
import type { Attention, AttentionVolume } from "../../model/attention.ts";
import { attentionLeague } from "./attention-league.ts";
import { attentionWindows, listMonths } from "./attention-windows.ts";
import { daysIn, monthsBetween, shiftMonth } from "./months.ts";

const origin = { attachment: "", snapshot: "0".repeat(64), locator: { row: 2 } };
const held = (month: string, days = daysIn(month), titles = 1000): AttentionVolume => ({
  id: `volume ${month}`,
  list: "daily",
  month,
  appearances: titles * 2,
  titles,
  days,
  counted: null,
  origin,
});
const named = (entity: string, month: string, titles: number, volume: AttentionVolume | null = held(month)): Attention => ({
  id: `${entity} ${month}`,
  source: "attention",
  entity,
  group: null,
  list: "daily",
  month,
  appearances: titles + 1,
  titles,
  volume,
  origin,
});
const YEARS = monthsBetween("2024-01", "2025-12").map((month) => held(month));

test("months go over the end of a year, both ways", () => {
  expect([shiftMonth("2026-01", -1), shiftMonth("2025-12", 1), shiftMonth("2026-03", -27)]).toEqual([
    "2025-12",
    "2026-01",
    "2023-12",
  ]);
  expect(monthsBetween("2026-02", "2026-01")).toEqual([]);
  expect([daysIn("2024-02"), daysIn("2026-02")]).toEqual([29, 28]);
});

test("windows end with the last whole month, not with the one that is cut off", () => {
  const windows = attentionWindows([...YEARS, held("2026-01", 12)]);
  expect(windows).toMatchObject({ comparable: true, now: { start: "2025-01", end: "2025-12", titles: 12_000, whole: 12 } });
  expect(windows?.before).toMatchObject({ start: "2024-01", end: "2024-12" });
});

test("windows that lack a day are not comparable, and a list of broken months has none", () => {
  expect(attentionWindows(YEARS.map((one) => (one.month === "2024-05" ? held("2024-05", 30) : one)))?.comparable).toBe(false);
  expect(attentionWindows(YEARS.slice(6))?.before.whole).toBe(6);
  expect(attentionWindows([held("2026-01", 12)])).toBeNull();
});

test("a list's months are without holes, one that it lacks is null", () => {
  expect(listMonths([held("2025-03"), held("2025-01")]).map(({ month, volume }) => [month, volume?.titles])).toEqual([
    ["2025-01", 1000],
    ["2025-02", undefined],
    ["2025-03", 1000],
  ]);
  expect(listMonths([])).toEqual([]);
});

function standings(rows: readonly Attention[], volume = YEARS) {
  const windows = attentionWindows(volume);
  if (!windows) throw new Error("no windows");
  return attentionLeague(rows, windows);
}

test("a place goes by titles of the window, shares by all that the list held in it", () => {
  const [first, second, third] = standings([
    named("wren", "2025-02", 24),
    named("wren", "2024-02", 36),
    named("lark", "2025-12", 48),
    named("lark", "2026-01", 500),
    named("crow", "2025-03", 24),
    named("crow", "2024-03", 6),
  ]);
  expect(first).toMatchObject({
    entity: "lark",
    rank: 1,
    now: { titles: 48, appearances: 49, share: 40 },
    change: { shares: 40, clear: true },
  });
  expect([second?.entity, second?.rank, third?.entity, third?.rank]).toEqual(["crow", 2, "wren", 2]);
  expect(third).toMatchObject({ before: { titles: 36, share: 30 }, change: { shares: -10, clear: false } });
});

test("too few titles have no place and no change, and come last", () => {
  const [first, second] = standings([named("lark", "2025-02", 29), named("wren", "2024-02", 30), named("owl", "2023-01", 99)]);
  expect(first).toMatchObject({ entity: "wren", rank: 1, change: { shares: -25, clear: true } });
  expect(second).toMatchObject({ entity: "lark", rank: null, change: null });
  expect(standings([named("owl", "2023-01", 99)])).toEqual([]);
});

test("without a window before there is no change, and a row without a volume counts for nothing", () => {
  const short = YEARS.slice(10);
  expect(standings([named("lark", "2025-02", 50)], short)).toMatchObject([{ rank: 1, before: null, change: null }]);
  expect(standings([named("lark", "2025-02", 50, null)], short)).toEqual([]);
});

test("a name that means somebody only since a day in the earlier window is held against nothing", () => {
  const windows = attentionWindows(YEARS);
  if (!windows) throw new Error("no windows");
  const rows = [named("lark", "2025-02", 50), named("lark", "2024-12", 20)];
  const since = (day: string) => attentionLeague(rows, windows, () => day)[0];
  expect(since("2024-11-13")).toMatchObject({ rank: 1, now: { titles: 50 }, before: null, change: null });
  expect(since("2024-01-13")).toMatchObject({ before: { titles: 20 }, change: { clear: true } });
});
