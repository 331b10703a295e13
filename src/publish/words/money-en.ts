import { date } from "./grammar-en.ts";
import type { MoneyWords } from "./money.ts";

export const money: MoneyWords = {
  title: "Money and newcomers",
  lede: "Funding, new firms and portfolios, each as its source draws the field. Numbers of different definitions are never added or compared; two numbers of one definition stand side by side.",
  none: "This dossier declares no definitions of money.",
  totals: "Funding, by definition",
  totalsLede:
    "Each small chart is one definition with a scale of its own: columns compare within it alone. A hollow column is a part of a year and no year’s total; a hollow dot is another number for the same time.",
  undeclared: "Definition not declared",
  panelAlt: (subject, from, to) => `Columns: ${subject}, ${from} to ${to}. The table below has the numbers.`,
  part: "part of a year",
  year: "whole year",
  covers: "Covers",
  reading: "Number",
  conflict: "another number of one definition",
  newFirms: "New firms",
  newFirmsLede: (years) =>
    `The newest years are always undercounted: the last ${years} full years before an edition, and its own, are marked and drawn hollow.`,
  late: "undercounted",
  lateAlt: (subject, from, to) =>
    `Columns: ${subject}, firms founded by year, ${from} to ${to}; hollow columns are undercounted. The table below has the numbers.`,
  edition: "Edition",
  noRevision:
    "No year is held in two editions of one measurer: by how much the newest years will grow, nobody can say from here.",
  revision: (year, before, after) => `${year}: ${before} at first, ${after} in a later edition.`,
  portfolios: "Portfolios",
  portfoliosLede: "We count only what we read, so a count is a lower bound; being below a reported number, it disputes nothing.",
  scope: "Scope",
  investor: "Investor",
  found: "Found here",
  atLeast: (count) => `at least ${count}`,
  reported: "Reported",
  nobody: "nobody reports a count",
  against: "One against the other",
  verdicts: {
    fewer: (found, reported, day) => `at least ${found} found by ${date(day)}, ${reported} reported: no contradiction`,
    "as-many": (found, _reported, day) => `${found} found by ${date(day)}, as many as reported; not necessarily the same`,
    more: (found, reported, day) =>
      `${found} found by ${date(day)}, more than the ${reported} reported: its scope may be narrower, or it is wrong`,
  },
  companies: "Companies",
  by: (day) => `by ${date(day)}`,
  source: "Source: the address in each row.",
  csv: "Download CSV",
};
