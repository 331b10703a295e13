import { expect, test } from "vitest";
import { UserError } from "./issues.ts";
import { parseEventPlan } from "./event-plan.ts";

const label = { en: "Launches" };
const campaign = { id: "one", label, subjects: ["千问"], predicates: ["budget"] };

test.each([
  { what: "a kind without a label", plan: { kinds: [{ id: "launch" }] }, code: "bad-config" },
  { what: "one of our own kinds", plan: { kinds: [{ id: "funding", label }] }, code: "duplicate-id" },
  {
    what: "a predicate of two kinds",
    plan: {
      kinds: [
        { id: "a", label, predicates: ["x"] },
        { id: "b", label, predicates: ["x"] },
      ],
    },
    code: "duplicate-id",
  },
  { what: "two campaigns of one id", plan: { campaigns: [campaign, campaign] }, code: "duplicate-id" },
  { what: "a set end without a reason", plan: { campaigns: [{ ...campaign, end: { date: "2026-02-23" } }] }, code: "bad-config" },
  { what: "a day that is none", plan: { calendar: { label, first_days: ["2026-02-30"] } }, code: "bad-config" },
  {
    what: "two first days of a year",
    plan: { calendar: { label, first_days: ["2026-02-17", "2026-02-18"] } },
    code: "bad-config",
  },
])("$what is refused", ({ plan, code }) => {
  let thrown: unknown;
  try {
    parseEventPlan(plan, "events.yml");
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(UserError);
  expect(thrown).toMatchObject({ code });
});

test("an empty file declares nothing", () => {
  expect(parseEventPlan(null, "events.yml")).toEqual({ kinds: [], names: {}, campaigns: [] });
});
