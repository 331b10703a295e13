import { date, during, plural } from "./grammar-en.ts";
import type { RelationWords } from "./relations.ts";

/** "in the first half of 2024", "on 5 March 2025"; "by August 2025" and "from … to …" stand as they are. */
const at = (when: string): string => (/^(?:by|from) /u.test(when) ? when : during(when, /^\d{1,2} /u.test(when)));

export const relations: RelationWords = {
  map: "Who backs whom",
  mapLede: (investments, statements, open) =>
    `${plural(investments, "investment", "investments")}, told by ${plural(statements, "statement", "statements")} on public pages. A date says when an investment was evidenced, not when it was made or how long it was held.${open > 0 ? ` ${plural(open, "more is", "more are")} only claimed or in talks, and counted nowhere.` : ""}`,
  finding: (backer, count, of) => `${backer} backs ${count} of the ${of} companies that have more than one named investor`,
  findingMany: (backers, count, of) =>
    `${backers} each back ${count} of the ${of} companies that have more than one named investor`,
  sharing: (left, right, count) => `; ${left} and ${right} share ${count} backers`,
  nothing: "No investment is told in this dossier",
  nothingLede:
    "The map of who backs whom is drawn from reported figures that name an investor and a company, and none here does. Who belongs to whom, and who files what, stands in the whole graph.",
  mapAlt: (backers, companies, lines) =>
    `Map: ${plural(backers, "investor", "investors")} and ${plural(companies, "company", "companies")}, joined by ${plural(lines, "line", "lines")}, one an investment. The table below has every line.`,
  how: "Around the rim, investors that back at least two companies: groups in their own colours, funds in grey. Between them the companies that several of them back; beside each the companies that it alone backs. A line leads to its statements, a name to its page.",
  legend: {
    one: "one statement",
    several: "several: the wider, the more",
    open: "only claimed, in talks, or without an address",
    group: "a group, in its own colour",
    year: "year first evidenced, where no other line is near; every line has it in its note and in the table",
  },
  size: {
    label: "Size of the dots",
    investments: "Companies backed, or named investors",
    legend: (measure) => `Area of a dot: ${measure}`,
    hollow: "no figure",
    unknown: "“{name}” is no measure of this map. The dots show the first of these instead.",
    table: "What the dots show",
    tableLede:
      "Every dot of the map with each measure that it can be sized by, and where each number is from. Measures are never put into one.",
  },
  per10000: (start, end) => `of every 10,000 titles, ${date(start)} to ${date(end)}`,
  mapSource: (publishers) =>
    `${plural(publishers, "public page", "public pages")}, each named with its address in the statements.`,
  asOf: (day) => `As of ${date(day)}, the last date evidenced.`,
  notDrawn: (count) => `${plural(count, "investment is", "investments are")} in the table and not on the map, for room.`,
  table: "The map as a table",
  explore: "Explore the whole graph",
  all: "All investments",
  allLede: (investments, statements, open) =>
    `${plural(investments, "investment", "investments")} by ${plural(statements, "statement", "statements")}${open > 0 ? `, ${open} of them only claimed, in talks, or told without an address` : ""}. Several statements of one investor and one company are one row here and stay apart behind it.`,
  orders: { backer: "by investor", company: "by company", date: "by year first evidenced" },
  ordered: "In order",
  download: "Download as CSV",
  kinds: { backer: "Investor", company: "Company invested in", both: "Investor and company invested in" },
  backedBy: "Who backs it",
  backs: "Whom it backs",
  backedByLede: (backers) => `Backed by ${plural(backers, "named investor", "named investors")}`,
  backsLede: (companies) => `Named as a backer of ${plural(companies, "company", "companies")}`,
  evidenced: (first, last) => `first evidenced ${at(first)}, last ${at(last)}`,
  evidencedOnce: (when) => `evidenced ${at(when)}`,
  mostToldFirst: "Those that most statements tell stand first; what is only claimed or in talks stands last.",
  others: (count) => `and ${plural(count, "other", "others")}`,
  notCounted: (count) => `${plural(count, "more is", "more are")} only claimed, in talks, or told without an address.`,
  onlyOpen: "No investment is evidenced: all that is told is only claimed, in talks, or without an address.",
  semicolon: "; ",
  stop: ".",
  caution:
    "First and last evidenced are the earliest and the latest time at which a page says so, “by” where it says only that it was so by then: not when the money was given, and nothing of how long a share was held or how large it is.",
  backer: "Investor",
  company: "Company",
  first: "First evidenced",
  last: "Last evidenced",
  status: "Status",
  share: "Share",
  shareUnknown: "share unknown",
  evidence: "Evidence",
  statements: (count) => plural(count, "statement", "statements"),
  told: "Time as told",
  named: "Named as",
  publisher: "Told by",
  row: "Row",
  noAddress: "no address",
  undated: "undated",
  statuses: {
    stated: "stated",
    unverified: "unverified",
    talks: "in talks",
    claimed: "claimed",
    editor: "editor’s decision",
    inferred: "inferred",
  },
  statusNotes: {
    stated: "a page with an address says so",
    unverified: "the address of the page that says so is not known; it counts for nothing",
    claimed: "its source only claims it; it counts for nothing",
    talks: "its source tells only of talks; it counts for nothing",
  },
  roles: {
    lead: "lead investor",
    "co-lead": "co-lead investor",
    follow: "follow-on investor",
    sole: "sole investor",
    existing: "shareholder before",
    new: "new shareholder",
  },
  sharesBackers: "Who shares its backers",
  sharesCompanies: "Who backs the same companies",
  inCommon: "In common",
  backing: "An investment and every statement of it",
  backingTitle: (backer, company) => `${backer} → ${company}`,
  untilYear: (year, count) => `Evidenced by the end of ${year}: ${count}`,
};
