import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test, vi } from "vitest";
import { readLabelledTexts } from "../bench/claims/labels.ts";
import { DEV } from "../bench/claims/measure-accuracy.ts";
import { loadCheckFacts } from "../src/build/check-facts.ts";
import { openFacts } from "../src/build/open-facts.ts";
import type { CheckFacts } from "../src/claim/check-facts.ts";
import { checkText } from "../src/claim/check-text.ts";
import { PLAIN_CHECK } from "../src/claim/checked-claim.ts";
import { scratchFolder } from "./scratch.ts";
import { copyTiny, runHere, tidui, type Tiny } from "./tiny-dossier.ts";

// What a build or a check has kept stands in for the dossier only while that is the same, and says the same of every text.

const KEPT = "check-facts.json";
const TEXT = "截至2025年底，港城有19项许可，2024年底有9项。";

async function open({ dossier, out }: Pick<Tiny, "dossier" | "out">): Promise<{ facts: CheckFacts; isRead: boolean }> {
  const onRead = vi.fn<() => void>();
  const facts = await openFacts({ dossier, out, onRead });
  return { facts, isRead: onRead.mock.calls.length > 0 };
}

const told = (facts: CheckFacts, text: string, language: "zh" | "en" = "zh") =>
  checkText(text, facts, { ...PLAIN_CHECK, language });

describe("of the tiny dossier", () => {
  test("a build keeps what a check needs, which then reads nothing else and finds the same", async () => {
    const tiny = copyTiny();
    await runHere("build", "--dossier", tiny.dossier, "--out", tiny.out);
    const { facts, isRead } = await open(tiny);
    expect(isRead).toBe(false);
    const full = await loadCheckFacts(tiny.dossier, tiny.out);
    expect(told(full, TEXT).claims.length).toBeGreaterThan(1);
    expect(told(facts, TEXT)).toEqual(told(full, TEXT));
  });

  test("a check without a build reads the dossier, and the next one what that kept", async () => {
    const tiny = copyTiny();
    const first = await open(tiny);
    const second = await open(tiny);
    expect([first.isRead, second.isRead]).toEqual([true, false]);
    expect(told(second.facts, TEXT)).toEqual(told(first.facts, TEXT));
  });

  test("a dossier that has changed is read again", async () => {
    const tiny = copyTiny();
    await open(tiny);
    appendFileSync(join(tiny.dossier, "dossier.yml"), "\n# changed\n");
    expect((await open(tiny)).isRead).toBe(true);
    expect((await open(tiny)).isRead).toBe(false);
  });

  test("what was cut off or packed by another program is not read", async () => {
    const tiny = copyTiny();
    await open(tiny);
    const file = join(tiny.out, KEPT);
    const kept = readFileSync(file, "utf8");
    writeFileSync(file, kept.replace('"pack":', '"pack":1'));
    expect((await open(tiny)).isRead).toBe(true);
    writeFileSync(file, kept.slice(0, kept.length / 2));
    expect((await open(tiny)).isRead).toBe(true);
    expect(readFileSync(file, "utf8")).toBe(kept);
  });

  test("the command says on standard error that it reads the dossier first, once", () => {
    const tiny = copyTiny();
    const draft = join(tiny.folder, "draft.md");
    writeFileSync(draft, TEXT);
    const [first, second] = [1, 2].map(() => tidui(["check", draft, "--json", "--dossier", tiny.dossier, "--out", tiny.out]));
    expect(first?.err).toMatch(/is read first/);
    expect(second?.err).toBe("");
    expect(second?.out).toBe(first?.out);
    expect(second?.out).toContain("19项");
  });

  test("a folder without a dossier is told as ever, and nothing is kept in it", async () => {
    const folder = scratchFolder();
    await expect(openFacts({ dossier: folder })).rejects.toMatchObject({ name: "UserError" });
    expect(existsSync(join(folder, ".build", KEPT))).toBe(false);
  });
});

test("of dossiers/china-ai, every labelled text gets the same verdicts, reasons and evidence from what was kept", async () => {
  const dossier = fileURLToPath(new URL("../dossiers/china-ai", import.meta.url));
  const out = scratchFolder();
  const read = await open({ dossier, out });
  const kept = await open({ dossier, out });
  expect([read.isRead, kept.isRead]).toEqual([true, false]);
  for (const { name, body, language } of readLabelledTexts(DEV)) {
    const found = told(read.facts, body, language);
    expect(found.claims.length, name).toBeGreaterThan(5);
    expect(told(kept.facts, body, language), name).toEqual(found);
  }
}, 240_000);
