import { told } from "./told-en.ts";
import { between, by, byClock, date, halfYear, listed, plural, quarter, question, unitOf, upTo } from "./grammar-en.ts";
import { checker } from "./checker-en.ts";
import { checks } from "./checks-en.ts";
import { review } from "./review-en.ts";
import { design } from "./design-en.ts";
import { search } from "./search-en.ts";
import { attention } from "./attention-en.ts";
import { charts } from "./charts-en.ts";
import { changes } from "./changes-en.ts";
import { classes } from "./classes-en.ts";
import { explorer } from "./explorer-en.ts";
import { figures } from "./figures-en.ts";
import { verdict } from "./verdict-en.ts";
import { compare } from "./compare-en.ts";
import { events } from "./events-en.ts";
import { front } from "./front-en.ts";
import { apps } from "./apps-en.ts";
import { methods } from "./methods-en.ts";
import { money } from "./money-en.ts";
import { relations } from "./relations-en.ts";
import { places as placePages } from "./places-en.ts";
import { products } from "./products-en.ts";
import { stories } from "./stories-en.ts";
import { who } from "./who-en.ts";
import { pages } from "./en-pages.ts";
import type { Words } from "./words.ts";

export const en: Words = {
  brand: "Tidui",
  skip: "Skip to the content",
  navigation: "Pages",
  menu: "Menu",
  breadcrumb: "Where this page stands",
  areas: {
    overview: "Overview",
    leads: "Who leads",
    registry: "Registry",
    groups: "Groups",
    relations: "Who backs whom",
    evidence: "Evidence",
    check: "Check a text",
  },
  sections: {
    overview: "Overview",
    check: "Check a text",
    verdict: "Verdict",
    standing: "Standing",
    usage: "Usage",
    classes: "Classes",
    attention: "Hot search",
    campaigns: "Campaigns",
    timeline: "Timeline",
    money: "Money",
    registry: "Registry",
    changes: "Rounds",
    places: "Places",
    cancellations: "Struck off",
    groups: "Groups",
    map: "Who backs whom",
    backers: "All investments",
    explore: "Explore all relations",
    compare: "Compare",
    measures: "Measures",
    sources: "Sources",
    reported: "Reported figures",
    quality: "Quality",
    methods: "Methods",
    review: "Open questions",
    corrections: "Corrections",
  },
  otherLanguage: "English",
  footer: "Every number opens the rows it was counted from. Registries say who filed, not who is used, or how good it is.",
  colon: ": ",
  gap: " ",
  comma: ", ",
  separator: ", ",
  unitOf,
  listed,
  brackets: (text) => ` (${text})`,
  date,
  halfYear,
  quarter,
  year: (name) => name,
  upTo,
  between,
  by,
  told,
  clocks: {
    filed_on: "Filed on",
    listed_as_of: "List as of",
    published_on: "Page published",
    first_seen: "First seen by us",
  },
  byClock,
  locator: {
    page: (value) => `page ${value}`,
    sheet: (value) => `sheet ${value}`,
    table: (value) => `table ${value}`,
    row: (value) => `row ${value}`,
    cell: (value) => `cell ${value}`,
    line: (value) => `line ${value}`,
  },
  inCopy: (serial, place) => `${serial === undefined ? "" : `no. ${serial}, `}${place} of a copy`,
  cellOf: (name, cell) => `${name.toLowerCase()} in cell ${cell}`,
  question,
  readings: {
    leading: "leading",
    gaining: "gaining",
    holding: "holding",
    slipping: "slipping",
    "falling-behind": "falling behind",
    "not-enough-data": "not enough data",
  },
  overview: {
    sure: (lists, asOf) =>
      `Counted row by row from the publisher’s own lists up to ${date(lists)}${lists === asOf ? "" : `, less what was cancelled up to ${date(asOf)}`}. A group is the companies whose exact legal names it is known to control.`,
    roundsTitle: ({ label, added, date: day, rank, of }) =>
      of === 1
        ? `${label}: the first round, of ${date(day)}, holds ${added}`
        : `${label}: the round of ${date(day)} added ${added}, ${rank === 1 ? "the most" : `number ${rank}`} of ${of} rounds`,
    roundsSubtitle: "New entries per round, by the date of the list. Each panel has its own scale; the time axis is shared.",
    roundsAlt: (label, rounds, last, lastRound) =>
      `Columns: ${label}, ${rounds} rounds, ${last} new entries in ${date(lastRound)}.`,
    totals: "On the lists",
    changed: "What the last rounds changed",
    changedLede: "The newest round of each series, and who moved.",
    latest: "Latest round",
    added: "New",
    previous: "Round before",
    mostAdded: "Most of them from",
    movedUp: "Up in a year",
    movedDown: "Down in a year",
    ranks: (from, to) => `${from} to ${to}`,
    cancelled: (count) => `${plural(count, "number", "numbers")} struck off by notice so far`,
    others: (count) => (count === 1 ? "1 other" : `${count} others`),
    nobodyBehind: "No group is read as falling behind",
    behind: (count) => (count === 1 ? "{groups} is falling behind" : "Falling behind: {groups}"),
    rule: "How to read “falling behind”",
    quality: "What could not be read, and what does not add up",
    stories: "Stories",
  },
  league: {
    title: "The league",
    subtitle: (measure, asOf) => `${measure}, as of ${date(asOf)}. Line: new in one half-year (ring) and in the next (dot).`,
    rank: "Rank",
    group: "Group",
    total: "Total",
    share: "Share",
    reading: "Reading",
    change: (before, last) => `${before} → ${last}`,
    newIn: (period) => `New, ${period}`,
    yearBefore: "a year before",
    entered: "new",
    same: "same rank as a year before",
    up: (places) => `up ${plural(places, "place", "places")} in a year`,
    down: (places) => `down ${plural(places, "place", "places")} in a year`,
    readings: (groups) => `${plural(groups, "group", "groups")}, as read today`,
    rest: "All groups, with those that have too few filings for a reading",
  },
  rows: {
    caption: "Rows",
    name: "Name",
    filer: "Filer",
    number: "Number",
    place: "Place",
    class: "Class, product",
    filedOn: "Filed on",
    remark: "Remarks",
    where: "Where",
    attachment: "Attachment",
    clocks: "Dates",
    repaired: (reason) => `repaired: ${reason}`,
    late: "late entry",
    cancelled: (day) => `cancelled ${day}`,
    filerBefore: (name) => `filer was ${name}`,
    nameBefore: (name) => `was ${name}`,
    remarks: {
      cancelled: "cancelled",
      "filer-renamed": "filer changed",
      "name-changed": "name changed",
      "product-changed": "product changed",
      "purpose-changed": "purpose changed",
      "person-changed": "person changed",
      "model-changed": "model changed",
      "disclosure-changed": "disclosure changed",
    },
    cells: "Cells",
    original: "document",
    announcement: "announcement",
    noAddress: "no address known",
    asOf: "as of",
    publishedOn: "published",
    firstSeen: "first seen",
    unknown: "unknown",
    count: (count) => plural(count, "row", "rows"),
  },
  registry: {
    title: "Registry",
    lede: (count) => `All ${count} rows of every list, as published.`,
    first: (count) => `The newest ${count} rows`,
    noScript:
      "Search, filters and all rows in one table need JavaScript. Without it, every row is on the page of its attachment:",
    everyAttachment: "Every attachment",
  },
  ...pages,
  places: placePages,
  compare,
  products,
  changes,
  checks,
  checker,
  review,
  search,
  design,
  verdict,
  who,
  stories,
  figures,
  classes,
  attention,
  events,
  front,
  explorer,
  apps,
  methods,
  money,
  relations,
  charts,
};
