import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadSiteData } from "../../src/build/site-data.ts";
import { checkText, type CheckOptions, type CheckResult } from "../../src/claim/check-text.ts";
import { check, type Format } from "../../src/cli/check.ts";
import { readProse } from "../../src/ingest/prose/read-prose.ts";
import { checkFactsOf } from "../../src/publish/check-facts.ts";
import { openWorkspace } from "../../src/store/workspace.ts";
import type { Reader } from "./open-browser.ts";

const scratch = mkdtempSync(join(tmpdir(), "tidui-test-"));
export const tiny = await loadSiteData(join(import.meta.dirname, "../../dossiers/tiny"), openWorkspace(join(scratch, "out")));
rmSync(scratch, { recursive: true, force: true });

export const HOSTILE = `<script>alert("1")</script><img src=x onerror=alert(2)>`;

/** A number that is wrong, and one that contradicts it; between them signs beyond 16 bits, spaces, a tab, markup. */
export const TEXT = `截至2025年12月31日，港城累计发放送货机器人上路许可20项。

\t 甲  乙 ${HOSTILE} 😀𠮷

截至2025年12月31日，港城累计发放送货机器人上路许可19项；2025年下半年新增发放上路许可11项。
`;

const facts = checkFactsOf(tiny, tiny.index);

/** What `tidui check --json` would print. */
export function resultInNode(text: string, language: "zh" | "en", date: string | null = null): CheckResult {
  return JSON.parse(JSON.stringify(checkText(text, facts, { date, sources: [], language }))) as CheckResult;
}

/** What `tidui check --format` would print of one file. */
export async function printedByCommand(
  file: string,
  text: string,
  { format, options }: { readonly format: Format; readonly options: CheckOptions },
): Promise<string> {
  const lines: string[] = [];
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, "../../package.json"), "utf8")) as { version: string };
  await check(
    { files: [file], options, format, only: null },
    {
      out: (line) => lines.push(line),
      check: (one, own) => checkText(one, facts, own),
      read: () => readProse(Buffer.from(text), file),
      paper: { colour: false, width: Infinity },
      author: tiny.head.title[options.language] ?? "",
      version,
    },
  );
  return lines.join("\n");
}

export async function openChecker(opening: Promise<Reader>): Promise<Reader> {
  const reader = await opening;
  await reader.go("check/");
  return reader;
}

export async function checkTyped({ page }: Reader, text: string): Promise<void> {
  await page.locator("#check-text").fill(text);
  await page.getByRole("button", { name: "核对", exact: true }).click();
  await page.locator("#check-result").waitFor();
}
