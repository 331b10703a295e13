import { expect, test } from "vitest";
import { datesOf } from "./file-dates.ts";

const file = (name: string) => ({ path: name, name, day: "2026-02-03", bytes: new Uint8Array(), tables: [] });

test.each([
  { name: "清单（2025年6月）.docx", round: "2025-06", listedAsOf: "2025-06" },
  { name: "清单２０２５年６月３０日.docx", round: "2025-06", listedAsOf: "2025-06-30" },
  { name: "list-2025-06-30.csv", round: "2025-06", listedAsOf: "2025-06-30" },
  { name: "list 20250630.csv", round: "2025-06", listedAsOf: "2025-06-30" },
  { name: "list_2025.06.csv", round: "2025-06", listedAsOf: "2025-06" },
  { name: "list 2025Q3.csv", round: "2025-09", listedAsOf: "2025-09" },
])("$name says its round", ({ name, round, listedAsOf }) => {
  expect(datesOf(file(name), "2024-01-01")).toEqual({ round, listedAsOf, said: "its file name says so", isGuess: false });
});

test.each([
  { name: "list 2025-13.csv", latest: "2024-05-06", round: "2024-05", listedAsOf: "2024-05-06", by: "rows" },
  { name: "c_1702025063012345.csv", latest: "2024-05", round: "2024-05", listedAsOf: "2024-05-31", by: "rows" },
  { name: "list 2024.csv", latest: "", round: "2024-12", listedAsOf: "2024-12-31", by: "year" },
  { name: "list.csv", latest: "", round: "2026-02", listedAsOf: "2026-02-03", by: "day of the file" },
])("$name does not, so it is a guess by the $by", ({ name, latest, round, listedAsOf, by }) => {
  const dates = datesOf(file(name), latest);
  expect(dates).toMatchObject({ round, listedAsOf, isGuess: true });
  expect(dates.said).toContain(by);
});
