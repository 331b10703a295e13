import type { CheckOptions, CheckResult, Verdict } from "../claim/checked-claim.ts";
import type { CheckedText } from "../claim/checked-text.ts";
import { reportClaimReview } from "../claim/report-claimreview.ts";
import { reportSarif } from "../claim/report-sarif.ts";
import { scriptSafeJson } from "../claim/script-safe-json.ts";
import { UserError } from "../model/issues.ts";
import type { Prose } from "../text/prose.ts";
import { printable } from "./printable.ts";
import { checkReport, fileHeading, type Paper, totalLine } from "./check-report.ts";

export const FORMATS = ["text", "json", "sarif", "claimreview"] as const;
export type Format = (typeof FORMATS)[number];

export interface CheckRun {
  readonly files: readonly string[];
  readonly options: CheckOptions;
  readonly format: Format;
  /** Only numbers with these verdicts are told; null: all are. The exit code does not follow it. */
  readonly only: ReadonlySet<Verdict> | null;
}

export interface CheckEffects {
  readonly out: (line: string) => void;
  readonly check: (text: string, options: CheckOptions) => CheckResult;
  readonly read: (file: string) => Promise<Prose>;
  readonly paper: Paper;
  /** The dossier's name, and the program's version. */
  readonly author: string;
  readonly version: string;
}

/**
 * Prints what the dossier says to every number of the texts; true where none is refuted. A file that cannot be read keeps no other from
 * being checked: the errors are thrown together at the end, each with its file's name.
 */
export function check(run: CheckRun, io: CheckEffects): Promise<boolean> {
  return withoutText(() => checkAll(run, io));
}

async function checkAll(run: CheckRun, io: CheckEffects): Promise<boolean> {
  const errors: UserError[] = [];
  const done: CheckedText[] = [];
  // Of some formats only the whole is a document; of the others no text need be kept.
  const isWhole = run.format === "sarif" || run.format === "claimreview";
  let isClean = true;
  for (const file of run.files) {
    const checked = await orError(() => checkOne(file, run.options, io));
    if (checked instanceof UserError) {
      errors.push(new UserError(checked.code, `${printable(nameOf(file))}: ${checked.message}`, { cause: checked }));
      continue;
    }
    isClean &&= checked.result.claims.every(({ verdict }) => verdict !== "refuted");
    const told = { ...checked, result: chosen(checked.result, run.only) };
    if (!isWhole) tell(told, run, io);
    done.push(isWhole ? told : { ...told, prose: NOTHING });
  }
  tellTogether(done, run, io);
  throwAll(errors);
  return isClean;
}

async function orError<T>(work: () => Promise<T>): Promise<T | UserError> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
}

const NOTHING: Prose = { kind: "text", text: "", isOriginal: true, placeOf: () => ({}) };

async function checkOne(file: string, options: CheckOptions, { read, check: checkText }: CheckEffects): Promise<CheckedText> {
  const prose = await read(file);
  return { file, prose, result: checkText(prose.text, options) };
}

function nameOf(file: string): string {
  return file === "-" ? "standard input" : file;
}

/** Claims name each other by index, so those of the chosen ones are counted anew; what is left out is named by none. */
function chosen(result: CheckResult, only: ReadonlySet<Verdict> | null): CheckResult {
  if (!only) return result;
  const kept = result.claims.flatMap((claim, index) => (only.has(claim.verdict) ? [{ claim, index }] : []));
  const places = new Map(kept.map(({ index }, place) => [index, place]));
  const claims = kept.map(({ claim }) => ({ ...claim, conflicts: claim.conflicts.flatMap((index) => places.get(index) ?? []) }));
  return { ...result, claims };
}

function tell(checked: CheckedText, { files, format }: CheckRun, { out, paper }: CheckEffects): void {
  if (format === "json") return out(scriptSafeJson(asJson(checked, files.length > 1)));
  if (files.length > 1) out(fileHeading(nameOf(checked.file), paper));
  for (const line of checkReport(checked, paper)) out(line);
  if (files.length > 1) out("");
}

/** What docs/checking.md tells: of several files with the file's name, of a document with where in it each number stands. */
function asJson({ file, prose, result }: CheckedText, isOneOfMany: boolean): object {
  const claims = prose.isOriginal
    ? result.claims
    : result.claims.map((claim) => ({ ...claim, locator: prose.placeOf({ start: claim.start, end: claim.end }) }));
  return { ...(isOneOfMany ? { file } : {}), ...result, claims };
}

function tellTogether(done: readonly CheckedText[], { files, format, options }: CheckRun, io: CheckEffects): void {
  if (format === "sarif") io.out(scriptSafeJson(reportSarif(done, io.version), 2));
  else if (format === "claimreview") io.out(scriptSafeJson(reportClaimReview(done, { ...options, author: io.author }), 2));
  else if (format === "text" && files.length > 1 && done.length > 0) io.out(totalLine(done.map(({ result }) => result)));
}

function throwAll(errors: readonly UserError[]): void {
  const [first] = errors;
  if (!first) return;
  throw new UserError(first.code, errors.map(({ message }) => message).join("\n"), { cause: first });
}

/**
 * A bug may carry the text that it was met in, in its message or what caused it, and is printed to be reported. What is checked may be
 * a draft: so only where the bug is goes on, and what it says stays here.
 */
async function withoutText<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UserError || isOfTheSystem(error)) throw error;
    throw quiet(error);
  }
}

function isOfTheSystem(error: unknown): boolean {
  return error instanceof Error && "syscall" in error;
}

function quiet(error: unknown): Error {
  const bug = new Error("The check failed; what it said is left out, as it may hold words of the text.");
  if (!(error instanceof Error)) return bug;
  const said = `${error.name}: ${error.message}`;
  const stack = error.stack ?? "";
  // What is said may itself look like frames, so frames are taken only from behind all of it.
  const frames = stack.startsWith(said) ? stack.slice(said.length).split("\n").slice(1) : [];
  bug.stack = [`Error: ${bug.message}`, ...frames.filter((line) => /^ +at .*:\d+:\d+\)?$/.test(line))].join("\n");
  return bug;
}
