import { existsSync } from "node:fs";
import { join } from "node:path";
import type { SampleText } from "../publish/site.ts";
import { readInside } from "./read-inside.ts";

/** It stands in a page, so it is short. */
const LARGEST_SAMPLE = 16 * 1024;

/** Texts for trying the checker: `check-sample.<language>.md`, of any of the dossier's languages. */
export function readSamples(folder: string, languages: readonly string[]): SampleText[] {
  return languages
    .map((language) => ({ language, file: `check-sample.${language}.md` }))
    .filter(({ file }) => existsSync(join(folder, file)))
    .map(({ language, file }) => ({ language, text: readInside(folder, file, { largest: LARGEST_SAMPLE }).toString() }));
}
