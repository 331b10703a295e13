import { expect, test } from "vitest";
import type { Question } from "./protocol.ts";
import { createSeeker, type Asked } from "./seeker.ts";

const find = (query: string) => ({ kind: "find", query, most: 1 }) as const;

/** A worker that answers when it is told to. */
function fakeWorker() {
  const asked: Question[] = [];
  const events = new EventTarget();
  let isEnded = false;
  const worker: Asked = Object.assign(events, {
    postMessage: (question: Question) => void asked.push(question),
    terminate: () => void (isEnded = true),
  });
  return {
    asked,
    isEnded: () => isEnded,
    answer: (data: unknown) => events.dispatchEvent(new MessageEvent("message", { data })),
    fail: () => events.dispatchEvent(new Event("error")),
    worker,
  };
}

test("while one question is open only the newest of the others is asked; the rest are answered by nothing", async () => {
  const { worker, asked, answer } = fakeWorker();
  const seeker = createSeeker(worker, () => undefined);
  const answers = ["a", "ab", "abc"].map((query) => seeker.ask<"find">(find(query)));
  expect(asked).toEqual([find("a")]);
  const [first, last] = [
    { hits: [], count: 1, isNear: false },
    { hits: [], count: 3, isNear: false },
  ];
  answer(first);
  expect(asked).toEqual([find("a"), find("abc")]);
  answer(last);
  expect(await Promise.all(answers)).toEqual([first, undefined, last]);
});

test("a worker that failed is ended, and nobody waits for it", async () => {
  const { worker, fail, isEnded } = fakeWorker();
  let failures = 0;
  const seeker = createSeeker(worker, () => failures++);
  const answers = ["a", "b"].map((query) => seeker.ask<"find">(find(query)));
  fail();
  expect(await Promise.all(answers)).toEqual([undefined, undefined]);
  expect(isEnded()).toBe(true);
  expect(failures).toBe(1);
});
