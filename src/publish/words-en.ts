import type { QuestionParts, Words } from "./words.ts";

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** "31 December 2025", "December 2025", "2025": as precise as given. */
function date(text: string): string {
  const [year = "", month, day] = text.split("-");
  return [day === undefined ? "" : String(Number(day)), month === undefined ? "" : (MONTHS[Number(month) - 1] ?? month), year]
    .filter((part) => part !== "")
    .join(" ");
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
}

const halfYear = (name: string): string => `${name.endsWith("H1") ? "first" : "second"} half of ${name.slice(0, 4)}`;
const upTo = (end: string): string => `up to ${date(end)}`;
const between = (start: string, end: string): string => `from ${date(start)} to ${date(end)}`;
const byClock = {
  filed_on: "by date of filing",
  listed_as_of: "by the date its list speaks of",
  published_on: "by the day its page went up",
  first_seen: "by the day we first saw it",
};

function question({ measure, clock, period, place, group }: QuestionParts): string {
  const where = place === null ? "" : ` in ${place}`;
  const whose = group === null ? "" : `, companies of ${group}`;
  return `${measure}${where}${whose}: ${period}, ${byClock[clock]}.`;
}

const plural = (count: string | number, one: string, many: string): string => `${count} ${String(count) === "1" ? one : many}`;

export const en: Words = {
  brand: "Tidui",
  skip: "Skip to the content",
  navigation: "Pages",
  sections: {
    overview: "Overview", registry: "Registry", groups: "Groups", measures: "Measures", sources: "Sources",
    reported: "Reported figures", quality: "Quality", methods: "Methods",
  },
  otherLanguage: "English",
  footer: "Every number opens the rows it was counted from. Registries say who filed, not who is used, or how good it is.",
  colon: ": ",
  comma: ", ",
  listed,
  brackets: (text) => ` (${text})`,
  date,
  halfYear,
  year: (name) => name,
  upTo,
  between,
  clocks: {
    filed_on: "Filed on", listed_as_of: "List speaks of", published_on: "Page went up", first_seen: "First seen by us",
  },
  byClock,
  locator: {
    page: (value) => `page ${value}`, sheet: (value) => `sheet ${value}`, table: (value) => `table ${value}`,
    row: (value) => `row ${value}`, cell: (value) => `cell ${value}`, line: (value) => `line ${value}`,
  },
  question,
  readings: {
    leading: "leading", gaining: "gaining", holding: "holding", slipping: "slipping", "falling-behind": "falling behind",
    "not-enough-data": "not enough data",
  },
  overview: {
    sure: (asOf) =>
      `Counted row by row from the publisher’s own lists, as they stood on ${date(asOf)}. A group is the companies whose exact legal names it is known to control.`,
    roundsTitle: ({ label, added, date: day, rank, of }) =>
      `${label}: the round of ${date(day)} added ${added}, ${rank === 1 ? "the most" : `number ${rank}`} of ${of} rounds`,
    roundsSubtitle: "New entries per round, by the date its list speaks of. Each panel has its own scale; the time axis is shared.",
    roundsAlt: (label, rounds, last, lastRound) => `Columns: ${label}, ${rounds} rounds, ${last} new entries in ${date(lastRound)}.`,
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
    nobodyBehind: "No group is read as falling behind",
    behind: (groups, count) => (count === 1 ? `${groups} is falling behind` : `Falling behind: ${groups}`),
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
    rest: "Groups with fewer filings are in the list of groups.",
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
    late: "late entry",
    cancelled: (day) => `cancelled ${day}`,
    filerBefore: (name) => `filer was ${name}`,
    nameBefore: (name) => `was ${name}`,
    original: "document",
    announcement: "announcement",
    noAddress: "no address known",
    asOf: "speaks of",
    publishedOn: "went up",
    firstSeen: "first seen",
    unknown: "unknown",
    count: (count) => plural(count, "row", "rows"),
  },
  registry: {
    title: "Registry",
    lede: (count) => `All ${count} rows of every list, as published.`,
    first: (count) => `The newest ${count} rows`,
    noScript: "Search, filters and all rows in one table need JavaScript. Without it, every row is on the page of its attachment:",
    everyAttachment: "Every attachment",
  },
  group: {
    index: "Groups",
    indexLede: "Corporate groups, and the companies that file for them by exact legal name. A brand inside a name is not enough.",
    founded: "Founded",
    aliases: "Also",
    brands: "Brands",
    apps: "Apps",
    place: (rank, of) => `Number ${rank} of ${of}`,
    rankThen: (rank) => (rank === null ? "not on the lists a year before" : `number ${rank} a year before`),
    notRanked: "No filing in the measure of the league",
    byMeasure: "On the lists",
    halfYears: "New per half-year",
    halfYearsAlt: (name, last, value) => `Columns: new filings of ${name} per half-year, ${value} in the ${last}.`,
    members: "Companies that file for it",
    membersLede: "Each belongs by its exact legal name, for the reason given.",
    member: "Company",
    why: "Why it belongs",
    bases: {
      name: "bears the group’s brand and is known to be its company", known: "known to be controlled by the group",
      "subject-key": "same subject key in its filing numbers", rename: "a remark in the lists says it was renamed",
    },
    rowsOf: "Rows",
    former: "Names out of use",
    now: "Now",
    proposed: "Proposed, not counted",
    proposedLede: "Only a likeness of names or products speaks for these. None of their rows is in any number of this page.",
    reported: "Reported by others",
    rows: "All its rows",
    note: "Note",
    none: "None.",
  },
  company: {
    of: "Belongs to",
    noGroup: "Assigned to no group",
    series: "Series",
    renames: "Earlier names, as the lists’ remarks state them",
    rename: (from) => `earlier ${from}`,
    rows: "Its rows",
  },
  sources: {
    title: "Sources",
    lede: "Who publishes what this site counts, and each document it was read from.",
    publisher: "Publisher",
    address: "Address",
    kind: "Gives",
    kinds: {
      filings: "filings", attachments: "documents", totals: "announced totals", cancellations: "cancellations",
      reported: "figures reported by others", places: "places", repairs: "repairs by the editors", differences: "explanations by the editors",
    },
    files: "Files",
    rows: "Rows",
    attachments: "Attachments",
    round: "Round",
    snapshot: "SHA-256",
    page: "Announced on",
    attachmentLede: (count) => `${count} in the order of the document.`,
    held: "What was announced, and what its rows say",
    noRows: "No row of this document could be read.",
  },
  reported: {
    title: "Reported figures",
    lede: (count, none) =>
      `${plural(count, "statement", "statements")} by others, kept side by side where they conflict. ${none} of them have no address: they are shown and count for nothing.`,
    kinds: {
      usage: "Usage", edge: "Investments", revenue: "Revenue", tokens: "Tokens called", share: "Shares", capex: "Capital spending",
      funding: "Funding", downloads: "Downloads", event: "Events", hf: "Downloads of open models", portfolio: "Portfolios",
    },
    subject: "About",
    says: "What",
    value: "Value",
    period: "For",
    scope: "Covers",
    by: "Said by",
    address: "Address",
    standing: "Standing",
    standings: {
      1: "by the publisher of the figure", 2: "named measurer, known address", 3: "nobody named", 4: "no address: counts for nothing",
    },
    noAddress: "no address: counts for nothing",
    contents: "Kinds",
  },
  announced: {
    title: (series, day) => `${series}: what was announced for ${date(day)}`,
    lede: "The figure as announced, beside the count of the rows.",
    figure: "Figure",
    said: "Announced",
    ours: "Rows",
    difference: "Difference",
    reason: "Reason",
    total: "Total so far",
    added: (since) => `New since ${date(since)}`,
    codes: {
      equal: "equal", "late-entries": "equal without the rows marked as late entries", "other-clock": "equal by another date of the same rows",
      explained: "explained", unexplained: "unexplained",
    },
    notice: "Notice",
    confirmedBy: "Confirmed by",
    against: "Counted",
  },
  measure: {
    index: "Measures",
    indexLede: "What is counted, how it is defined, and which of a filing’s four dates it goes by.",
    definition: "Definition",
    unit: "Unit",
    clock: "Told by",
    otherClocks: "Also by",
    counts: "Counts rows of",
    inForce: "Numbers that a notice has cancelled by the date in question are left out.",
    latest: "Latest",
    rounds: "Round by round",
    round: "List speaks of",
    cumulative: "Total so far",
    added: "New",
    halfYears: "By half-year, on each clock",
    years: "By year, on each clock",
    months: "By month",
    period: "Period",
    places: "By place",
    place: "Place",
    groups: "By group",
    share: "Share",
    differences: "Announced and counted",
    announcedFor: "Announced for",
  },
  number: {
    kicker: "Where this number comes from",
    breakdown: "By attachment",
    breakdownLede: "The rows by the attachment they stand in; each count opens its rows.",
    agrees: (said) => `Announced: ${said}, the same`,
    disagrees: (said, difference) => `Announced: ${said}; the rows differ by ${difference}`,
    toMeasure: "The whole measure",
  },
  quality: {
    title: "Quality",
    lede: (errors, warnings, notes) =>
      `${plural(errors, "error", "errors")}, ${plural(warnings, "warning", "warnings")}, ${plural(notes, "note", "notes")}. No row is dropped in silence: what could not be read as meant is here.`,
    levels: { error: "error", warning: "warning", note: "note" },
    source: "Source",
    code: "Code",
    count: "Times",
    message: "What was found",
    where: "Where",
    none: "Nothing to report.",
    differences: "Announced figures and their rows",
  },
  notFound: { title: "No such page", text: "This address names no page of this site. It may have been a number that is no longer shown." },
  cancellations: {
    title: "Cancelled numbers",
    lede: "Numbers struck off by notice. They leave the counts of filings in force on the day of their cancellation.",
    cancelledOn: "Cancelled on",
    notice: "Notice",
  },
  chart: { data: "The figures of this chart", source: "Source", round: "Round", added: "New" },
};
