import type { CheckResult } from "../../claim/checked-claim.ts";
import type { RowsQuery } from "../../model/observations.ts";
import type { Answer, Asked, Failure, FoundRows, Places, Question, Report, Stage } from "./protocol.ts";

export interface Checked {
  readonly result: CheckResult;
  readonly seconds: number;
}

/** The worker as the page sees it. Nothing is loaded before something is asked. */
export interface Checker {
  check(asked: Asked, stage: (stage: Stage) => void): Promise<Checked | Failure>;
  rows(query: RowsQuery): Promise<FoundRows | Failure>;
  report(asked: Asked, result: CheckResult, report: Report): Promise<{ readonly document: string } | Failure>;
  /** Ends whatever is being done, and the worker with all that it holds. */
  stop(): void;
}

export function openChecker(script: string, places: Places): Checker {
  let worker: Worker | undefined;
  let last = 0;
  const waiting = new Map<number, (answer: Answer) => void>();

  function failAll(why: Failure): void {
    worker?.terminate();
    worker = undefined;
    for (const [id, tell] of waiting) tell({ kind: "failed", id, why });
    waiting.clear();
  }
  function start(): Worker {
    const made = new Worker(script);
    made.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
      waiting.get(data.id)?.(data);
      if (data.kind !== "stage") waiting.delete(data.id);
    });
    made.addEventListener("error", (event) => {
      // Its message must not reach the console.
      event.preventDefault();
      failAll("worker");
    });
    return made;
  }
  function ask<T>(question: Question, read: (answer: Answer) => T | undefined): Promise<T | Failure> {
    const id = (last += 1);
    return new Promise((resolve) => {
      waiting.set(id, (answer) => {
        const found = answer.kind === "failed" ? answer.why : read(answer);
        if (found !== undefined) resolve(found);
      });
      try {
        worker ??= start();
      } catch (error) {
        // A page that was opened as a file may start none.
        if (!(error instanceof DOMException)) throw error;
        return failAll("worker");
      }
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
      worker.postMessage({ ...question, id, places });
    });
  }
  return {
    check: (asked, stage) =>
      ask({ kind: "check", asked }, (answer) => {
        if (answer.kind === "stage") stage(answer.stage);
        return answer.kind === "checked" ? { result: answer.result, seconds: answer.seconds } : undefined;
      }),
    rows: (query) => ask({ kind: "rows", query }, (answer) => (answer.kind === "rows" ? answer.found : undefined)),
    report: (asked, result, report) =>
      ask({ kind: "report", asked, result, report }, (answer) =>
        answer.kind === "report" ? { document: answer.document } : undefined,
      ),
    stop: () => failAll("stopped"),
  };
}
