import { expect, test } from "vitest";
import { declaredVerdict, verdictFigures } from "../../test/verdict-builders.ts";
import { checkVerdict, parseVerdict } from "./verdict.ts";

const words = { en: "word" };
const entering = { measure: "riders", scope: "city", dimension: "use", weight: 1, why: words };

test.each([
  {
    what: "a measure that figures.yml does not declare",
    more: { enters: [{ ...entering, measure: "rides" }] },
    code: "unknown-measure",
  },
  {
    what: "a scope that figures.yml does not declare",
    more: { enters: [{ ...entering, scope: "moon" }] },
    code: "unknown-scope",
  },
  { what: "a choice that enters", more: { enters: [{ ...entering, measure: "spending" }] }, code: "not-an-outcome" },
  { what: "a dimension without a name", more: { enters: [{ ...entering, dimension: "speed" }] }, code: "unknown-dimension" },
  { what: "an outcome that enters twice", more: { enters: [entering, entering] }, code: "duplicate-id" },
  { what: "an account of no measure", more: { accounts: ["profit"] }, code: "unknown-measure" },
  { what: "a growth of no measure", more: { growths: [{ measure: "riders-growth", of: "rides" }] }, code: "unknown-measure" },
  { what: "something left out that is none", more: { left_out: [{ measure: "rides", why: words }] }, code: "unknown-measure" },
])("$what is the mistake $code", ({ more, code }) => {
  expect(() => checkVerdict(declaredVerdict(more), verdictFigures(), "verdict.yml")).toThrowError(
    expect.objectContaining({ code }),
  );
});

test("a verdict without figures.yml names measures that nobody declares", () => {
  expect(() => checkVerdict(declaredVerdict(), null, "verdict.yml")).toThrowError(
    expect.objectContaining({ code: "unknown-measure" }),
  );
});

test.each([{ enters: [] }, { enters: [{ ...entering, weight: -1 }] }, { winner: "a" }, { window: { level_days: 0 } }])(
  "%o is not a verdict",
  (more) => {
    const whole = { theory: words, dimensions: { use: words }, window: {}, enters: [entering], ...more };
    expect(() => parseVerdict(whole, "verdict.yml")).toThrowError(expect.objectContaining({ code: "bad-config" }));
  },
);
