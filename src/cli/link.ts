import { basename, dirname, join } from "node:path";
import { runLink, type LinkReport } from "../build/link/run-link.ts";
import { padEnd, padStart } from "./columns.ts";
import { printable } from "./printable.ts";
import { terminal } from "./terminal.ts";

export interface LinkCommand {
  readonly out?: string;
  readonly count?: boolean;
  readonly explain?: readonly [string, string];
  readonly keep?: boolean;
  readonly add?: readonly string[];
  readonly json?: boolean;
}

/** `tidui link`: clusters of the rows that are the same, and how they were found. */
export async function link(config: string, options: LinkCommand): Promise<void> {
  const started = performance.now();
  const count = options.count ?? false;
  const out = options.out ?? join(dirname(config), `${basename(config).replace(/\.[^.]*$/, "")}.linked`);
  if (options.add) return add(config, out, options.add, options.json ?? false);
  const report = await withProgress(() =>
    runLink({
      config,
      out: count || options.explain !== undefined ? undefined : out,
      count,
      explain: options.explain,
      keep: options.keep ?? false,
      progress: terminal.progress,
    }),
  );
  const seconds = Math.round(performance.now() - started) / 1000;
  const peakMB = Math.round(process.resourceUsage().maxRSS / 1024);
  if (options.json) terminal.line(JSON.stringify({ ...report, seconds, peakMB }));
  else print(report, seconds);
}

/** `tidui link --add`: new rows for a linkage that was kept. */
async function add(config: string, out: string, files: readonly string[], json: boolean): Promise<void> {
  const started = performance.now();
  const report = await withProgress(async () => {
    const { runAdd } = await import("../build/link/run-add.ts");
    return runAdd({ config, out, add: files, progress: terminal.progress });
  });
  const seconds = Math.round(performance.now() - started) / 1000;
  const peakMB = Math.round(process.resourceUsage().maxRSS / 1024);
  if (json) return terminal.line(JSON.stringify({ ...report, seconds, peakMB }));
  terminal.line(
    `${number(report.added)} rows added, ${number(report.joined)} of them to clusters that were there; ${number(report.rows)} rows in all.`,
  );
  if (report.merged.length > 0)
    terminal.line(`${number(report.merged.length)} clusters became one with another; --json names them.`);
  tellUnknown(report.unknownRows);
  for (const file of report.files) terminal.line(printable(file));
  terminal.line(`${seconds} s`);
}

function tellUnknown(rows: readonly string[]): void {
  for (const name of rows) terminal.error(`No table has the row ${printable(name)}; what was said of it counts for nothing.`);
}

async function withProgress<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    terminal.progressDone();
  }
}

const number = (value: number): string => value.toLocaleString("en");
const share = (value: number): string => `${(100 * value).toFixed(2)}%`;

function print(report: LinkReport, seconds: number): void {
  terminal.line(`${number(report.rows)} rows, ${number(report.allPairs)} pairs that could be made (${report.mode}).`);
  for (const { rule, pairs } of report.rules) terminal.line(`${padStart(number(pairs), 14)}  ${printable(rule)}`);
  const { learned, clusters, linkedPairs, evaluation, explanation } = report;
  if (learned) {
    terminal.line(`One pair in ${number(Math.round(1 / learned.prior))} is estimated to match; bits that each level adds:`);
    for (const { name, levels } of learned.comparisons) {
      terminal.line(
        `  ${padEnd(printable(name), 16)}${levels.map(({ level, bits }) => `${level} ${bits.toFixed(1)}`).join(" · ")}`,
      );
    }
    if (learned.related > 0) terminal.line(`  ${learned.related} kinds of related pairs that are not the same were told apart.`);
    if (!learned.converged) terminal.line(`  The estimate had not come to rest after ${learned.rounds} rounds.`);
    terminal.line(
      `${number(clusters ?? 0)} clusters, ${number(linkedPairs ?? 0)} pairs in them; pairs from probability ${learned.threshold.toFixed(3)} on, estimated precision ${share(learned.estimatedPrecision)}.`,
    );
  }
  if (evaluation) {
    terminal.line(
      `Against the truth: pairs precision ${share(evaluation.precision)}, recall ${share(evaluation.recall)}, F1 ${evaluation.f1.toFixed(4)}; whole clusters F1 ${evaluation.clusterF1.toFixed(4)}.`,
    );
  }
  if (explanation) printExplanation(explanation);
  tellUnknown(report.unknownRows);
  for (const file of report.files) terminal.line(printable(file));
  terminal.line(`${seconds} s`);
}

function printExplanation({ left, right, steps, probability, together }: NonNullable<LinkReport["explanation"]>): void {
  terminal.line(`\n${printable(left)} and ${printable(right)}`);
  for (const { name, level, left: own, right: other, bits, frequencyBits, after } of steps) {
    const values = own || other ? `  ${printable(own)} | ${printable(other)}` : "";
    const rare = frequencyBits === 0 ? "" : ` (frequency ${frequencyBits.toFixed(1)})`;
    terminal.line(
      `  ${padEnd(name, 16)}${padStart(bits.toFixed(1), 7)} → ${padStart(after.toFixed(1), 6)}  ${level}${rare}${values}`,
    );
  }
  terminal.line(`Probability ${probability.toFixed(4)}; ${together ? "in one cluster" : "in two clusters"}.`);
}
