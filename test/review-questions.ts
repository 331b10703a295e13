import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ReviewEvidence, ReviewQuestion } from "../src/build/review/review-questions.ts";

/** A question about two names, or with `kind: "member"` about a name and a group; it is called what its left name is. */
export function buildQuestion(left: string, right: string, parts: Partial<ReviewQuestion> = {}): ReviewQuestion {
  const name = parts.kind === "member" ? `Group ${right} (${right})` : right;
  return { id: left, kind: "company", left, right, rightName: name, probability: 0.5, weight: 2, evidence: [], ...parts };
}

export function buildEvidence(text: string, parts: Partial<ReviewEvidence> = {}): ReviewEvidence {
  const row = { attachment: "List of June", place: "table 1, row 2", address: "https://office.example/1", cells: { 名称: text } };
  const says = `${parts.what ?? "product"}: ${text}`;
  return { side: "left", what: "product", text, says, record: `record of ${text}`, weighs: "neither", row, ...parts };
}

/** Puts questions where a session looks for those of a build. */
export function writeBuiltQuestions(folder: string, questions: readonly ReviewQuestion[]): void {
  writeFileSync(join(folder, "questions.jsonl"), questions.map((question) => `${JSON.stringify(question)}\n`).join(""));
}
