import type { CheckOptions, CheckResult } from "../../claim/checked-claim.ts";
import type { RowsQuery } from "../../model/observations.ts";
import type { Answer, Ask, Failure, FoundRows, Places, Stage } from "./protocol.ts";

export interface Checked {
  readonly result: CheckResult;
  readonly seconds: number;
}

/** The worker as the page sees it. Nothing is loaded before something is asked. */
export interface Checker {
  check(text: string, options: CheckOptions, stage: (stage: Stage) => void): Promise<Checked | Failure>;
  rows(query: RowsQuery): Promise<FoundRows | Failure>;
  /** Ends whatever is being done, and the worker with all that it holds. */
  stop(): void;
}

type Waiting = (answer: Answer) => void;

export function openChecker(script: string, places: Places): Checker {
  let worker: Worker | undefined;
  let last = 0;
  const waiting = new Map<number, Waiting>();

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
  function ask(make: (id: number) => Ask, tell: Waiting): void {
    const id = (last += 1);
    waiting.set(id, tell);
    try {
      worker ??= start();
    } catch (error) {
      // A page that was opened as a file may start none.
      if (!(error instanceof DOMException)) throw error;
      return failAll("worker");
    }
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    worker.postMessage(make(id));
  }
  return {
    check: (text, options, stage) =>
      new Promise((resolve) => {
        ask(
          (id) => ({ kind: "check", id, text, options, places }),
          (answer) => {
            if (answer.kind === "stage") stage(answer.stage);
            if (answer.kind === "checked") resolve({ result: answer.result, seconds: answer.seconds });
            if (answer.kind === "failed") resolve(answer.why);
          },
        );
      }),
    rows: (query) =>
      new Promise((resolve) => {
        ask(
          (id) => ({ kind: "rows", id, query, places }),
          (answer) => {
            if (answer.kind === "rows") resolve(answer.found);
            if (answer.kind === "failed") resolve(answer.why);
          },
        );
      }),
    stop: () => failAll("stopped"),
  };
}
