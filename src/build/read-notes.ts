import type { Localized } from "../model/text.ts";
import type { Stages } from "../model/stages.ts";
import { readDossierCsv } from "./read-dossier-csv.ts";

export const NOTES_FILE = "notes.csv";

/**
 * Notes of the dossier's editors in several languages, a row a note with a column a language, in the order of the file; none
 * where the dossier has no such file. A row in one language alone, or one that gives a text a second meaning, is an error.
 */
export function readNotes(folder: string, languages: readonly string[], stages: Stages): Promise<readonly Localized[]> {
  const seen = new Set<string>();
  return readDossierCsv(
    folder,
    { file: NOTES_FILE, columns: languages, required: [] },
    ({ cell, fail }) => {
      const note = Object.fromEntries(languages.flatMap((own) => (cell(own) === "" ? [] : [[own, cell(own)] as const])));
      const [first] = languages.flatMap((own) => note[own] ?? []);
      if (first === undefined || Object.keys(note).length < 2) return fail("missing-value", "it gives a note in one language.");
      const key = Object.values(note);
      const twice = key.find((text) => seen.has(text));
      for (const text of key) seen.add(text);
      return twice === undefined ? note : fail("note-twice", `"${twice}" stands in a row before it.`);
    },
    stages,
  );
}
