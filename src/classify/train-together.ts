import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { trainLogistic, type Coefficients, type TrainingRows, type TrainOptions } from "./logistic.ts";

/** Models to train, and where threads tell each other of them: all but the rows is memory that they share. */
export interface TrainingJob {
  readonly trainings: readonly TrainingRows[];
  readonly options: TrainOptions;
  /** How many trainings somebody has begun, in one cell. */
  readonly begun: Int32Array;
  /** By training, 1 where its coefficients are there. */
  readonly isDone: Int32Array;
  readonly coefficients: readonly Coefficients[];
}

/** So long a training that another thread has begun is waited for before it is done here, in milliseconds. */
const PATIENCE = 20_000;

let helper: Worker | undefined;

/** Trains several models, some of them in a thread beside this one where the machine has another processor. Each model is the same whoever trains it. */
export function trainTogether(trainings: readonly TrainingRows[], options: TrainOptions): readonly Coefficients[] {
  const job: TrainingJob = {
    trainings,
    options,
    begun: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)),
    isDone: new Int32Array(new SharedArrayBuffer(trainings.length * Int32Array.BYTES_PER_ELEMENT)),
    coefficients: trainings.map(({ rows }) => sharedFloats(rows.rows * options.labels)),
  };
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin to name
  helperThread()?.postMessage(job);
  trainSome(job);
  // What is left is being trained by the helper; should it have ended, it is trained here.
  for (let at = 0; at < trainings.length; at++) if (Atomics.wait(job.isDone, at, 0, PATIENCE) === "timed-out") train(job, at);
  return job.coefficients;
}

/** Trains one after another of those that nobody has begun. */
export function trainSome(job: TrainingJob): void {
  for (let at = Atomics.add(job.begun, 0, 1); at < job.trainings.length; at = Atomics.add(job.begun, 0, 1)) train(job, at);
}

function train({ trainings, options, isDone, coefficients }: TrainingJob, at: number): void {
  const own = trainings[at];
  if (own) coefficients[at]?.set(trainLogistic(own, options));
  Atomics.store(isDone, at, 1);
  Atomics.notify(isDone, at);
}

const sharedFloats = (size: number): Float64Array =>
  new Float64Array(new SharedArrayBuffer(size * Float64Array.BYTES_PER_ELEMENT));

/** A thread that stays for the next job and keeps no process from ending; undefined where it would only take turns with this one. */
function helperThread(): Worker | undefined {
  if (helper || availableParallelism() < 2) return helper;
  // Compiled, this file and the helper's end in .js.
  const ending = import.meta.url.slice(import.meta.url.lastIndexOf("."));
  helper = new Worker(new URL(`./train-helper${ending}`, import.meta.url));
  helper.unref();
  // Without it all is trained here.
  helper.on("error", () => (helper = undefined));
  return helper;
}
