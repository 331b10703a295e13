import { NO_CLAIM_WORDS, type ClaimWord } from "../src/model/claim-words.ts";
import { NO_FIGURES, type CheckFacts, type NamedPlace } from "../src/claim/check-facts.ts";
import { indexRows } from "../src/measure/rows.ts";
import { parseHead, type DossierHead } from "../src/model/dossier.ts";
import type { Attachment, ResolvedFiling } from "../src/model/records.ts";
import { buildAttachment, buildFiling, buildMeasure, buildTotal } from "./model-builders.ts";

// A registry of old trees, wells and bridges, small enough to count by hand. Trees and bridges are filed (备案), wells
// are registered (登记), as two of the real lists are filed and one is registered; the checker's code knows neither.
//
// by the end of        2024-12-31   2025-06-30   2025-12-31
// trees, announced            100          150          230
// trees, by date filed        100          153          230   (three of the last list were filed in June)
// wells, announced             60           91          140   (our list lacks one from June on)
// bridges, list only          400 in 2024-11, 500 in 2025-11; by month, announced by nobody

const words = { zh: "词", en: "word" };

export const HEAD: DossierHead = parseHead(
  {
    id: "old-things",
    title: words,
    question: words,
    languages: ["zh", "en"],
    series: [
      series("tree", "Old trees, filed", { subject: ["古树名木", "古树木", "树木"], act: ["备案"], around: ["林业局"] }),
      series("well", "Old wells, registered", { subject: ["古水井设施", "古水井", "水井"], act: ["登记"] }),
      series("bridge", "Old bridges, filed", { subject: ["古桥梁", "桥梁"], act: ["备案"] }),
    ],
    league: { measure: "tree" },
    headline: words,
  },
  "dossier.yml",
);

function series(id: string, label: string, terms: Readonly<Record<string, readonly string[]>>): object {
  return { id, label: { zh: label, en: label }, short: words, unit: { zh: "项", en: "entries" }, terms: { zh: terms } };
}

interface List {
  readonly series: string;
  readonly round: string;
  readonly asOf: string;
  readonly rows: number;
  /** Filed on the last day of the list, but for so many filed in the list before's last month. */
  readonly late?: number;
  readonly filedOn: string | null;
}

const LISTS: readonly List[] = [
  { series: "tree", round: "2024-12", asOf: "2024-12-31", rows: 100, filedOn: "2024-10-15" },
  { series: "tree", round: "2025-06", asOf: "2025-06-30", rows: 50, filedOn: "2025-05-20" },
  { series: "tree", round: "2025-12", asOf: "2025-12-31", rows: 80, late: 3, filedOn: "2025-10-10" },
  { series: "well", round: "2024-12", asOf: "2024-12-31", rows: 60, filedOn: "2024-10-15" },
  { series: "well", round: "2025-06", asOf: "2025-06-30", rows: 30, filedOn: "2025-05-20" },
  { series: "well", round: "2025-12", asOf: "2025-12-31", rows: 49, filedOn: "2025-10-10" },
  { series: "bridge", round: "2024-11", asOf: "2024-11", rows: 400, filedOn: null },
  { series: "bridge", round: "2025-11", asOf: "2025-11", rows: 100, filedOn: null },
];

/** Of ten rows of any list four are Beijing's, three Shanghai's, two Guangdong's and one the ministry's own. */
const PLACES = ["北京市", "北京市", "北京市", "北京市", "上海市", "上海市", "上海市", "广东省", "广东省", "林业部"];

/** One row in so many is the garden society's: 23 trees and 14 wells by the end of 2025, 15 trees by the middle. */
const GARDEN_EVERY = 10;

const filings: ResolvedFiling[] = LISTS.flatMap(({ series: id, round, asOf, rows, late = 0, filedOn }) =>
  Array.from({ length: rows }, (_, index) =>
    buildFiling(`${id}-${round}-${index}`, {
      series: id,
      place: PLACES[index % PLACES.length] ?? null,
      group: index % GARDEN_EVERY === 0 ? "garden" : null,
      filedOn: index < late ? "2025-06-15" : filedOn,
      listedAsOf: asOf,
      publishedOn: null,
      round,
    }),
  ),
);

const attachments: Attachment[] = LISTS.map(({ series: id, round, asOf }) =>
  buildAttachment({ id: `${id}-${round}`, series: [id], round, listedAsOf: asOf, publishedOn: null }),
);

const measures = [
  buildMeasure({ id: "tree", count: { series: ["tree"] }, clocks: ["filed_on"] }),
  buildMeasure({ id: "well", count: { series: ["well"] }, clocks: ["filed_on"] }),
  buildMeasure({ id: "bridge", count: { series: ["bridge"] } }),
];

const NAMED_PLACES: readonly NamedPlace[] = [
  { name: "北京市", short: "北京" },
  { name: "上海市", short: "上海" },
  { name: "广东省", short: "广东" },
  { name: "林业部", short: "林业部" },
];

export const FACTS: CheckFacts = {
  head: HEAD,
  measures,
  places: NAMED_PLACES,
  index: indexRows(filings, measures),
  announced: [
    buildTotal({ id: "trees-2024", series: "tree", asOf: "2024-12-31", total: 100 }),
    buildTotal({ id: "trees-2025-06", series: "tree", asOf: "2025-06-30", total: 150, added: 50, since: "2024-12-31" }),
    buildTotal({ id: "trees-2025-12", series: "tree", asOf: "2025-12-31", total: 230, added: 130, since: "2024-12-31" }),
    buildTotal({ id: "wells-2024", series: "well", asOf: "2024-12-31", total: 60 }),
    buildTotal({ id: "wells-2025-06", series: "well", asOf: "2025-06-30", total: 91, added: 31, since: "2024-12-31" }),
    buildTotal({ id: "wells-2025-12", series: "well", asOf: "2025-12-31", total: 140, added: 49, since: "2025-06-30" }),
  ],
  attachments,
  latest: "2025-12-31",
  ...NO_FIGURES,
  words: {
    ...NO_CLAIM_WORDS,
    words: [...seriesWords(HEAD), ...placeWords(NAMED_PLACES), { kind: "entity", id: "society", language: "zh", word: "园林社" }],
    owners: { society: "society" },
    rowGroups: { society: "garden" },
  },
};

/** The words of the series, as a build makes them. */
export function seriesWords({ series: all }: DossierHead): ClaimWord[] {
  const kinds = { subject: "series-subject", act: "series-act", without: "series-without" } as const;
  return all.flatMap(({ id, terms }) =>
    Object.entries(kinds).flatMap(([role, kind]) =>
      (terms["zh"]?.[role as keyof typeof kinds] ?? []).map((word): ClaimWord => ({ kind, id, language: "zh", word })),
    ),
  );
}

export function placeWords(places: readonly NamedPlace[]): ClaimWord[] {
  return places.flatMap(({ name, short }) =>
    [...new Set([name, short])].map((word): ClaimWord => ({ kind: "place", id: name, language: "zh", word })),
  );
}
