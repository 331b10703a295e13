import { expect, test } from "vitest";
import { claimsIn } from "./testing-links.ts";

test.each([
  ["鹈鹕有300万用户，不到苍鹭的一半。", "under"],
  ["鹈鹕有300万用户，刚过苍鹭的一半。", "over"],
  ["鹈鹕有300万用户，接近苍鹭的一半。", "near"],
  ["鹈鹕有300万用户，连苍鹭的一半都没有。", "under"],
  ["鹈鹕有300万用户，是苍鹭的一半。", null],
  ["鹈鹕不到300万用户，是苍鹭的一半。", null],
])("%s", (text, approx) => {
  expect(claimsIn(text).at(-1)?.quantity.approx).toBe(approx);
});
