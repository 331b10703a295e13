import { date } from "./grammar-en.ts";
import type { StoryWords } from "./words-stories.ts";

export const stories: StoryWords = {
  title: "Stories",
  lede: "Every number in a story is tied to where it comes from, and opens it. If a number changes its signature is void, and the story comes down until somebody has looked again.",
  publishedOn: (day) => `Published ${date(day)}`,
  signedBy: (names) => `numbers signed by ${names}`,
  howMany: (numbers) => `${numbers} numbers, each open to its source`,
  corrected: "Corrections",
  correctedOn: (day, reason) => `Corrected on ${date(day)}: ${reason}`,
  changed: (before, after) => `“${before}” is now “${after}”`,
  added: (after) => `“${after}” was added`,
  takenOut: (before) => `“${before}” was taken out`,
  worked: "How the numbers were worked out",
  workedLede: "Numbers of the text that are made from others, with their arithmetic; each part opens its own source.",
  correctedMark: "corrected",
  all: "All stories",
  appearances: (name, list, period) => `${name}: appearances in ${list}, ${period}`,
  titleShare: (name, list, period) => `${name}: titles of every 10,000 in ${list}, ${period}`,
  classCount: (label, series, period) => `${series} classed as “${label}”, ${period}`,
  classShare: (label, series, period) => `Share of “${label}” among ${series}, ${period}`,
  allTime: "all of them",
  announced: (series, period) => `Announced by the regulator: ${series}, ${period}`,
  index: {
    "first-share": (group) => `Share of the index’s variants in which ${group} comes first`,
    "fall-share": (group) => `Share of the index’s variants in which ${group} falls two places or more`,
    rank: (group) => `Rank of ${group} in the index’s baseline`,
    "rank-low": (group) => `Best rank of ${group} in its interval`,
    "rank-high": (group) => `Worst rank of ${group} in its interval`,
    variants: () => "Variants of the index over all outcomes",
    groups: () => "Groups with enough outcomes for the index",
  },
};
