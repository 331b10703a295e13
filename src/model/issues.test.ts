import { expect, test } from "vitest";
import { collectIssues, UserError, type Issue } from "./issues.ts";

test("issues are kept in the order they are reported, and a report gives nothing back", () => {
  const { issues, report } = collectIssues();
  const issue = (code: string): Issue => ({ code, level: "warning", source: "permits", locator: { row: 3 }, message: "" });
  expect(report(issue("first"))).toBeUndefined();
  report(issue("second"));
  expect(issues.map(({ code }) => code)).toEqual(["first", "second"]);
});

test("a user's mistake keeps its code and what caused it", () => {
  const cause = new Error("disk");
  const error = new UserError("no-such-file", "There is no such file.", { cause });
  expect(error).toMatchObject({ name: "UserError", code: "no-such-file", cause });
  expect(error).toBeInstanceOf(Error);
});
