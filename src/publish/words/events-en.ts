import { date, plural } from "./grammar-en.ts";
import type { ChangeTexts, EventWords } from "./events.ts";

const levels = ({ list, before, during, after }: ChangeTexts): string =>
  `${list}, of every 1,000 appearances: ${before} named it before, ${during} during, ${after} after`;
const interval = ({ change, low, high }: ChangeTexts): string => `${change} (95% interval ${low} to ${high})`;

export const events: EventWords = {
  timeline: "Timeline",
  timelineLede: (all, undated) =>
    `Launches, listings, rounds of funding, campaigns and cancelled filings: ${all} events, as precisely dated as their sources tell${undated === "0" ? "" : `; ${undated} without a date`}. Told by several pages an event is one with several sources; what is told otherwise stays, marked “≠”.`,
  timelineAlt: (kinds, from, to) =>
    `Timeline by kind: ${kinds}, ${date(from)} to ${date(to)}. Every event is in the tables below.`,
  ownKinds: { funding: "Funding", cancellation: "Cancellations", other: "Other" },
  names: {},
  undated: "Without a date",
  when: "When",
  kind: "Kind",
  who: "Who",
  what: "What",
  told: "Told by",
  sources: (count) => plural(count, "source", "sources"),
  precision: {
    day: "",
    week: "",
    month: "month only",
    quarter: "quarter only",
    "half-year": "half-year only",
    year: "year only",
    span: "",
    to: "up to",
    undated: "",
  },
  claimed: "date left open",
  announcedOn: (day) => `announced ${date(day)}`,
  noEnd: "end not told",
  conflict: (count) => `≠ ${count}`,
  all: "All",
  chosen: (shown, all, choice) => `${choice}: ${shown} of ${all} events`,
  campaigns: "Campaigns",
  campaignsLede:
    "Hot-search appearances and usage before, during and after a campaign. A change during a campaign is told here and never its effect: nobody knows what would have been without it, and rivals that campaign in the same weeks are no control.",
  noCampaigns: "This dossier declares no campaign.",
  budget: "Announced budget",
  noBudget: "no source tells a budget",
  window: "Ran",
  noWindow: "first and last day not known: nothing is measured",
  basis: { told: "as told", announced: "only its announcement is dated: counted from there", set: "set by an editor" },
  rivals: (names) => `In the same weeks ran ${names}. They are no control.`,
  noRivals: "No other campaign of this dossier ran in these weeks.",
  events: "Told by",
  otherwise: "Told otherwise",
  attention: "Hot-search appearances",
  attentionNote:
    "Some entries of a list are bought and others moved by hand, and the data cannot tell which: an appearance is not interest.",
  noAttention: "No daily appearances are held.",
  segments: { before: "Four weeks before", during: "During", after: "Four weeks after", partly: "Partly during" },
  days: "Days",
  appearances: "Appearances",
  level: "Of 1,000",
  earlier: (day) => `Same weeks of an earlier year, from ${date(day)}`,
  state: {
    "too-few": ({ list }) => `${list}: too few readings to tell.`,
    more: (texts) => `${levels(texts)}. More during the campaign: ${interval(texts)}.`,
    less: (texts) => `${levels(texts)}. Less during the campaign: ${interval(texts)}.`,
    "not-unusual": (texts) => `${levels(texts)}. The change, ${interval(texts)}, is not unusual on other dates.`,
    uneven: (texts) =>
      `${levels(texts)}. Other dates hardly ever saw as large a change; yet its days differ so much that the size cannot be told: ${interval(texts)}.`,
    "none-seen": (texts) => `${levels(texts)}. No change is to be seen: ${interval(texts)}.`,
  },
  least: ({ before, during, after, appearances, named }) =>
    `No change is told from fewer than ${before} days of the list before, ${during} during and ${after} after, or from fewer than ${appearances} appearances on ${named} days.`,
  lessEarlier: (calendar, change, low, high) =>
    `With the same weeks of earlier years taken off, aligned by the ${calendar}: ${change} (95% interval ${low} to ${high}).`,
  noEarlier: (calendar) =>
    `In the same weeks of earlier years, aligned by the ${calendar}, its name had not stood in this list yet, or days of the list are missing: nothing can be taken off.`,
  placebos: (share, dates, apart) =>
    `The same statistic at ${plural(dates, "other date", "other dates")}: a share of ${share} (the campaign among them) changed at least as much. Most of these dates overlap; only ${apart} share no day.`,
  noPlacebos: (dates) => `Only ${plural(dates, "other date", "other dates")} can be compared: too few.`,
  placeboAlt: (dates) => `Dots: the change at ${dates} other dates, and during the campaign.`,
  placeboAxis: "Change, of 1,000",
  dailyAlt: (from, to, start, end) =>
    `Columns: appearances on each day from ${date(from)} to ${date(to)}; the campaign, ${date(start)} to ${date(end)}, is shaded. The table below has every day.`,
  daily: "Day by day",
  usage: "Usage",
  usageNote: ({ before, during, after }) =>
    `No change is told from fewer than ${before} readings before, ${during} during and ${after} after, of one measurer in one scope. The reading of a month that is only partly in the campaign is of none of the three.`,
  noUsage: "No readings of its usage within half a year.",
  tooFewReadings: ({ before, during, after }) => `Too few readings to tell: ${before} before, ${during} during, ${after} after.`,
  usageChange: (change, low, high) => `Change during the campaign: ${change} (95% interval ${low} to ${high}).`,
  part: "Part",
  listSource: "Source: counted by this dossier from the titles of the list.",
  eventsSource: "Source: the address in each row.",
};
