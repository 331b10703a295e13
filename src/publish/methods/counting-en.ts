import { inLanguage } from "../../model/text.ts";
import { figure } from "../format.ts";
import { inHundred, type Method, type MethodsRules, type ReadingRule } from "./method.ts";

export function readingEn({ measure, leastTotal, halfYears, peersNew, peersThen, growth, chance }: ReadingRule): Method {
  const [before, last] = halfYears;
  return {
    id: "reading",
    title: "When a group is “falling behind”",
    paragraphs: [
      `The reading goes by one measure, “${inLanguage(measure, "en")}”, and two half-years, ${before} and ${last}. All groups together held ${figure(peersThen)} filings before them and added ${figure(peersNew)}: a common pace of ${growth.toFixed(2)} new for each one held.`,
      "At that pace each group would have added its own earlier number times the pace. What it did add is held against this expectation as a Poisson count, that is, against what chance alone would do to a rare and independent event.",
      `More than chance allows (less likely than ${inHundred(chance)}) is “gaining”. Fewer than chance allows is “slipping”, and “falling behind” where the group’s rank fell in that year as well. Everything between is “holding”.`,
      `“Not enough data” is an answer: a group with fewer than ${leastTotal} filings gets no reading, nor does one of which even no new filing at all would be within chance.`,
      "The reading says how fast a group files compared with its peers. It says nothing of users, revenue or the quality of its products.",
    ],
  };
}

/** How rows become numbers, and whose they are. */
export function countingEn({ settings, schemes, openQuestions }: MethodsRules): Method[] {
  const { classes, questions } = settings;
  const targets = schemes.map(({ name, target }) => `“${inLanguage(name, "en")}” ${inHundred(target)}`).join(", ");
  return [
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
      id: "companies",
      title: "Which names are one company",
      paragraphs: [
        "Two names are one company where they are equal but for how they are written, where the remark of a row states the new name, where nothing but the legal form differs, or where an editor or a person judged so. A judgement wins over every rule.",
        `Whatever else looks alike is asked about and not joined; ${figure(openQuestions)} such questions of companies and their groups are open. A rule that asks says how often it was right on labelled pairs, which is between ${inHundred(questions.least)} and ${inHundred(questions.most)}.`,
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
      id: "classes",
      title: "What a filing is for",
      paragraphs: [
        `The lists do not say. A label that a person gave by reading always wins; else a small model that has learned from those labels gives one where it is sure enough, and else the filing is “unclear” and is asked about. With fewer than ${figure(classes.leastLabelled)} labelled filings nothing is learned, and plain words alone decide.`,
        `How sure it must be is settled on filings whose filers the model has not seen, in ${figure(classes.parts)} parts, so that of what is decided a set share is right${targets === "" ? "" : ` (${targets})`}. A label with fewer than ${figure(classes.leastOfLabel)} labelled filings shares its bar with all others that have so few.`,
        "Counts by class do not rest on the labels of single filings. They are estimated from a random sample that was labelled by reading, and stand with their interval.",
      ],
    },
    {
      id: "announced",
      title: "Announced totals",
      paragraphs: [
        "What a publisher announces and what its rows add up to are separate measures. They are compared, and each difference is explained or called unexplained; neither is changed to fit the other.",
      ],
    },
  ];
}
