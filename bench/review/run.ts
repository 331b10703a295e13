import { EventEmitter } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { PassThrough } from "node:stream";
import { fileURLToPath } from "node:url";
import { ensureBuild } from "../../src/build/ensure-build.ts";
import { readQuestions } from "../../src/build/review/review-questions.ts";
import { openReviewSession } from "../../src/build/review/review-session.ts";
import { reviewLoop } from "../../src/cli/review/loop.ts";
import { takeTerminal } from "../../src/cli/review/screen-terminal.ts";
import { countSteps, startReview } from "../../src/cli/review/state.ts";
import { machine, median, printResult } from "../measure.ts";

/** Measures what the machine takes of a review's time; see README.md. Prints one JSON line a result. */

const QUESTIONS = 100;
const RUNS = 5;
const root = fileURLToPath(new URL("../../", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "tidui-bench-review-"));

/** A screen that tells when it was drawn. */
class Screen extends EventEmitter {
  readonly columns = 120;
  readonly rows = 40;
  drawn = (): void => undefined;
  write(text: string): void {
    // A screen begins at the top left; taking and giving back the terminal does not.
    if (text.startsWith("\u001b[H")) this.drawn();
  }
}

printResult({ what: "machine", ...machine() });
try {
  const { folder } = await ensureBuild({
    dossier: join(root, "dossiers/china-ai"),
    out: join(scratch, "build"),
    progress: () => undefined,
  });
  const runs = [];
  for (let run = 0; run < RUNS; run++) runs.push(await review(folder, mkdtempSync(join(scratch, "answers-"))));
  const times = runs.flatMap(({ milliseconds }) => milliseconds).toSorted((one, other) => one - other);
  printResult({
    what: "from a key to the next question on the screen",
    questions: QUESTIONS,
    answered: runs[0]?.answered ?? 0,
    keysPerAnswer: (runs[0]?.keys ?? 0) / (runs[0]?.answered ?? 1),
    medianMs: Math.round(median(times) * 100) / 100,
    p99Ms: Math.round((times[Math.floor(times.length * 0.99)] ?? 0) * 100) / 100,
    secondsPer100: Math.round(((median(times) * 100) / 1000) * 1000) / 1000,
  });
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** One review by keys, each pressed when the question before is answered and the next one drawn. */
async function review(build: string, answers: string) {
  const questions = readQuestions(build).slice(0, QUESTIONS);
  const session = openReviewSession({ dossier: answers, build, today: () => "2026-01-02" });
  const [input, output] = [Object.assign(new PassThrough(), { setRawMode: () => undefined }), new Screen()];
  const terminal = takeTerminal(input, output);
  const milliseconds: number[] = [];
  let pressed = 0;
  const press = (key: string) => {
    pressed = performance.now();
    input.write(key);
  };
  let keys = 0;
  output.drawn = () => {
    if (keys > 0) milliseconds.push(performance.now() - pressed);
    // What is settled by another answer needs no key; the end of the questions is the end of the review.
    const key = "ynu"[keys % 3] ?? "u";
    setImmediate(press, keys++ < questions.length ? key : "q");
  };
  const ended = reviewLoop(startReview({ questions, before: [], by: "reader-a" }), { terminal, session, colour: true });
  const state = await ended;
  terminal.close();
  const rows = readFileSync(join(answers, "judgements.csv"), "utf8").trimEnd().split("\n").length - 1;
  const { answered } = countSteps(state);
  if (rows !== answered) throw new Error(`${answered} answers were given and ${rows} are in the file`);
  // The last key ends the review.
  return { milliseconds, answered, keys: keys - 1 };
}
