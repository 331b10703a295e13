// A small site for tests, with the traps that real lists hold: names that are HTML, that run from right to left, that are
// three hundred characters long, a number listed twice, a group without an English name, a figure without an address.
import { NO_FIGURES } from "../../claim/check-facts.ts";
import { findDifferences } from "../../measure/differences.ts";
import { buildLeague } from "../../measure/league.ts";
import { indexRows } from "../../measure/rows.ts";
import { parseGroups, parseHead, parseMeasure, parseSource } from "../../model/dossier.ts";
import type { Correction } from "../../model/corrections.ts";
import { contentId } from "../../model/ids.ts";
import type { AnnouncedTotal, Attachment, Cancellation, ResolvedFiling } from "../../model/records.ts";
import type { SiteData } from "../site.ts";
import { CHECKED, checkIssues } from "./testing-checks.ts";
import { testingMethods } from "./testing-accuracy.ts";
import { testingAttention } from "./testing-attention.ts";
import { testingClasses } from "./testing-classes.ts";
import { testingFigures, testingReported } from "./testing-figures.ts";
import { testingEvents } from "./testing-events.ts";
import { testingCompany, testingQuestions } from "./testing-companies.ts";
import { testingInvestments } from "./testing-relations.ts";
import { testingStories } from "./testing-stories.ts";
import { questionsOfFilers } from "./testing-questions.ts";

export const HOSTILE = `<script>alert("1")</script>&'<img src=x onerror=alert(2)>`;
export const RIGHT_TO_LEFT = "\u202Eمؤسسة 甲公司";
export const RENAMED = "改了名";
export const LONG = "长".repeat(300);

const HEAD = {
  id: "testing",
  title: { zh: "测试档案", en: "Testing dossier" },
  question: { zh: "谁领先？", en: "Who leads?" },
  languages: ["zh", "en"],
  series: [
    {
      id: "lamps",
      label: { zh: "灯", en: "Lamps" },
      short: { zh: "灯", en: "Lamps" },
      unit: { zh: "盏", en: "lamps" },
      note: { zh: "注", en: "note" },
      products: true,
    },
    { id: "kites", label: { zh: "风筝", en: "Kites" }, short: { zh: "风筝", en: "Kites" }, unit: { zh: "只", en: "kites" } },
  ],
  league: { measure: "all", beside: ["lamps", "kites"], least_total: 2 },
  headline: {
    zh: "{leaders}领先：截至{asOf}，{first}有{firstTotal}个，占{all}个的{firstShare}；{behind}",
    en: "{leaders} lead: as of {asOf}, {first} holds {firstTotal}, {firstShare} of {all}. {behind}",
  },
};

const MEASURES = [
  {
    id: "all",
    label: { zh: "全部有效", en: "All in force" },
    unit: { zh: "个", en: "things" },
    definition: { zh: "不同编号。", en: "Distinct numbers." },
    count: { series: ["lamps", "kites"], in_force: true },
    clock: "listed_as_of",
    by: ["round", "month", "half-year", "place", "group"],
  },
  {
    id: "lamps",
    label: { zh: "灯", en: "Lamps" },
    unit: { zh: "盏", en: "lamps" },
    definition: { zh: "灯的不同编号。", en: "Distinct numbers of lamps." },
    count: { series: ["lamps"] },
    clock: "listed_as_of",
    clocks: ["filed_on", "published_on"],
    by: ["round", "half-year", "place", "group"],
    announced: "lamps",
  },
  {
    id: "kites",
    label: { zh: "风筝", en: "Kites" },
    unit: { zh: "只", en: "kites" },
    definition: { zh: "风筝的不同编号。", en: "Distinct numbers of kites." },
    count: { series: ["kites"] },
    clock: "listed_as_of",
  },
];

const GROUPS = [
  {
    id: "acme",
    name: { zh: "顶点", en: "Acme" },
    name_source: { en: "the sign over its door" },
    kind: "maker",
    founded: "1999",
    aliases: ["顶点系"],
    entities: ["顶点灯具有限公司", { name: HOSTILE, basis: "known", note: `operates ${HOSTILE}` }],
    proposed: [{ name: "顶点餐饮有限公司", basis: "name", note: "carries the brand" }],
    former: [{ name: "老顶点有限公司", now: "顶点灯具有限公司", note: "" }],
    brands: ["顶"],
    apps: ["灯灯"],
  },
  { id: "bolt", name: { zh: "闪电" }, kind: "maker", entities: ["闪电股份有限公司", RIGHT_TO_LEFT] },
  { id: "calm", name: { zh: "安静", en: "Calm" }, kind: "maker", entities: [LONG] },
  { id: "idle", name: { zh: "无事", en: "Idle" }, kind: "maker" },
];

const SOURCE = {
  id: "lists",
  kind: "filings",
  series: "lamps",
  title: { zh: "清单", en: "Lists" },
  publisher: { zh: "灯火局", en: "Office of Lights" },
  address: "https://lights.example/",
  files: [{ path: "facts/lists.csv" }],
  columns: { 编号: "number", 名称: "name", 主体: "filer" },
};

const ROUNDS = [
  { id: "lamps-2024-06", series: ["lamps"], round: "2024-06", listedAsOf: "2024-06-30", publishedOn: "2024-07-05", rows: 12 },
  { id: "lamps-2024-12", series: ["lamps"], round: "2024-12", listedAsOf: "2024-12-31", publishedOn: null, rows: 9 },
  {
    id: "both-2025-06",
    series: ["lamps", "kites"],
    round: "2025-06",
    listedAsOf: "2025-06-30",
    publishedOn: "2025-07-09",
    rows: 14,
  },
  {
    id: "both-2025-12",
    series: ["lamps", "kites"],
    round: "2025-12",
    listedAsOf: "2025-12-31",
    publishedOn: "2026-01-08",
    rows: 7,
  },
] as const;

const FILERS = [
  ["顶点灯具有限公司", "acme"],
  [HOSTILE, "acme"],
  ["闪电股份有限公司", "bolt"],
  [RIGHT_TO_LEFT, "bolt"],
  [LONG, "calm"],
  ["独立风筝厂", null],
] as const;

const PLACES = ["东城", "西城", null];

const CORRECTION: Correction = {
  date: "2026-01-20",
  measure: "lamps",
  scope: "",
  group: null,
  clock: "listed_as_of",
  start: null,
  end: "2024-12-31",
  figure: "",
  before: 20,
  after: 21,
  reason: { zh: `漏计一行 ${HOSTILE}` },
  address: "https://lights.example/corrected",
};

export interface TestingSite {
  /** Every round holds so many times its rows. */
  readonly times?: number;
  /** Only the first so many companies file. */
  readonly companies?: number;
  /** Apps were read often enough to be ranked from time to time. */
  readonly ranked?: boolean;
  /** Id of one filing that bears another name. */
  readonly renamed?: string;
}

/** The data of a site: four rounds of two series by six companies of four groups. */
export function testingSite({ times = 1, companies = FILERS.length, ranked = false, renamed }: TestingSite = {}): SiteData {
  const head = parseHead(HEAD, "dossier.yml");
  const measures = MEASURES.map((measure) => parseMeasure(measure, "measures"));
  const groups = parseGroups(GROUPS, "groups.yml");
  const filings = ROUNDS.flatMap((round) =>
    Array.from({ length: round.rows * times }, (_, row) => filing(round, row, companies)),
  ).map((row) => (row.id === renamed ? { ...row, name: RENAMED, repairedName: RENAMED } : row));
  const index = indexRows(filings, measures);
  const told = testingFigures(ranked);
  const seen = testingAttention();
  const announced = [total("2024-12-31", 21 * times, 9 * times), total("2025-06-30", 26 * times, null)];
  const { reported: alsoTold, ...happened } = testingEvents(contentId("Company", HOSTILE), HOSTILE);
  const filers = FILERS.slice(0, companies).map(([name, group]) => testingCompany(name, group));
  const names = { hostile: HOSTILE, rightToLeft: RIGHT_TO_LEFT, long: LONG };
  const invested = testingInvestments(groups, filings, filers, names);
  const data: Omit<SiteData, "stories"> = {
    ...seen,
    ...testingMethods,
    ...happened,
    figureFacts: NO_FIGURES,
    head,
    measures,
    groups,
    filings,
    index,
    announced,
    figures: told.figures,
    disagreements: told.disagreements,
    verdict: null,
    sources: [parseSource(SOURCE, "sources/lists.yml"), ...seen.sources],
    places: [
      { name: "东城", short: "东", en: "East", kind: "district", tile: { column: 2, row: 1 } },
      { name: "西城", short: "西", en: "West", kind: "district", tile: null },
    ],
    attachments: ROUNDS.map(attachment),
    cancellations: [cancellation(filings[0])],
    reported: [
      testingReported("usage-1", "https://news.example/1", HOSTILE),
      testingReported("usage-2", null, HOSTILE),
      testingReported("edge-1", "javascript:alert(3)", HOSTILE),
      ...told.reported,
      ...alsoTold,
      ...invested.reported,
    ],
    differences: findDifferences(announced, measures, index, []),
    entities: [...filers, ...told.entities, ...invested.entities],
    relations: invested.relations,
    observations: [...told.observations, ...seen.observations],
    league: buildLeague(head, measures, filings, index),
    samples: [
      { language: "en", text: `By the end of 2025 there were 35 lamps.\n\n${HOSTILE}\n` },
      { language: "zh", text: "截至2025年12月31日，共有35盏灯备案。\n" },
    ],
    checks: CHECKED,
    corrections: [CORRECTION],
    notes: [{ zh: "经营顶点灯具有限公司", en: "runs 顶点灯具有限公司" }],
    judgements: [],
    ...testingClasses(filings),
    questions: [...testingQuestions(HOSTILE, RIGHT_TO_LEFT, "bolt"), ...questionsOfFilers(filings)],
    issues: [
      ...filings.slice(1, 2).flatMap((row) => announced.slice(0, 1).flatMap((said) => checkIssues(row, said, HOSTILE))),
      { code: "odd-cell", level: "warning", source: "lists", locator: { table: 1, row: 3 }, message: `"${HOSTILE}" is odd.` },
      { code: "odd-date", level: "error", source: "lists", locator: { table: 1, row: 4 }, message: "No such day." },
      { code: "note", level: "note", source: "groups.yml", locator: null, message: "Nothing much." },
    ],
    records: [],
  };
  return { ...data, stories: testingStories(data, HOSTILE) };
}

type Round = (typeof ROUNDS)[number];

function filing(round: Round, row: number, companies: number): ResolvedFiling {
  const [filer, group] = filerOf(round, row % companies);
  const series = round.series[row % round.series.length] ?? "lamps";
  const listedAgain = round.id === "both-2025-12" && row === 0;
  return {
    serial: String(row + 1),
    id: `${round.id}-${row}`,
    series,
    number: listedAgain ? "L-both-2025-06-0" : `L-${round.id}-${row}`,
    name: row === 1 ? HOSTILE : `物件${row}`,
    filer,
    repairedName: row === 1 ? HOSTILE : row === 6 ? "物件陆" : `物件${row}`,
    repairedFiler: filer,
    ...(row === 6 && { repairReason: "stray-character" }),
    class: row % 2 === 0 ? "甲类" : null,
    product: row === 2 ? "灯（APP）" : null,
    remark: null,
    renamedFrom: row === 3 ? "旧名有限公司" : null,
    namedBefore: row === 4 ? "旧物件" : null,
    place: PLACES[row % PLACES.length] ?? null,
    late: row === 5,
    filedOn: row % 4 === 3 ? null : `${round.round}-${String((row % 27) + 1).padStart(2, "0")}`,
    listedAsOf: round.listedAsOf,
    publishedOn: round.publishedOn,
    firstSeen: "2026-01-15",
    cancelledOn: round.id === "lamps-2024-06" && row === 0 ? "2025-09-01" : null,
    round: round.round,
    origin: { attachment: round.id, snapshot: "5".repeat(64), locator: { table: 1, row: row + 2 } },
    entity: contentId("Company", filer),
    group,
  };
}

/** The group of the long name files in 2024 and no more after, and another takes its place: it falls behind. */
function filerOf({ round }: Round, place: number): (typeof FILERS)[number] {
  const early = round < "2025";
  if (place === 3 && early) return FILERS[4];
  return FILERS[place === 4 && !early ? 3 : place] ?? FILERS[0];
}

function attachment({ id, series, round, listedAsOf, publishedOn }: Round): Attachment {
  return {
    id,
    series,
    round,
    listedAsOf,
    publishedOn,
    source: "lists",
    title: `清单（${round}）`,
    address: id === "lamps-2024-12" ? null : `https://lights.example/${id}.docx`,
    page: "https://lights.example/",
    snapshot: "5".repeat(64),
    copy: id === "lamps-2024-06",
    firstSeen: "2026-01-15",
  };
}

function total(asOf: string, said: number, added: number | null): AnnouncedTotal {
  const origin = { attachment: "", snapshot: "5".repeat(64), locator: { row: 2 } };
  return {
    id: `total-${asOf}`,
    series: "lamps",
    asOf,
    total: said,
    added,
    since: "2024-06-30",
    confirmedBy: "official text",
    address: `https://lights.example/${asOf}`,
    origin,
  };
}

function cancellation(row: ResolvedFiling | undefined): Cancellation {
  const { number = "", name = "", filer = "" } = row ?? {};
  const origin = { attachment: "", snapshot: "5".repeat(64), locator: { row: 2 } };
  return {
    id: "cancelled-1",
    source: "lists",
    number,
    name,
    filer,
    cancelledOn: "2025-09-01",
    noticeDate: "2025-09-02",
    address: "https://lights.example/struck",
    origin,
  };
}
