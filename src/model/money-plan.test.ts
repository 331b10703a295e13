import { expect, test } from "vitest";
import { UserError } from "./issues.ts";
import { parseMoneyPlan } from "./money-plan.ts";

const label = { en: "Field" };

test.each([
  { what: "a definition without subjects", plan: { definitions: [{ id: "a", label, subjects: [] }] }, code: "bad-config" },
  {
    what: "a subject of two definitions",
    plan: {
      definitions: [
        { id: "a", label, subjects: ["AI"] },
        { id: "b", label, subjects: ["AI"] },
      ],
    },
    code: "duplicate-id",
  },
  { what: "no late year", plan: { new_firms: { measure: "m", late_years: 0, why: label } }, code: "bad-config" },
  { what: "a portfolio without a scope", plan: { portfolio: { measure: "m", series: ["s"] } }, code: "bad-config" },
])("$what is refused", ({ plan, code }) => {
  let thrown: unknown;
  try {
    parseMoneyPlan(plan, "money.yml");
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(UserError);
  expect(thrown).toMatchObject({ code });
});
