import { pageLanguage } from "../labels.ts";
import { searchLabels } from "./labels.ts";
import type { Answers, Question } from "./protocol.ts";
import { siteRoot } from "./site-addresses.ts";

/** Search as the page sees it: what is searched lies in a worker, and so does all the work. */
export interface Seeker {
  /** undefined where something newer was asked before this was, or where the worker failed. */
  ask<K extends keyof Answers>(question: Extract<Question, { kind: K }>): Promise<Answers[K] | undefined>;
}

let opened: Promise<Seeker | undefined> | undefined;

/** Opened once; undefined where what there is to find cannot be had, and the next call tries again. */
export async function openSeeker(): Promise<Seeker | undefined> {
  opened ??= open();
  const seeker = await opened;
  if (!seeker) opened = undefined;
  return seeker;
}

async function open(): Promise<Seeker | undefined> {
  const worker = startWorker(new URL("assets/search-worker.js", siteRoot()));
  if (!worker) return undefined;
  const seeker = createSeeker(worker, () => (opened = undefined));
  const file = new URL("search.json", siteRoot()).href;
  const isOpen = await seeker.ask({ kind: "open", file, language: pageLanguage(), actions: searchLabels().actions });
  if (isOpen) return seeker;
  worker.terminate();
  return undefined;
}

function startWorker(script: URL): Worker | undefined {
  try {
    return new Worker(script);
  } catch (error) {
    // A page that was opened as a file may start none.
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}

/** The side of a worker that is needed to ask it. */
export type Asked = Pick<Worker, "postMessage" | "terminate" | "addEventListener">;

/** Asks one question at a time. Of those that come meanwhile only the newest is asked: who types on no longer wants the others. */
export function createSeeker(worker: Asked, failed: () => void): Seeker {
  type Tell = (answer: unknown) => void;
  let running: Tell | undefined;
  let waiting: { readonly question: Question; readonly tell: Tell } | undefined;
  const next = (): void => {
    if (running || !waiting) return;
    running = waiting.tell;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    worker.postMessage(waiting.question);
    waiting = undefined;
  };
  const end = (answer: unknown): void => {
    const tell = running;
    running = undefined;
    next();
    tell?.(answer);
  };
  worker.addEventListener("message", ({ data }: MessageEvent) => end(data));
  worker.addEventListener("error", () => {
    worker.terminate();
    failed();
    waiting?.tell(undefined);
    waiting = undefined;
    end(undefined);
  });
  return {
    ask: (question) =>
      new Promise((resolve) => {
        waiting?.tell(undefined);
        waiting = { question, tell: resolve as Tell };
        next();
      }),
  };
}
