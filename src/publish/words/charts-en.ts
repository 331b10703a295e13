import { date, listed, plural } from "./grammar-en.ts";
import type { ChartWords, RanksTold } from "./charts.ts";

const ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"];
const ordinal = (number: number): string => ORDINALS[number - 1] ?? `${number}th`;

function leadOf({ first, at, since, always }: RanksTold): string {
  if (first.length === 0) return `Who was first ${at} cannot be told`;
  if (first.length > 1) return `${listed(first)} share the first place ${at}`;
  if (always) return `${first[0]} was first every time`;
  return since === at ? `${first[0]} is first ${at}` : `${first[0]} has been first since ${since.replace(/^(?:in|on) /u, "")}`;
}

export const charts: ChartWords = {
  source: "Source",
  drawing: "Chart",
  data: "The figures of this chart",
  embed: "Embed",
  allData: "All the data (CSV)",
  eachRow: "the address in each row",
  titles: "titles of the list, counted by this dossier",
  opens: "A number opens what it was made from.",
  round: "Round",
  added: "New",
  rank: "Rank",
  rankOf: (rank) => `Rank ${rank}`,
  period: "Period",
  value: "Value",
  group: "Group",
  share: "Share",
  fromTo: (low, high) => (low === high ? low : `${low} to ${high}`),
  name: "Name",
  outcomeAlt: (label, count) => `Bars: ${label}, ${count} rows. The numbers are in the table.`,
  echelons: (tiers, agreement) =>
    tiers.length < 2
      ? `No gap anywhere: at no place do ${agreement} of the variants agree`
      : `${tiers[0]} in front of ${tiers.length === 2 ? tiers[1] : `${tiers.length - 1} more echelons, ${tiers.at(-1)} last`}`,
  echelonsMeasured: (variants, agreement) =>
    `Rank in the index: median of ${variants} variants (dot), ranks in nine of ten (bar). A gap is drawn where at least ${agreement} of the variants agree.`,
  ownSource: "computed by this dossier from the reported figures, each with its page",
  robustness: ({ first, share, widest, best, worst }) =>
    `${first} is first in ${share} of the variants; ${best === worst ? `${widest} holds rank ${best} in nine of ten` : `least settled is ${widest}, ranks ${best} to ${worst}`}`,
  robustnessMeasured: (variants) =>
    `Share of the ${variants} variants of the index that give each rank; the line spans nine of ten variants.`,
  without: (told) =>
    told === null
      ? "Whichever outcome is left out, no rank changes"
      : `Much hangs on one outcome: without ${told.measure}, ${told.group} would be ${ordinal(Number(told.to))}, not ${ordinal(Number(told.from))}`,
  withoutMeasured: "Rank in the index as it is first built, with all outcomes and without each in turn.",
  withoutAlt: (groups) => `Lines of rank: ${groups}, with all outcomes and without each in turn. The ranks are in the table.`,
  allIn: "All outcomes",
  withoutOne: (measure) => `Without ${measure}`,
  halfYears: ({ name, half, last, before }) => {
    if (before === null) return `${name}: ${last} new in the ${half}`;
    if (before === last) return `${name}: ${last} new in the ${half}, as many as in the half-year before`;
    return `${name}: ${last} new in the ${half}, ${Math.abs(last - before)} ${last > before ? "more" : "fewer"} than in the half-year before`;
  },
  halfYearsMeasured: (measure, unit) => `${measure}: new ${unit}, by half-year of the list`,
  roundsMeasured: (unit) => `New ${unit} per round, by the date of the list`,
  usageMeasured: (measure, scope) => `${measure} · ${scope}`,
  onlyOne: (app, number, during) => `${number} ${during} is the highest reading: ${app}`,
  shares: "Share of all filings of a half-year; the line on the lowest class is its 95% interval",
  timeline: ({ all, year, most, kind, ofKind }) =>
    `${year} was the busiest year, with ${most} of ${plural(all, "event", "events")}; ${kind.toLowerCase()} are the most, ${ofKind}`,
  timelineMeasured: (from, to) =>
    `Events by kind, ${date(from)} to ${date(to)}. A bar is the time that a date leaves open; a hollow dot is a date told without its end.`,
  money: ({ subject, period, value, highest, of }) => {
    const among = highest ? `, after a high of ${highest.value} ${highest.period}` : `, the highest of ${of} told`;
    return `${subject}: ${value} ${period}${of < 2 ? "" : among}`;
  },
  moneyMeasured: (measure) => `${measure}, as its source draws the field`,
  newFirms: ({ year, value }) => `Most firms, ${value}, were founded in ${year}`,
  newFirmsMeasured: (subject, edition) => `${subject}: firms by year of founding, edition of ${edition}`,
  strips: ({ name, share, month }) => `${name} was named most in ${date(month)}: in ${share} of every 10,000 titles`,
  stripsMeasured: (list, from, to) =>
    `Titles of every 10,000 in ${list} that give the name, by month, ${date(from)} to ${date(to)}`,
  dailyMeasured: (list, from, to) => `Appearances a day in ${list}, ${date(from)} to ${date(to)}; shaded: the campaign`,
  placebosMeasured: (list) => `Change of appearances, of 1,000 in ${list}, at other dates (ticks) and in the campaign (dot)`,
  thisCampaign: "This campaign",
  otherDate: (number) => `Other date ${number}`,
  ranks: (told) => {
    const { climber } = told;
    const lead = leadOf(told);
    return climber ? `${lead}; ${climber.name} climbed most, from ${climber.from} to ${climber.to}` : lead;
  },
  ranksMeasured: (measure, by) => `Rank by ${measure}, ${by}`,
  ranksOfApps: (measured, by) => `Rank by ${measured}, among the apps that ${by} named each time`,
  ranksAlt: (names, from, to) => `Lines of rank: ${names}, ${from} to ${to}. The ranks are in the table.`,
  halfYearShort: (name) => `${name.slice(4)} ${name.slice(0, 4)}`,
  leagueBy: (lowest) => `at the end of each half-year; ranks below ${lowest} are in the table alone`,
  conflicts: ({ app, times, period, low, lowBy, high, highBy }) =>
    `${app}: measurers are ${times} times apart ${period}, ${low} (${lowBy}) against ${high} (${highBy})`,
  conflictsMeasured: (measure) => `${measure}, every measurer’s own line; each panel has its own scale`,
  conflictsAlt: (app, measurers) => `Lines: ${app} as read by ${measurers}. The readings are in the table.`,
  conflictsNote:
    "The band spans the lowest and the highest reading of one time; nothing is averaged. A solid line is the measurer whose readings come first.",
  yearBefore: "A year before",
  courses: ({ all, up, down, most }) => {
    const moved = `Of ${all} apps ${up} ${up === 1 ? "stands" : "stand"} higher at the last reading than at the first, ${down} lower`;
    return most === null ? moved : `${moved}; ${most.app} ${most.rose ? "rose" : "fell"} most, to ${most.times} times its first`;
  },
  coursesMeasured: (measured) => `${measured}; a panel for each app, all on one axis of time, each on its own scale`,
  coursesAlt: (app, readings) => `Line: ${readings} readings of ${app}. The readings are in the table.`,
  coursesNote:
    "Of each app the measurer whose readings come first. A triangle is “over” or “under”, and is not held against another. The last reading stands at the end of its line.",
};
