import { ensureBuild, type EnsuredBuild } from "../build/ensure-build.ts";
import type { ArrivedSource, Headline } from "../build/summary.ts";
import { momentOf, type BuildOptions } from "./build-options.ts";
import { padEnd, padStart } from "./columns.ts";
import { terminal } from "./terminal.ts";

/** `tidui build`: brings the build up to date and prints the headline, or its figures for a program. */
export async function build(options: BuildOptions): Promise<void> {
  const started = performance.now();
  const ensured = await buildWithProgress(options);
  const seconds = Math.round(performance.now() - started) / 1000;
  const { pages, rebuilt, issues, headline, restated, stories } = ensured.summary;
  for (const { level, code, message } of [...restated, ...stories]) terminal.error(`${level} ${code}: ${message}`);
  if (options.json) {
    const peakMB = Math.round(process.resourceUsage().maxRSS / 1024);
    terminal.line(JSON.stringify({ seconds, pages, rebuilt, issues, peakMB }));
    return;
  }
  printHeadline(headline);
  if (ensured.built && ensured.summary.arrived.length > 0) terminal.line("");
  if (ensured.built) for (const source of ensured.summary.arrived) terminal.line(arrivedLine(source));
  const work = ensured.built ? `${rebuilt} of ${pages} pages written` : `nothing has changed; ${pages} pages`;
  terminal.line(
    `\n${work} · ${issues.warning} warnings · ${headline.open} open ${headline.open === 1 ? "question" : "questions"} · ${seconds} s`,
  );
}

/** "permits: 1 document arrived (2026-06), 6 rows: 5 numbers new, 1 changed, 0 gone" */
function arrivedLine({ source, rounds, documents, rows, added, changed, gone }: ArrivedSource): string {
  const what = `${documents} ${documents === 1 ? "document" : "documents"} arrived (${rounds.join(", ")})`;
  return `${source}: ${what}, ${rows} rows: ${added} numbers new, ${changed} changed, ${gone} gone`;
}

export async function buildWithProgress({ dossier, out, now }: BuildOptions): Promise<EnsuredBuild> {
  const moment = now === undefined ? {} : { now: momentOf(now) };
  try {
    return await ensureBuild({ dossier, ...(out === undefined ? {} : { out }), ...moment, progress: terminal.progress });
  } finally {
    terminal.progressDone();
  }
}

const MARKS: Readonly<Record<string, string>> = {
  gaining: "↗ gaining",
  holding: "→ holding",
  slipping: "↘ slipping",
  "falling-behind": "▼ falling behind",
  "not-enough-data": "? not enough data",
};

export function printHeadline(headline: Headline): void {
  const [before, last] = headline.halfYears;
  terminal.line(`${headline.title}: ${headline.question}`);
  terminal.line(`${headline.measure} as of ${headline.asOf}: ${headline.all.toLocaleString("en")}\n`);
  terminal.line(
    `   #  ${padEnd("group", 24)}${padStart("total", 7)}${padStart("share", 8)}${padStart(before, 8)}${padStart(last, 8)}  reading`,
  );
  for (const row of headline.rows) {
    const share = `${(row.share * 100).toFixed(1)}%`;
    terminal.line(
      `${padStart(String(row.rank), 4)}  ${padEnd(row.group, 24)}${padStart(String(row.total), 7)}${padStart(share, 8)}` +
        `${padStart(String(row.before), 8)}${padStart(String(row.last), 8)}  ${MARKS[row.reading] ?? row.reading}`,
    );
  }
}
