import { expect, test } from "vitest";
import { buildClaim } from "../../../test/claim-builders.ts";
import { CodePoints } from "../../text/code-points.ts";
import { saidSet } from "./said-set.ts";

/** The rank stands between brackets. */
function setOf(marked: string): string {
  const [start, end] = [marked.indexOf("["), marked.indexOf("]") - 1];
  const text = marked.replace(/[[\]]/gu, "");
  const language = /\p{Script=Han}/u.test(text) ? "zh" : "en";
  const set = saidSet(buildClaim({ text: text.slice(start, end), start, end, language }), new CodePoints(text));
  return set === undefined ? "none" : set.of === "many" ? `of ${set.many}` : set.of;
}

test.each([
  ["By size of purse Acme is [second] of the three.", "of 3"],
  ["Of the five makers that report, Acme is [third].", "of 5"],
  ["Acme is [fourth] in this table, well clear of Borealis.", "table"],
  ["Acme is [first] of the companies above, and Borealis third.", "text"],
  ["Acme ranks [third] among the freight makers listed here.", "text"],
  ["Acme ranks [third] among the freight makers listed in Northport.", "none"],
  ["By outlay, then, Acme ranks [first], Borealis second.", "text"],
  ["Acme had most. Cygnus was [last] among these.", "list"],
  ["三家里，极品公司投入居首的日子已经过去，如今排[第三]。", "of 3"],
  ["这五家大厂中，苍鹭排[第四]。", "of 5"],
  ["苍鹭由前一张榜上的第一，变成了这张榜的[第三]。", "list"],
  ["上表中，苍鹭居[第二]。", "table"],
  ["上述几家里，苍鹭居[第二]。", "text"],
  ["三家航运公司里，苍鹭居[第二]。", "of 3"],
  ["其余三家按吨位排座次，苍鹭居首，鹈鹕[第三]。", "of 3"],
  ["三家按时交货。苍鹭排[第二]。", "none"],
  ["Acme ranks [first] with 12.", "none"],
  ["Acme came [second] in two of the three quarters.", "none"],
  ["Acme was [second] of the four quarters.", "none"],
  ["Of the three, Acme is small. Borealis ranks [second].", "none"],
  ["苍鹭以12项居[第二]。", "none"],
  ["苍鹭由前一张榜上的[第一]，变成了这张榜的第三。", "none"],
])("%s", (marked, wanted) => expect(setOf(marked)).toBe(wanted));
