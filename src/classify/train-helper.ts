import { parentPort } from "node:worker_threads";
import { trainSome, type TrainingJob } from "./train-together.ts";

// Runs beside whoever has models to train, in a thread of its own.

parentPort?.on("message", (job: TrainingJob) => trainSome(job));
