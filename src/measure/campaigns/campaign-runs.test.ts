import { expect, test } from "vitest";
import { buildReported } from "../../../test/model-builders.ts";
import { parseEventPlan } from "../../model/event-plan.ts";
import { collectIssues } from "../../model/issues.ts";
import type { DatedEvent } from "../../model/records.ts";
import { campaignRuns, dayOf } from "./campaign-runs.ts";

function event(parts: Partial<DatedEvent> = {}): DatedEvent {
  return {
    id: "event-1",
    kind: "red-packet budget",
    family: "campaign",
    entity: "yuanbao",
    group: "tencent",
    parties: [],
    start: "2026-02-01",
    end: "2026-02-17",
    granularity: "span",
    about: false,
    announced: "2026-01-25",
    value: 10,
    unit: "亿元",
    detail: null,
    record: "record",
    told: [{ record: "record", figure: "a", address: "https://news.example/1", attributedTo: "" }],
    conflicts: [],
    ...parts,
  };
}
const figure = (parts: object = {}) => ({
  ...buildReported({ id: "a", kind: "event", subject: "元宝", predicate: "red-packet budget", ...parts }),
  observation: null,
});
const label = { en: "Campaign" };
const declared = (...campaigns: object[]) =>
  parseEventPlan(
    { campaigns: campaigns.map((one) => ({ id: "one", label, subjects: ["元宝"], predicates: ["red-packet budget"], ...one })) },
    "events.yml",
  ).campaigns;
const set = (date: string) => ({ date, why: { en: "an editor's guess" } });

function runs(plans: ReturnType<typeof declared>, events: DatedEvent[] = [event()], reported = [figure()]) {
  const { issues, report } = collectIssues();
  return { runs: campaignRuns(plans, { events, reported }, report), codes: issues.map(({ code }) => code) };
}

test("a campaign has the budget and the days that its event tells", () => {
  expect(runs(declared({}))).toMatchObject({
    codes: [],
    runs: [
      {
        group: "tencent",
        budget: { value: 10, unit: "亿元" },
        announced: "2026-01-25",
        start: { date: "2026-02-01", basis: "told" },
        end: { date: "2026-02-17", basis: "told" },
        window: { first: dayOf("2026-02-01"), last: dayOf("2026-02-17") },
        rivals: [],
      },
    ],
  });
});

test("an end that an editor sets is marked as set, and one that is told is not overruled", () => {
  expect(runs(declared({ end: set("2026-02-23") }), [event({ end: null })]).runs).toMatchObject([
    { end: { date: "2026-02-23", basis: "set", why: { en: "an editor's guess" } } },
  ]);
  expect(runs(declared({ end: set("2026-02-23") })).runs).toMatchObject([{ end: { date: "2026-02-17", basis: "told" } }]);
});

test("where only its announcement is dated, the campaign counts from there, and says so", () => {
  const plans = declared({ end: set("2026-02-23") });
  expect(runs(plans, [event({ start: "2026-01-25", end: null })]).runs).toMatchObject([{ start: { basis: "announced" } }]);
});

test.each([
  { what: "no end", parts: { end: null } },
  { what: "no start", parts: { start: null } },
  { what: "a month for a start", parts: { start: "2026-02" } },
  { what: "a year for an end", parts: { end: "2026" } },
  { what: "its end before its start", parts: { end: "2026-01-01" } },
  { what: "dates that are only claimed", parts: { about: true } },
])("a campaign with $what has no window: it is reported and kept", ({ parts }) => {
  const found = runs(declared({}), [event(parts)]);
  expect(found).toMatchObject({ codes: ["campaign-without-window"], runs: [{ window: null, budget: { value: 10 } }] });
});

test("a campaign that no event tells is reported and kept", () => {
  const found = runs(declared({ subjects: ["nobody"] }));
  expect(found).toMatchObject({ codes: ["campaign-without-event"], runs: [{ events: [], budget: null, window: null }] });
});

test("of several tellings that of most sources stands first, and what tells it otherwise is kept beside", () => {
  const second = event({ id: "event-2", value: 9, told: [{ record: "r", figure: "b", address: null, attributedTo: "" }] });
  const main = event({ told: [...event().told, ...event().told], conflicts: ["event-2", "event-9"] });
  const found = runs(declared({}), [second, main], [figure(), figure({ id: "b" })]).runs;
  expect(found).toMatchObject([{ budget: { value: 10 }, events: ["event-2", "event-1"], conflicts: ["event-9"] }]);
});

test("campaigns on one day are rivals, others are not", () => {
  const other = (start: string, end: string) => ({ id: "two", subjects: ["千问"], start: set(start), end: set(end) });
  const events = [event(), event({ id: "event-2", start: null, end: null, told: [{ ...event().told[0]!, figure: "b" }] })];
  const reported = [figure(), figure({ id: "b", subject: "千问" })];
  const rivalsOf = (plan: object) => runs(declared({}, plan), events, reported).runs.map(({ rivals }) => rivals);
  expect(rivalsOf(other("2026-02-17", "2026-03-01"))).toEqual([["two"], ["one"]]);
  expect(rivalsOf(other("2026-02-18", "2026-03-01"))).toEqual([[], []]);
});
