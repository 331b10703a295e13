import { openChecker } from "../build/open-checker.ts";
import type { CheckOptions, Verdict } from "../claim/checked-claim.ts";
import { MAX_DOCUMENT } from "../ingest/prose/prose-limits.ts";
import { readProse } from "../ingest/prose/read-prose.ts";
import { isDatePrefix } from "../model/dates.ts";
import { UserError } from "../model/issues.ts";
import type { BuildOptions } from "./build-options.ts";
import { check, type Format } from "./check.ts";
import type { Paper } from "./check-report.ts";
import { readWhole } from "./read-whole.ts";
import { terminal } from "./terminal.ts";

export interface CheckCommand extends BuildOptions {
  readonly date?: string;
  readonly source?: readonly string[];
  readonly language: CheckOptions["language"];
  readonly format?: Format;
  readonly only?: string;
}

/** `tidui check`: true where no number of the texts is refuted. Each text is read, answered and forgotten. */
export async function checkFiles(named: readonly string[], command: CheckCommand, version: string): Promise<boolean> {
  const files = filesOf(named);
  const run = { files, options: optionsOf(command), format: formatOf(command), only: verdictsOf(command.only) };
  const { dossier, out } = command;
  const onRead = (): void =>
    terminal.error(`${dossier} is new or has changed since it was built, and is read first: some seconds.`);
  const checker = await openChecker(dossier, { onRead, ...(out === undefined ? {} : { out }) });
  return check(run, {
    out: terminal.line,
    check: checker.check,
    read: async (file) => readProse(await readWhole(file, MAX_DOCUMENT), file),
    paper: paperOf(process.stdout, process.env),
    author: checker.title[command.language] ?? Object.values(checker.title)[0] ?? "",
    version,
  });
}

/** Standard input where no file is named and something is piped in. */
function filesOf(named: readonly string[]): readonly string[] {
  if (named.length === 0 && process.stdin.isTTY)
    throw new UserError("no-file", "Name the files to check, or pipe a text in: tidui check draft.md");
  const files = named.length === 0 ? ["-"] : named;
  if (files.filter((file) => file === "-").length > 1)
    throw new UserError("bad-option", "Standard input (-) can be read once only.");
  return files;
}

function optionsOf({ date, source = [], language }: CheckCommand): CheckOptions {
  if (date !== undefined && !isDatePrefix(date))
    throw new UserError("bad-option", `--date takes a year, a month or a day, such as 2025-12-31, and no "${date}".`);
  for (const address of source) {
    if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol))
      throw new UserError(
        "bad-option",
        `--source takes the address of a page, such as https://example.org/news, and no "${address}".`,
      );
  }
  return { date: date ?? null, sources: source, language };
}

function formatOf({ format, json = false }: CheckCommand): Format {
  if (json && format !== undefined && format !== "json")
    throw new UserError("bad-option", `--json is --format json; leave it out for --format ${format}.`);
  return json ? "json" : (format ?? "text");
}

const VERDICTS: readonly Verdict[] = ["supported", "refuted", "disputed", "not-enough-evidence"];

function verdictsOf(only: string | undefined): ReadonlySet<Verdict> | null {
  if (only === undefined) return null;
  return new Set(
    only.split(",").map((name) => {
      const found = VERDICTS.find((verdict) => verdict === name.trim());
      if (!found) throw new UserError("bad-option", `--only takes ${VERDICTS.join(", ")} with commas between, and no "${name}".`);
      return found;
    }),
  );
}

/** No wider than is read with ease. */
const WIDEST = 110;
/** Of a terminal that does not tell. */
const USUAL = 80;

/** Colour and broken lines are for a person at a terminal who has not asked for none (NO_COLOR). */
export function paperOf(
  { isTTY = false, columns = 0 }: { readonly isTTY?: boolean; readonly columns?: number },
  env: Readonly<Record<string, string | undefined>>,
): Paper {
  const colour = isTTY && (env["NO_COLOR"] ?? "") === "" && env["TERM"] !== "dumb";
  return { colour, width: isTTY ? Math.min(WIDEST, columns || USUAL) : Infinity };
}
