import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { append, copy, edit, link, outcomeOf, wanted, write, type Mistake } from "./bad-input.ts";
import { STORIES } from "./bad-stories.ts";

const ATTENTION = `
lists: [{ id: daily, title: { zh: 榜 } }]
near_duplicates: { days: 7, least_length: 8 }
entities: [{ id: heron-app, kind: app, group: gull, label: { zh: 鹭问 }, names: [{ name: 鹭问, since: "2025-01-01" }] }]
`;

const EVENTS = `
campaigns:
  - { id: gifts, label: { en: Gifts }, subjects: [鹭问], predicates: [budget], attention: heron-app, start: { date: "2025-01-20", why: { en: guess } } }
`;

const DECLARATIONS: readonly Mistake[] = [
  {
    what: "no dossier at all",
    make: (tiny) => rmSync(join(tiny.dossier, "dossier.yml")),
    code: "no-dossier",
    says: ["dossier.yml", "--dossier"],
  },
  { what: "broken YAML", make: append("dossier.yml", "title: [\n"), code: "bad-yaml", says: ["dossier.yml, line "] },
  {
    what: "broken YAML of a source",
    make: append("sources/totals.yml", "\tkind: x\n"),
    code: "bad-yaml",
    says: ["sources/totals.yml, line 8"],
  },
  {
    what: "a key given twice",
    make: append("measures/permits.yml", "clock: filed_on\n"),
    code: "bad-yaml",
    says: ["measures/permits.yml, line 12"],
  },
  {
    what: "an alias of nothing",
    make: append("measures/permits.yml", "scale: *big\n"),
    code: "bad-yaml",
    says: ["measures/permits.yml", "big"],
  },
  {
    what: "aliases of aliases of aliases",
    make: (tiny) => write(tiny, "groups.yml", bomb()),
    code: "bad-yaml",
    says: ["groups.yml"],
  },
  {
    what: "a folder for a declaration",
    make: (tiny) => cpSync(join(tiny.dossier, "facts"), join(tiny.dossier, "sources/more.yml"), { recursive: true }),
    code: "not-a-file",
    says: ["sources/more.yml"],
  },
  {
    what: "a file for a folder",
    make: (tiny) => {
      rmSync(join(tiny.dossier, "stories"), { recursive: true });
      write(tiny, "stories", "# x");
    },
    code: "not-a-folder",
    says: ["stories"],
  },
  {
    what: "an unknown key",
    make: append("measures/permits.yml", "colour: red\n"),
    code: "bad-config",
    says: ["measures/permits.yml", "colour"],
  },
  {
    what: "a name to look for that belongs to an unknown group",
    make: (tiny) => write(tiny, "attention.yml", ATTENTION),
    code: "unknown-group",
    says: ["attention.yml", "heron-app", "gull"],
  },
  {
    what: "a rule for a name that there is not",
    make: (tiny) => write(tiny, "attention.yml", ATTENTION.replace("since", "from")),
    code: "bad-config",
    says: ["attention.yml at entities.0.names.0"],
  },
  {
    what: "a campaign of somebody who is counted nowhere",
    make: (tiny) => write(tiny, "events.yml", EVENTS),
    code: "unknown-entity",
    says: ["events.yml", "gifts", "heron-app"],
  },
  {
    what: "a campaign whose first day is none",
    make: (tiny) => write(tiny, "events.yml", EVENTS.replace("2025-01-20", "2025-02-30")),
    code: "bad-config",
    says: ["events.yml at campaigns.0.start.date"],
  },
  {
    what: "money of a measure that is not declared",
    make: (tiny) => write(tiny, "money.yml", "totals: [funding-total]\n"),
    code: "unknown-measure",
    says: ["money.yml", "funding-total"],
  },
  {
    what: "words for a measure that is not declared",
    make: (tiny) => write(tiny, "claims.yml", "measures: { riders: { zh: [骑手] } }\n"),
    code: "unknown-measure",
    says: ["claims.yml", "riders"],
  },
  {
    what: "words for a scope that is not declared",
    make: (tiny) => write(tiny, "claims.yml", "scopes: { country roads: { en: [country roads] } }\n"),
    code: "unknown-scope",
    says: ["claims.yml", "country roads"],
  },
  {
    what: "words for a group that is not declared",
    make: (tiny) => write(tiny, "claims.yml", "entities: [{ group: osprey, zh: [鱼鹰] }]\n"),
    code: "unknown-group",
    says: ["claims.yml", "osprey"],
  },
  {
    what: "words for what is neither named nor a group",
    make: (tiny) => write(tiny, "claims.yml", "entities: [{ zh: [鱼鹰] }]\n"),
    code: "bad-config",
    says: ["claims.yml at entities.0"],
  },
  {
    what: "a portfolio of an unknown series",
    make: (tiny) => write(tiny, "money.yml", "portfolio: { measure: held, scope: { en: all }, series: [licences] }\n"),
    code: "unknown-series",
    says: ["money.yml", "licences"],
  },
  {
    what: "a measure of an unknown series",
    make: edit("measures/permits.yml", "series: [permits]", "series: [licences]"),
    code: "unknown-series",
    says: ["measures/permits.yml", "licences"],
  },
  {
    what: "announced totals of an unknown series",
    make: edit("measures/permits.yml", "announced: permits", "announced: licences"),
    code: "unknown-series",
    says: ["measures/permits.yml", "licences"],
  },
  {
    what: "a source of an unknown series",
    make: edit("sources/permits.yml", "series: permits", "series: licences"),
    code: "unknown-series",
    says: ["sources/permits.yml", "licences"],
  },
  {
    what: "a league by an unknown measure",
    make: edit("dossier.yml", "measure: permits", "measure: licences"),
    code: "unknown-measure",
    says: ["dossier.yml", "licences"],
  },
  {
    what: "a source declared twice",
    make: (tiny) => copy(tiny, "sources/totals.yml", "sources/totals-2.yml"),
    code: "duplicate-id",
    says: ["sources/totals.yml", "sources/totals-2.yml", '"totals"'],
  },
  {
    what: "a measure declared twice",
    make: (tiny) => copy(tiny, "measures/permits.yml", "measures/a.yml"),
    code: "duplicate-id",
    says: ["measures/permits.yml", "measures/a.yml"],
  },
  {
    what: "a group declared twice",
    make: append("groups.yml", "- id: tern\n  name: { en: Tern }\n  kind: other\n"),
    code: "duplicate-id",
    says: ["groups.yml, line 27", "line 10", '"tern"'],
  },
  {
    what: "a series declared twice",
    make: edit("dossier.yml", /(series:\n)((?: {2}.*\n)+)/, "$1$2$2"),
    code: "duplicate-id",
    says: ["dossier.yml, line 17", "line 9"],
  },
  {
    what: "a language declared twice",
    make: edit("dossier.yml", "[zh, en]", "[zh, en, zh]"),
    code: "duplicate-id",
    says: ["dossier.yml, line 6", '"zh"'],
  },
  {
    what: "a file of a source named twice",
    make: edit("sources/totals.yml", /files: .*/, "files: [{ path: facts/totals.csv }, { path: facts/totals.csv }]"),
    code: "duplicate-id",
    says: ["sources/totals.yml, file 2", "facts/totals.csv"],
  },
  {
    what: "a file not named for its id",
    make: edit("sources/totals.yml", "id: totals", "id: sums"),
    code: "bad-file-name",
    says: ["sources/totals.yml", "sums"],
  },
  {
    what: "a path out of the dossier",
    make: edit("sources/totals.yml", "facts/totals.csv", "../totals.csv"),
    code: "bad-config",
    says: ["sources/totals.yml", "files.0.path", "inside the dossier"],
  },
  {
    what: "a path from the root",
    make: edit("sources/totals.yml", "facts/totals.csv", "/etc/passwd"),
    code: "bad-config",
    says: ["sources/totals.yml", "files.0.path"],
  },
  {
    what: "a link out of the dossier",
    make: (tiny) => link(tiny, "facts/totals.csv", "/etc/passwd"),
    code: "outside-dossier",
    says: ["sources/totals.yml", "facts/totals.csv"],
  },
  {
    what: "a folder linked out of the dossier",
    make: (tiny) => link(tiny, "facts", "/etc"),
    code: "no-such-file",
    says: ["facts/totals.csv"],
  },
  {
    what: "a story linked out of the dossier",
    make: (tiny) => link(tiny, "stories/first-year.en.md", "/etc/passwd"),
    code: "outside-dossier",
    says: ["stories/first-year.en.md"],
  },
  {
    what: "a link in a circle",
    make: (tiny) => link(tiny, "facts/totals.csv", "totals.csv"),
    code: "no-such-file",
    says: ["facts/totals.csv"],
  },
  {
    what: "a configuration of more than 4 MB",
    make: append("groups.yml", `# ${"x".repeat(4 * 1024 * 1024)}\n`),
    code: "too-large",
    says: ["groups.yml"],
  },
  {
    what: "a company in two groups",
    make: edit("groups.yml", "[苍鹭自动化（港城）有限公司]", "[苍鹭自动化（港城）有限公司, 燕鸥物流股份有限公司]"),
    code: "two-groups",
    says: ["groups.yml", "燕鸥物流股份有限公司", "tern", "heron"],
  },
];

test.each([...DECLARATIONS, ...STORIES])(
  "$what is the mistake $code, said in one sentence; the last good build stays",
  async (mistake) => {
    expect(await outcomeOf(mistake)).toEqual(wanted(mistake));
  },
);

/** A list of lists of lists … of a hundred million words. */
function bomb(): string {
  const lists = Array.from({ length: 8 }, (_, depth) => `l${depth + 1}: &l${depth + 1} [${`*l${depth}, `.repeat(10)}]`);
  return `l0: &l0 [a, a, a, a, a, a, a, a, a, a]\n${lists.join("\n")}\n`;
}
