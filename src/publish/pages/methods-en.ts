import { figure } from "../format.ts";
import type { MethodsSection, MethodsText } from "./methods-inputs.ts";

export function methodsEn({
  measure,
  leastTotal,
  halfYears,
  peersNew,
  peersThen,
  growth,
}: MethodsText): readonly MethodsSection[] {
  const [before, last] = halfYears;
  return [
    {
      id: "reading",
      title: "When a group is “falling behind”",
      paragraphs: [
        `The reading goes by one measure, “${measure}”, and two half-years, ${before} and ${last}. All groups together held ${figure(peersThen)} filings before them and added ${figure(peersNew)}: a common pace of ${growth.toFixed(2)} new for each one held.`,
        "At that pace each group would have added its own earlier number times the pace. What it did add is held against this expectation as a Poisson count, that is, against what chance alone would do to a rare and independent event.",
        "More than chance allows (less than one in twenty) is “gaining”. Fewer than chance allows is “slipping”, and “falling behind” where the group’s rank fell in that year as well. Everything between is “holding”.",
        `“Not enough data” is an answer: a group with fewer than ${leastTotal} filings gets no reading, nor does one of which even no new filing at all would be within chance.`,
        "The reading says how fast a group files compared with its peers. It says nothing of users, revenue or the quality of its products.",
      ],
    },
    {
      id: "distinct",
      title: "What counts as one",
      paragraphs: [
        "A number counts once. Where the lists print it again, in the same series or another of the same measure, the row listed first stands for it.",
        "A measure of what is “in force” leaves out numbers that a notice has struck off by the date in question; the other measures keep them.",
      ],
    },
    {
      id: "clocks",
      title: "Four dates, never mixed",
      paragraphs: [
        "A filing has the date it was filed, the date its list speaks of, the day the page with the list was published, and the day we first saw it. Counts by different dates differ, rightly; every number says which it goes by.",
        "A date is kept as precisely as it was given. A row that gives only a year is in no half-year.",
      ],
    },
    {
      id: "groups",
      title: "Who belongs to a group",
      paragraphs: [
        "A company belongs to a group only by its exact legal name, and only where the group is known to control it. A brand inside a name is not enough. Each group’s page gives the reason for each of its companies.",
        "“Proposed” companies are shown apart and enter no number.",
        "Earlier names come from the remarks in the lists themselves.",
      ],
    },
    {
      id: "announced",
      title: "Announced totals",
      paragraphs: [
        "What a publisher announces and what its rows add up to are separate measures. They are compared, and each difference is explained or called unexplained; neither is changed to fit the other.",
      ],
    },
    {
      id: "reported",
      title: "Figures reported by others",
      paragraphs: [
        "They are kept as said, with who said it and where, and stand side by side where they conflict. A figure without an address is shown and enters no total, no verdict and no index.",
      ],
    },
    {
      id: "attention",
      title: "Hot-search appearances",
      paragraphs: [
        "What is counted are names in the titles of hot-search lists: no volume of media. A list is its platform’s product; entries that were bought, moved up or held back cannot be told from the rest, and all are counted.",
        "The longest name at one place counts; a name that is also a word needs certain words beside it; a platform is not counted in its own list. Titles that are nearly the same are one. Compare titles of every 10,000, since what a list holds changes from month to month. Lists are never added, nor are the counts of two names.",
        "Precision was measured on titles labelled by reading. The results by name with their intervals, and the rule of labelling, are in the project’s docs/attention.md and docs/labelling-attention.md. No title is on this site, only counts.",
      ],
    },
    {
      id: "relations",
      title: "Who backs whom, and other relations",
      paragraphs: [
        "An investment is a statement on a public page that one party backs another. Its date says when that was evidenced, not when the investment was made or how long it was held. Several statements of one investor and one company are one line with the first and the last date; each is kept.",
        "What a page only claims, or tells of talks, is shown as that and makes nobody a backer. A statement without an address is unverified and counts for nothing. A share is what a source states, else it is unknown; none is worked out.",
        "A fund of a group counts as the group where the dossier says that it is the group’s. What a group puts into its own companies is no investment.",
        "Who runs an app is what an editor listed, or a filing that names the app as its product. That an app is built on a model is inferred from their names alone and only where the app’s name holds the model’s, under a strict rule: no list says it, and such relations are few.",
      ],
    },
    {
      id: "names",
      title: "Names",
      paragraphs: [
        "Legal names, products and titles stand as published, in their own language; none is translated. English names of groups and places are those of the dossier.",
      ],
    },
  ];
}
