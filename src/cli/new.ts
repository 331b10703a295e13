import { newDossier, type NewDossier, type NewOptions } from "../build/propose/new-dossier.ts";
import { printHeadline } from "./build.ts";
import { padEnd } from "./columns.ts";
import { printable } from "./printable.ts";
import { shellQuoted } from "./shell-quoted.ts";
import { terminal } from "./terminal.ts";

export interface NewCommandOptions {
  readonly title?: string;
  readonly column?: readonly string[];
  readonly json?: boolean;
}

/** `tidui new DIR FILE…`: a dossier from sample documents, what was taken for what, the headline, and what to do next. */
export async function createDossier(
  folder: string,
  files: readonly string[],
  { title, column = [], json }: NewCommandOptions,
): Promise<void> {
  const started = performance.now();
  const made = await withProgress({ folder, files, columns: column, ...(title === undefined ? {} : { title }) });
  const seconds = Math.round(performance.now() - started) / 1000;
  if (json) printJson(made, folder, seconds);
  else print(made, folder, seconds);
}

async function withProgress(options: Omit<NewOptions, "progress">): Promise<NewDossier> {
  try {
    return await newDossier({ ...options, progress: terminal.progress });
  } finally {
    terminal.progressDone();
  }
}

function print({ proposal, summary }: NewDossier, folder: string, seconds: number): void {
  for (const { id, files, columns, rows } of proposal.sources) {
    terminal.line(`sources/${id}.yml  ${files.length} ${files.length === 1 ? "document" : "documents"}, ${rows} rows`);
    for (const { title, dates } of files) terminal.line(`  ${printable(title)}: round ${dates.round}, ${dates.said}`);
    for (const { header, field, reason, confidence } of columns) {
      const what = field === null ? "ignored" : `${field} (${confidence})`;
      terminal.line(`  ${padEnd(printable(header.replace(/\s+/gu, " ")), 20)}  → ${padEnd(what, 24)}${printable(reason)}`);
    }
    terminal.line("");
  }
  printHeadline(summary.headline);
  terminal.line("\nUnsure of, please look:");
  for (const line of proposal.unsure) terminal.line(`  - ${printable(line)}`);
  terminal.line(`\nMade in ${seconds} s. See it with: tidui serve --dossier ${shellQuoted(folder)}`);
}

function printJson({ proposal, summary }: NewDossier, folder: string, seconds: number): void {
  const sources = proposal.sources.map(({ id, title, files, columns, series, rows }) => ({
    id,
    title,
    rows,
    series: series.map((one) => one.id),
    files: files.map(({ path, dates }) => ({ path, round: dates.round, listed_as_of: dates.listedAsOf, said: dates.said })),
    columns,
  }));
  const { headline, issues } = summary;
  terminal.line(JSON.stringify({ folder, title: proposal.title, sources, unsure: proposal.unsure, headline, issues, seconds }));
}
