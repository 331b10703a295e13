import { expect, test } from "vitest";
import type { CheckInputs } from "./pages/check.ts";
import type { QualityInputs, SourceIssuesInputs } from "./pages/quality.ts";
import { planSite } from "./plan-site.ts";
import { testingSite } from "./testing/testing-site.ts";

const data = testingSite();
const pages = Array.from(planSite(data)).filter(({ path }) => path.startsWith("quality/"));

test("every issue of a build is counted on the page of quality, and stands on a page that it leads to", () => {
  const counted = pages.flatMap(({ path, inputs }) => (path === "quality/index.html" ? [inputs as QualityInputs] : []));
  const inChecks = counted.flatMap(({ checks }) => checks.map(({ levels }) => levels.error + levels.warning + levels.note));
  const others = counted.flatMap(({ tally }) => tally.map(({ count }) => count));
  expect([...inChecks, ...others].reduce((sum, count) => sum + count, 0)).toBe(data.issues.length);

  const found = pages.flatMap(({ path, inputs }) => (path.startsWith("quality/check/") ? (inputs as CheckInputs).findings : []));
  const listed = pages.flatMap(({ path, inputs }) =>
    /^quality\/(?!check\/)./.test(path) && path !== "quality/index.html"
      ? (inputs as SourceIssuesInputs).codes.flatMap(({ issues }) => issues)
      : [],
  );
  expect(found.length + listed.length).toBe(data.issues.length);
  expect(Math.min(found.length, listed.length)).toBeGreaterThan(0);
});
