import type { Proposal, ProposedSource } from "./proposal.ts";

// Declarations are written as text, not by a YAML library, for the comments are what a person edits by. Every value goes
// through `quoted`: text of documents is never YAML.

/** A YAML string that is one line and means just this text: JSON is YAML, but for characters that YAML does not allow raw. */
export function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** A comment that stays on its line. */
const comment = (text: string): string => `# ${text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ")}`;

/** Every declaration by its path inside the dossier. */
export function declarations(proposal: Proposal): Map<string, string> {
  const files = new Map([
    ["dossier.yml", dossierYaml(proposal)],
    ["groups.yml", groupsYaml(proposal)],
  ]);
  for (const source of proposal.sources) files.set(`sources/${source.id}.yml`, sourceYaml(proposal, source));
  for (const series of seriesOf(proposal)) {
    const sources = proposal.sources.filter((source) => source.series.some(({ id }) => id === series.id));
    files.set(`measures/${series.id}.yml`, measureYaml(proposal, series, sources));
  }
  return files;
}

export function seriesOf({ sources }: Proposal): { readonly id: string; readonly label: string }[] {
  return [...new Map(sources.flatMap(({ series }) => series.map((one) => [one.id, one] as const))).values()];
}

const TEXTS = {
  zh: {
    question: "谁领先，谁在落后？",
    unit: "项",
    headline: "{leaders}领先：截至{asOf}，{first}有{firstTotal}项，占全部{all}项的{firstShare}；{behind}",
    definition: "清单中不同编号的数量。",
    publisher: "（待填：谁发布）",
  },
  en: {
    question: "Who leads, and who is falling behind?",
    unit: "entries",
    headline: "{leaders} lead: as of {asOf}, {first} holds {firstTotal} entries, {firstShare} of all {all}. {behind}",
    definition: "Distinct numbers in the lists.",
    publisher: "(fill in: who publishes it)",
  },
} as const;

function dossierYaml(proposal: Proposal): string {
  const { id, title, language } = proposal;
  const words = TEXTS[language];
  const text = (value: string) => `{ ${language}: ${quoted(value)} }`;
  const series = seriesOf(proposal);
  const [first, ...others] = series;
  const rows = proposal.sources.reduce((sum, source) => sum + source.rows, 0);
  return `${comment("Proposed by tidui new from sample documents. Everything here may be edited; docs/dossier.md tells every key.")}
id: ${quoted(id)}
title: ${text(title)}
question: ${text(words.question)}
languages: [${language}]
series:
${series
  .map(
    ({ id: own, label }) =>
      `  - id: ${quoted(own)}\n    label: ${text(label)}\n    short: ${text(label)}\n    unit: ${text(words.unit)} # what one row is, in words\n`,
  )
  .join("")}league:
  measure: ${quoted(first?.id ?? "")}
  beside: [${others.map((one) => quoted(one.id)).join(", ")}]
  least_total: ${rows < 500 ? 3 : 10} # fewer in force than this are too few for a reading
headline: ${text(words.headline)}
`;
}

function sourceYaml({ language }: Proposal, source: ProposedSource): string {
  const text = (value: string) => `{ ${language}: ${quoted(value)} }`;
  const mapped = source.columns.filter(({ field }) => field !== null);
  const left = source.columns.filter(({ field }) => field === null);
  const [only, another] = source.series;
  const tables = another
    ? `tables: # which list a table belongs to, by a header that only its tables have\n${source.series
        .map(({ id, header }) => `  - { header: [${header.map(quoted).join(", ")}], series: ${quoted(id)} }\n`)
        .join("")}`
    : `series: ${quoted(only?.id ?? "")}\n`;
  return `id: ${quoted(source.id)}
kind: filings
${tables}title: ${text(source.title)}
publisher: ${text(TEXTS[language].publisher)}
# address: https://… # the page a person would open
files:
${source.files
  .map(
    ({ path, title, file, dates }) =>
      `  - path: ${quoted(path)}\n    title: ${quoted(title)}\n    round: ${quoted(dates.round)} ${comment(dates.said)}\n` +
      `    listed_as_of: ${quoted(dates.listedAsOf)}\n    first_seen: ${quoted(file.day)} ${comment("the day of the file")}\n`,
  )
  .join("")}columns:
${mapped.map(({ header, field, reason, confidence }) => `  ${quoted(header)}: ${field} ${comment(`${confidence}: ${reason}`)}\n`).join("")}${
    source.nameFrom.length === 0
      ? ""
      : `extract: # where no column is a name, the number stands for it\n  name: [{ from: [${source.nameFrom.map(quoted).join(", ")}], pattern: "[^]+" }]\n`
  }ignore:${left.length === 0 ? " []" : ""} # left out on purpose; map one under columns to read it
${left.map(({ header, reason }) => `  - ${quoted(header)} ${comment(reason)}\n`).join("")}${
    source.ignoredTables.length === 0
      ? ""
      : `ignore_tables: # tables without a number or a filer\n${source.ignoredTables
          .map((header) => `  - { header: [${header.map(quoted).join(", ")}] }\n`)
          .join("")}`
  }`;
}

function measureYaml({ language }: Proposal, series: { id: string; label: string }, sources: readonly ProposedSource[]): string {
  const text = (value: string) => `{ ${language}: ${quoted(value)} }`;
  const has = (field: string) => sources.some(({ columns }) => columns.some((column) => column.field === field));
  const isOneList = sources.length === 1 && sources[0]?.files.length === 1;
  const [own, other] = isOneList && sources[0]?.isDated ? ["filed_on", "listed_as_of"] : ["listed_as_of", "filed_on"];
  const by = ["round", "half-year", "group", ...(has("filed_on") ? ["month"] : []), ...(has("place") ? ["place"] : [])];
  return `id: ${quoted(series.id)}
label: ${text(series.label)}
unit: ${text(TEXTS[language].unit)}
definition: ${text(TEXTS[language].definition)}
count: { series: [${quoted(series.id)}] }
clock: ${own} ${comment(own === "filed_on" ? "the row's own date, as there is one list only; listed_as_of goes by the list's" : "the date of the list; filed_on goes by the row's own")}
clocks: [${has("filed_on") ? other : ""}]
by: [${by.join(", ")}]
`;
}

function groupsYaml({ groups, language }: Proposal): string {
  if (groups.length === 0) return "[]\n";
  const head = comment(
    "The filers with most rows, each alone. Put companies that belong together under one group: docs/groups.md.",
  );
  return `${head}\n${groups
    .map(
      (name, at) =>
        `- id: group-${at + 1}\n  name: { ${language}: ${quoted(name)} }\n  kind: company\n  entities: [${quoted(name)}]\n`,
    )
    .join("")}`;
}
