import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { openFacts } from "../../src/build/open-facts.ts";
import { checkText } from "../../src/claim/check-text.ts";
import { PLAIN_CHECK } from "../../src/claim/checked-claim.ts";
import { median, tell } from "../measure.ts";
import { DOSSIER } from "./measure-accuracy.ts";

// One measured process: `check-once.ts FILE LANGUAGE OUT TIMES` reads the facts of a build and checks one text many times.

const [file = "", language, out = "", times = "1"] = process.argv.slice(2);
const text = readFileSync(file, "utf8");
const options = { ...PLAIN_CHECK, language: language === "zh" ? "zh" : "en" } as const;

const start = performance.now();
const facts = await openFacts({ dossier: DOSSIER, out });
const loaded = performance.now();
const milliseconds: number[] = [];
let claims = 0;
for (let run = 0; run < Number(times); run++) {
  const began = performance.now();
  claims = checkText(text, facts, options).claims.length;
  milliseconds.push(performance.now() - began);
}
tell({
  characters: Array.from(text).length,
  claims,
  loadSeconds: (loaded - start) / 1000,
  firstMs: milliseconds[0] ?? Number.NaN,
  // The first ones are run by code that is not compiled yet.
  warmMs: median(milliseconds.slice(Math.floor(milliseconds.length / 2))),
});
