import { buildLeague } from "../../measure/league.ts";
import { findDifferences } from "../../measure/differences.ts";
import { indexRows } from "../../measure/rows.ts";
import { parseGroups } from "../../model/dossier.ts";
import { contentId } from "../../model/ids.ts";
import type { ResolvedFiling } from "../../model/records.ts";
import type { SiteData } from "../site.ts";
import { testingCompany } from "./testing-companies.ts";
import { testingSite } from "./testing-site.ts";

/** The site for tests with so many groups instead of its own, each of one company that files one lamp and one kite. */
export function testingMany(count: number): SiteData {
  const data = testingSite();
  const lamp = data.filings.find(({ series, id }) => series === "lamps" && id.startsWith("both-2025-06"));
  const kite = data.filings.find(({ series, id }) => series === "kites" && id.startsWith("both-2025-12"));
  if (!lamp || !kite) throw new Error("The site for tests has no such rows");
  const groups = parseGroups(
    Array.from({ length: count }, (_, at) => ({
      id: `group-${at}`,
      name: { zh: `集团${at}`, en: `Group ${at}` },
      kind: "maker",
      entities: [nameOf(at)],
    })),
    "groups.yml",
  );
  const filings = groups.flatMap(({ id }, at) => [filed(lamp, at, id), filed(kite, at, id)]);
  const index = indexRows(filings, data.measures);
  const [question] = data.questions;
  const questions = question
    ? groups.map(({ id }, at) => ({ ...question, id: `q${at}`, kind: "member" as const, left: nameOf(at), right: id }))
    : [];
  return {
    ...data,
    groups,
    filings,
    index,
    entities: groups.map(({ id }, at) => testingCompany(nameOf(at), id)),
    league: buildLeague(data.head, data.measures, filings, index),
    differences: findDifferences(data.announced, data.measures, index, []),
    questions: questions.slice(0, 1000),
    cancellations: [],
    reported: [],
    observations: [],
    disagreements: [],
    labels: [],
    classes: [],
    schemes: [],
    stories: [],
  };
}

const nameOf = (at: number): string => `第${at}公司`;

function filed(row: ResolvedFiling, at: number, group: string): ResolvedFiling {
  const filer = nameOf(at);
  const number = `${row.series}-${at}`;
  const name = `物件${at}`;
  const origin = { ...row.origin, locator: { table: 1, row: at + 2 } };
  const names = { name, repairedName: name, filer, repairedFiler: filer };
  return {
    ...row,
    ...names,
    id: number,
    number,
    group,
    origin,
    entity: contentId("Company", filer),
    place: at % 2 === 0 ? "东城" : "西城",
  };
}
