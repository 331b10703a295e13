import { fork, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import type { CaseOutcome } from "./one-case.ts";

export interface Defect {
  readonly number: number;
  readonly seed: string;
  readonly what: string;
}

export interface FuzzReport {
  readonly cases: number;
  /** How often each kind ended how: `docx` → `broken-zip` → 12. */
  readonly outcomes: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly defects: readonly Defect[];
  /** Longest processor time of one case in seconds, and the most memory a process held in MB. */
  readonly longest: number;
  readonly peakMB: number;
}

type Message = { readonly begins: number } | (CaseOutcome & { readonly number: number; readonly peakMB: number });

/** A process that says nothing for this long hangs. Far above the bound on one case, for neighbours may hold the processor. */
const SILENCE = 60_000;
/** Cases one process runs before another takes over, so that its memory is that of few. */
const BATCH = 500;

export interface FuzzOptions {
  /** How many run at once. */
  readonly processes: number;
  /** Only documents of this kind; of every kind where it is left out. */
  readonly kind?: string;
}

/** Runs cases `from` up to and without `to`. */
export async function runFuzz(from: number, to: number, { processes, kind = "" }: FuzzOptions): Promise<FuzzReport> {
  const outcomes: Record<string, Record<string, number>> = {};
  const defects: Defect[] = [];
  const most = { longest: 0, peakMB: 0, cases: 0 };
  let next = from;
  const lane = async () => {
    while (next < to) {
      const first = next;
      const last = Math.min(to, first + BATCH);
      next = last;
      for (let at = first; at < last;) at = await runBatch({ from: at, to: last, kind }, record, defects);
    }
  };
  const record = (done: CaseOutcome & { number: number; peakMB: number }) => {
    const ofKind = (outcomes[done.kind] ??= {});
    ofKind[done.outcome] = (ofKind[done.outcome] ?? 0) + 1;
    if (done.defect) defects.push({ number: done.number, seed: done.seed, what: done.defect });
    most.longest = Math.max(most.longest, done.seconds);
    most.peakMB = Math.max(most.peakMB, done.peakMB);
    most.cases++;
  };
  await Promise.all(Array.from({ length: processes }, lane));
  return { ...most, outcomes, defects };
}

/** Runs one batch; gives the number to go on from, which is in its middle where the process died. */
function runBatch(
  { from, to, kind }: { readonly from: number; readonly to: number; readonly kind: string },
  record: (done: CaseOutcome & { number: number; peakMB: number }) => void,
  defects: Defect[],
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, "child.ts"), [String(from), String(to), kind], {
      execArgv: ["--max-old-space-size=450"],
    });
    let running = from;
    let hasBegun = false;
    let timer = watch(child);
    child.on("message", (message: Message) => {
      clearTimeout(timer);
      timer = watch(child);
      if ("begins" in message) {
        hasBegun = true;
        running = message.begins;
      } else {
        running = message.number + 1;
        record(message);
      }
    });
    child.on("exit", (code, signal) => {
      clearTimeout(timer);
      if (!hasBegun) return reject(new Error(`The process that runs cases did not start: ${signal ?? `code ${code}`}`));
      if (running < to) defects.push({ number: running, seed: "", what: `the process ended: ${signal ?? `code ${code}`}` });
      return resolve(running < to ? running + 1 : to);
    });
  });
}

function watch(child: ChildProcess): NodeJS.Timeout {
  return setTimeout(() => child.kill("SIGKILL"), SILENCE);
}
