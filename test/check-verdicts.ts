import { FACTS } from "./check-fixture.ts";
import { checkText, type Verdict } from "../src/claim/check-text.ts";

const MARKS: Readonly<Record<Verdict, string>> = { supported: "+", refuted: "-", disputed: "≠", "not-enough-evidence": "?" };

/** "230项 +, 150项 - 140": each number of a text about the invented registry with its verdict, and what it should be. */
export function verdicts(text: string, date: string | null = null): string {
  return checkText(text, FACTS, { date, sources: [], language: "en" })
    .claims.map(({ text: said, verdict, right }) => [said, MARKS[verdict], right].filter((part) => part !== null).join(" "))
    .join(", ");
}
