import { expect, test } from "vitest";
import { buildCancellation, buildFiling, buildReported } from "../../test/model-builders.ts";
import { parseEventPlan } from "../model/event-plan.ts";
import { collectIssues } from "../model/issues.ts";
import { buildEvents, type EventInputs } from "./events.ts";

const event = (parts: object = {}) => ({
  ...buildReported({ kind: "event", predicate: "red-packet budget", period: "2026-02", ...parts }),
  entity: "yuanbao",
  group: "tencent",
  observation: null,
});
const edge = (parts: object) => ({ ...event({ kind: "edge", predicate: "invested_in_by", ...parts }), entity: "moonshot" });

function build(reported: EventInputs["reported"], rest: Partial<EventInputs> = {}) {
  const { issues, report } = collectIssues();
  const none = { cancellations: [], filings: [], disagreements: [], plan: null, periods: {} };
  return { events: buildEvents({ ...none, reported, ...rest }, report), issues };
}

test.each([
  { period: "2026-02-16", start: "2026-02-16", end: "2026-02-16", granularity: "day", announced: null },
  { period: "2026-01", start: "2026-01", end: "2026-01", granularity: "month", announced: null },
  { period: "2026-01-26..2026-03-12", start: "2026-01-26", end: "2026-03-12", granularity: "span", announced: null },
  { period: "2026-01-26..03-12", start: "2026-01-26", end: "2026-03-12", granularity: "span", announced: null },
  { period: "2025-06-26 / 2025-12-15", start: "2025-06-26", end: "2025-12-15", granularity: "span", announced: null },
  {
    period: "announced 2026-01-25, from 2026-02-01",
    start: "2026-02-01",
    end: null,
    granularity: "span",
    announced: "2026-01-25",
  },
  { period: "announced 2026-02-02", start: "2026-02-02", end: null, granularity: "span", announced: "2026-02-02" },
  { period: "(claimed)", start: null, end: null, granularity: "undated", announced: null },
])("an event of $period begins $start and ends $end", ({ period, ...when }) => {
  expect(build([event({ period })]).events).toMatchObject([
    { ...when, entity: "yuanbao", group: "tencent", record: "record of usage-001" },
  ]);
});

test("a stretch of time that the dossier names is read", () => {
  const periods = { "2026春节": { start: "2026-02-15", end: "2026-02-23" } };
  expect(build([event({ period: "2026春节" })], { periods }).events).toMatchObject([{ start: "2026-02-15", end: "2026-02-23" }]);
});

test.each(["2026-02-30", "some day soon"])(
  "a period that cannot be read (%s) is reported with its row, and the event kept",
  (period) => {
    const { events, issues } = build([event({ period })]);
    expect(events).toMatchObject([{ start: null, end: null, granularity: "undated" }]);
    expect(issues).toMatchObject([{ code: "unreadable-period", level: "warning", locator: { table: 1, row: 2 } }]);
  },
);

test("what was read with the number is not reported twice", () => {
  expect(build([{ ...event({ period: "2026-02-30" }), observation: { figure: null } }]).issues).toEqual([]);
});

test.each([
  { given: { value: "10", unit: "亿元" }, value: 10, unit: "亿元" },
  { given: { value: "", unit: "" }, value: null, unit: null },
  { given: { value: "2026-02-09", unit: "" }, value: null, unit: null },
])("an event of $given.value $given.unit has the value $value and the unit $unit, as stated", ({ given, value, unit }) => {
  expect(build([event(given)]).events).toMatchObject([{ value, unit }]);
});

test("one campaign told by two pages is one event with two sources", () => {
  const { events } = build([event({ id: "a", value: "10" }), event({ id: "b", value: "10", address: "https://other.example/" })]);
  expect(events).toMatchObject([
    { record: "record of a", told: [{ figure: "a" }, { figure: "b", address: "https://other.example/" }] },
  ]);
});

test("two values told for one campaign are two events, in conflict where their figures disagree", () => {
  const reported = [
    event({ id: "a", value: "10" }),
    event({ id: "b", value: "100" }),
    event({ id: "c", value: "1", period: "2025" }),
  ];
  const { events } = build(reported, { disagreements: [{ left: "a", right: "b" }] });
  const [one, other, last] = events;
  expect(events.map(({ conflicts }) => conflicts)).toEqual([[other?.id], [one?.id], []]);
  expect(last).toMatchObject({ value: 1 });
});

test("two dates told of one happening both stay, and the claimed one says so", () => {
  const broadcast = (parts: object) => event({ predicate: "broadcast date", ...parts });
  const { events } = build([
    broadcast({ id: "a", value: "2026-02-09", period: "(claimed)" }),
    broadcast({ id: "b", value: "2026-02-16", period: "2026-02-16" }),
  ]);
  expect(events).toMatchObject([
    { start: "2026-02-09", about: true, conflicts: [events[1]?.id] },
    { start: "2026-02-16", about: false, conflicts: [events[0]?.id] },
  ]);
});

test("a launch and a renaming told in one row are two events", () => {
  const { events } = build([event({ predicate: "launch / rename", period: "2025-06-26 / 2025-12-15", value: "" })]);
  expect(events).toMatchObject([
    { kind: "launch", start: "2025-06-26", about: false },
    { kind: "rename", start: "2025-12-15", about: false },
  ]);
});

test("kinds come from the dossier, and an event of none is reported", () => {
  const plan = parseEventPlan(
    { kinds: [{ id: "launch", label: { en: "Launches" }, predicates: ["public beta"] }] },
    "events.yml",
  );
  const { events, issues } = build([event({ predicate: "public beta" }), event({ id: "b", predicate: "parade" })], { plan });
  expect(events.map(({ family }) => family)).toEqual(["launch", null]);
  expect(issues).toMatchObject([{ code: "unknown-event", level: "warning", locator: { row: 2 } }]);
});

test("investors of one company, date and round are one round of funding; the page that leaves out its name tells the same", () => {
  const { events } = build([
    edge({ id: "a", value: "红杉", period: "2024-09 A轮" }),
    edge({ id: "b", value: "高瓴", period: "2024-09 A轮" }),
    edge({ id: "c", value: "高瓴", period: "2024-09", address: "https://other.example/" }),
    edge({ id: "d", value: "红杉", period: "2025-06" }),
  ]);
  expect(events).toMatchObject([
    { kind: "funding round", start: "2024-09", detail: "A轮", parties: ["红杉", "高瓴"], told: [{}, {}, {}] },
    { kind: "funding round", start: "2025-06", detail: null },
  ]);
});

test.each([
  "to 2025-12",
  "at listing 2026-01-08",
  "FY to 2024-03-31",
  "before 华为哈勃",
  "undated change of register",
  "(claimed)",
])("a share held, told as %s, is no event", (period) => {
  expect(build([edge({ value: "红杉", period })]).events).toEqual([]);
});

test("talks are told as talks", () => {
  expect(build([edge({ value: "红杉", period: "2026-04 (in talks)" })]).events).toMatchObject([
    { kind: "funding talks", start: "2026-04", about: true },
  ]);
});

test("figures of other kinds are no events", () => {
  expect(build([event({ kind: "usage" })]).events).toEqual([]);
});

test("a cancellation is an event of the company that filed the number, as precisely dated as the notice", () => {
  const filing = buildFiling("1", { group: "plover" });
  const cancellations = [buildCancellation("1"), buildCancellation("stands in no list")];
  expect(build([], { cancellations, filings: [filing] }).events).toMatchObject([
    {
      kind: "filing cancelled",
      entity: filing.entity,
      group: "plover",
      start: "2025-07",
      end: "2025-07",
      granularity: "month",
      value: null,
      record: "cancellation-1",
    },
  ]);
});
