import { verify as verifyBuild, type Verification, type VerifyOptions } from "../build/verify/verify.ts";
import type { BuildOptions } from "./build-options.ts";
import { padEnd, padStart } from "./columns.ts";
import { printable } from "./printable.ts";
import { terminal } from "./terminal.ts";

export interface VerifyCommandOptions extends BuildOptions {
  readonly originals?: string;
  readonly site?: string;
}

/** `tidui verify`: true where everything published is what was derived again. */
export async function verify({ json, ...options }: VerifyCommandOptions): Promise<boolean> {
  const started = performance.now();
  const verification = await withProgress({ ...options, progress: terminal.progress });
  const seconds = Math.round(performance.now() - started) / 1000;
  const peakMB = Math.round(process.resourceUsage().maxRSS / 1024);
  if (json) terminal.line(JSON.stringify({ equal: isEqual(verification), ...verification, seconds, peakMB }));
  else print(verification, seconds);
  return isEqual(verification);
}

async function withProgress(options: VerifyOptions): Promise<Verification> {
  try {
    return await verifyBuild(options);
  } finally {
    terminal.progressDone();
  }
}

const isEqual = ({ differences }: Verification): boolean => differences.length === 0;

function print({ parts, differences, levels }: Verification, seconds: number): void {
  terminal.line(
    `${padEnd("part", 14)}${["checked", "equal", "different", "absent"].map((head) => padStart(head, 10)).join("")}  what`,
  );
  for (const { part, what, checked, equal, different, absent } of parts) {
    const counts = [checked, equal, different, absent].map((count) => padStart(count.toLocaleString("en"), 10));
    terminal.line(`${padEnd(part, 14)}${counts.join("")}  ${what}`);
  }
  for (const { part, notes } of parts) for (const note of notes) terminal.line(`${part}: ${printable(note)}`);
  for (const { part, where, published, derived } of differences) {
    terminal.line(`\n≠ ${part}: ${printable(where)}\n  published ${printable(published)}\n  derived   ${printable(derived)}`);
  }
  const numbers = levels.originals + levels.copies + levels.facts;
  if (numbers > 0)
    terminal.line(
      `\n${numbers.toLocaleString("en")} published numbers: ${levels.originals.toLocaleString("en")} checked down to the publisher's documents, ` +
        `${levels.copies.toLocaleString("en")} to copies of them, ${levels.facts.toLocaleString("en")} to the dossier's facts only.`,
    );
  const outcome =
    differences.length === 0
      ? "Everything is equal."
      : differences.length === 1
        ? "1 difference."
        : `${differences.length.toLocaleString("en")} differences.`;
  terminal.line(`${outcome} ${seconds} s`);
}
