import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Reader } from "./open-browser.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** By how many pixels the page is wider than the window. */
export async function overflow({ page }: Reader): Promise<number> {
  return page.evaluate<number>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
}

interface Finding {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe finds serious or critical, by all its rules or by some, each with the element it is about. */
export async function seriousFindings({ page }: Reader, rules: readonly string[] = []): Promise<string[]> {
  await page.evaluate(AXE);
  const options = rules.length > 0 ? JSON.stringify({ runOnly: rules }) : "{}";
  const { violations } = await page.evaluate<{ violations: Finding[] }>(`axe.run(${options})`);
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
}
