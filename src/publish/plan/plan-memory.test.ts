import { expect, test } from "vitest";
import { testingSite } from "../testing/testing-site.ts";
import { Counts } from "../counts.ts";
import { openDesk, type Desk } from "./desk.ts";
import { PlanMemory, type PlanPart } from "./plan-memory.ts";

/** A part that is made from another one and from the groups; how often each was made. */
function nested() {
  const times = { inner: 0, outer: 0 };
  const inner = ({ data }: Desk) => {
    times.inner++;
    return [data.head.title];
  };
  const outer = (desk: Desk) => {
    times.outer++;
    return [desk.part("inner", inner), desk.groups.size];
  };
  return { times, make: (part: PlanPart) => part("outer", outer, undefined) };
}

test("a part made from another one stands still with it, and is made again where what the other has read is another", () => {
  const memory = new PlanMemory();
  const { times, make } = nested();
  const desk = openDesk(testingSite());
  const first = make(memory.begin(desk));
  expect(make(memory.begin({ ...desk, readings: new Map() }))).toBe(first);
  expect(times).toEqual({ inner: 1, outer: 1 });
  const data = { ...desk.data, head: { ...desk.data.head, title: { en: "Another" } } };
  expect(make(memory.begin({ ...desk, data }))[0]).toEqual([{ en: "Another" }]);
  expect(times).toEqual({ inner: 2, outer: 2 });
});

test("where only the part around it is made again, the one inside is the one of before; where it says the same, so is the one around", () => {
  const memory = new PlanMemory();
  const { times, make } = nested();
  const desk = openDesk(testingSite());
  const [inside] = make(memory.begin(desk));
  expect(make(memory.begin({ ...desk, groups: new Map() }))[0]).toBe(inside);
  expect(times).toEqual({ inner: 1, outer: 2 });
  const data = { ...desk.data, head: { ...desk.data.head } };
  make(memory.begin({ ...desk, data, groups: new Map(desk.groups) }));
  expect(times).toEqual({ inner: 2, outer: 3 });
});

test("a part that two are made from is made once, and the numbers it asks for are asked for where it stands still", () => {
  const memory = new PlanMemory();
  const desk = openDesk(testingSite());
  const [measure] = desk.data.measures;
  let times = 0;
  const counted = ({ counts }: Desk) => {
    times++;
    return counts.count({
      measure: measure?.id ?? "",
      clock: "listed_as_of",
      start: null,
      end: "2099-01-01",
      place: null,
      group: null,
    });
  };
  const counts = new Counts(desk.data.index.count, new Map());
  const plan = () => {
    const part = memory.begin({ ...desk, counts: counts.begin() });
    for (const name of ["one", "other"]) part(name, (around) => [around.part("counted", counted)], undefined);
    return [...counts.asked()].length;
  };
  expect([plan(), plan(), times]).toEqual([1, 1, 1]);
});
