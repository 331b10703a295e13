import { expect, test } from "vitest";
import { parseStoryHead } from "../../model/story.ts";
import { embargoWindow, isWithin } from "./judge-stories.ts";
import type { StoryFile } from "./read-stories.ts";

const story = (embargo?: string): StoryFile => ({
  slug: "race",
  language: "en",
  file: "stories/race.en.md",
  head: parseStoryHead({ title: "Race", status: "published", ...(embargo && { embargo }) }, "stories/race.en.md"),
  body: "",
});
// One moment in two zones, and a later one.
const files = [story("2026-09-01T08:00:00+08:00"), story("2026-09-01T00:00:00Z"), story(), story("2026-10-01T00:00:00Z")];

test.each([
  { now: null, from: null, until: "2026-09-01T00:00:00.000Z" },
  { now: "2026-08-31T23:59:59Z", from: null, until: "2026-09-01T00:00:00.000Z" },
  { now: "2026-09-01T08:00:00+08:00", from: "2026-09-01T00:00:00.000Z", until: "2026-10-01T00:00:00.000Z" },
  { now: "2027-01-01T00:00:00Z", from: "2026-10-01T00:00:00.000Z", until: null },
])("at $now a build is of the time from $from until $until", ({ now, from, until }) => {
  expect(embargoWindow(files, now)).toEqual({ from, until });
});

test.each([
  { now: "2026-09-01T00:00:00Z", within: true },
  { now: "2026-09-30T23:59:59Z", within: true },
  { now: "2026-10-01T00:00:00Z", within: false },
  { now: "2026-08-31T23:59:59Z", within: false },
])("$now within September: $within", ({ now, within }) => {
  expect(isWithin({ from: "2026-09-01T00:00:00.000Z", until: "2026-10-01T00:00:00.000Z" }, now)).toBe(within);
});

test("without an embargo every moment is as good as another", () => {
  expect(embargoWindow([story()], "2026-01-01T00:00:00Z")).toEqual({ from: null, until: null });
  expect(isWithin({ from: null, until: null }, "1999-01-01T00:00:00Z")).toBe(true);
});
