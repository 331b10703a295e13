import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Reader } from "./open-browser.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** By how many pixels the page is wider than the window. */
export async function overflow({ page }: Reader): Promise<number> {
  return page.evaluate<number>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
}

/** Tables whose heads do not stand over their columns, as where a style of another part makes a table no table. */
export async function skewedTables({ page }: Reader): Promise<string[]> {
  return page.evaluate<string[]>(SKEWED);
}

const SKEWED = `Array.from(document.querySelectorAll("main table"))
  .filter((table) => table.tHead?.rows.length && table.checkVisibility())
  // Made lines of a row on purpose on a phone; on a wide page they are tables like all others.
  .filter((table) => getComputedStyle(table).display === "table" || !table.closest(".stacked, #registry .grid"))
  .flatMap((table) => {
    const heads = Array.from(table.tHead.rows[table.tHead.rows.length - 1].cells);
    const row = Array.from(table.tBodies[0]?.rows ?? []).find(({ cells }) => cells.length === heads.length && !cells[0].closest(".alone"));
    if (!row || heads.some(({ colSpan }) => colSpan > 1)) return [];
    const aside = heads.some((head, at) => Math.abs(head.getBoundingClientRect().left - row.cells[at].getBoundingClientRect().left) > 2);
    return aside ? ["heads aside of their columns: " + (table.caption?.textContent ?? "").trim()] : [];
  })`;

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
