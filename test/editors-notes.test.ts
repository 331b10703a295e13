import { expect, test } from "vitest";
import { dossierData } from "./dossier-data.ts";

test.each(["tiny", "china-ai"] as const)(
  "every note of an editor in %s can be read in every language, and no other is kept",
  async (name) => {
    const { notes, groups, judgements } = await dossierData(name);
    const written = new Set([
      ...groups.flatMap(({ name_source: source }) => Object.values(source).filter((text) => !text.startsWith("https://"))),
      ...groups.flatMap(({ entities, proposed, former }) => [...entities, ...proposed, ...former].map(({ note }) => note)),
      ...judgements.flatMap(({ by, why }) => [by, why]),
    ]);
    written.delete("");
    const known = new Set(notes.flatMap((note) => Object.values(note)));
    expect([...written].filter((text) => !known.has(text))).toEqual([]);
    expect(notes.filter((note) => !Object.values(note).some((text) => written.has(text)))).toEqual([]);
    expect(written.size).toBeGreaterThan(3);
  },
);
