import { checkText, type CheckedClaim, type CheckFacts, type Verdict } from "../claim/check-text.ts";
import { UserError } from "../model/issues.ts";
import { printable } from "./printable.ts";

export interface CheckEffects {
  readonly out: (line: string) => void;
  readonly facts: CheckFacts;
  readonly readText: (file: string) => Promise<string>;
  readonly colour: boolean;
}

/** Prints what the dossier says to every number of a text; true where none is refuted. */
export async function check(file: string, options: { readonly json: boolean }, io: CheckEffects): Promise<boolean> {
  const text = await io.readText(file);
  // A decoder that does not refuse bad bytes leaves this sign in their place; no text holds a zero.
  if (/[\0\u{fffd}]/u.test(text)) throw new UserError("not-text", `${file} is not UTF-8 text. Save it as UTF-8 and try again.`);
  const result = checkText(text, io.facts);
  if (options.json) io.out(JSON.stringify(result));
  else for (const line of report(text, result.claims, io.colour)) io.out(line);
  return result.claims.every(({ verdict }) => verdict !== "refuted");
}

interface Shown {
  readonly mark: string;
  readonly word: string;
  /** SGR colour of the terminal. */
  readonly colour: number;
}

const SHOWN: Readonly<Record<Verdict, Shown>> = {
  supported: { mark: "✓", word: "supported", colour: 32 },
  refuted: { mark: "✗", word: "refuted", colour: 31 },
  disputed: { mark: "≠", word: "disputed", colour: 33 },
  "not-enough-evidence": { mark: "?", word: "not checked", colour: 2 },
};

function report(text: string, claims: readonly CheckedClaim[], colour: boolean): string[] {
  if (claims.length === 0) return ["No numbers found."];
  const lines = lineNumbers(text, claims);
  const entries = claims.flatMap((claim, index) => entry(claim, lines[index] ?? 1, colour));
  return [...entries, "", summary(claims)];
}

function entry(claim: CheckedClaim, line: number, colour: boolean): string[] {
  const { mark, word, colour: code } = SHOWN[claim.verdict];
  const verdict = `${mark} ${word.padEnd(11)}`;
  const painted = colour ? `\u{1b}[${code}m${verdict}\u{1b}[0m` : verdict;
  const right = claim.right === null ? "" : ` → ${claim.right}${claim.unit}`;
  return [`${painted}  line ${line}  ${printable(claim.text)}${right}`, `    ${printable(claim.reason)}`];
}

function summary(claims: readonly CheckedClaim[]): string {
  const counts = Object.entries(SHOWN).map(([verdict, { word }]) => {
    const count = claims.filter((claim) => claim.verdict === verdict).length;
    return `${count} ${word}`;
  });
  return `${claims.length} ${claims.length === 1 ? "number" : "numbers"}: ${counts.join(", ")}.`;
}

/** The line each claim begins on. Claims come in the order of the text. */
function lineNumbers(text: string, claims: readonly CheckedClaim[]): number[] {
  const points = Array.from(text);
  let [line, at] = [1, 0];
  return claims.map(({ start }) => {
    for (; at < start; at += 1) if (points[at] === "\n") line += 1;
    return line;
  });
}
