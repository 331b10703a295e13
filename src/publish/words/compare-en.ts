import { date } from "./grammar-en.ts";
import type { CompareWords } from "./compare.ts";

export const compare: CompareWords = {
  lede: "Groups side by side, measure by measure. A line is one measure in one scope; each number says who measured it and for when, and opens where it is from.",
  ready: "The groups with a colour of their own",
  readyLede: "Numbers of one line can be of other measurers and other times: what stands under a number says which.",
  everyGroup: "Every group",
  everyGroupLede: "All measures of one group, on a page each.",
  largestOf: (shown, all) => `The ${shown} with most rows, of ${all}.`,
  allOf: (group) => `${group}: every measure`,
  allOfLede: "Every measure that anything is known of for this group. Scopes are lines of their own and are never mixed.",
  beside: "Beside other groups",
  measure: "Measure",
  counted: (asOf) => `our count, ${date(asOf)}`,
  noFigure: "no figure",
  none: "Nothing is counted or reported of any group.",
  chosen: "Compared",
  add: "Add a group",
  remove: "Remove",
  most: "Six at most.",
  loading: "Loading …",
  failed: "This could not be loaded.",
};
