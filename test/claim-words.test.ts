import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadCheckFacts } from "../src/build/check-facts.ts";
import type { CheckFacts } from "../src/claim/check-facts.ts";
import { captionOf, groupOf, type ClaimWord, type ClaimWordKind } from "../src/model/claim-words.ts";

// The words of the two dossiers, held against the figures that they are for.
const DOSSIERS = ["china-ai", "tiny"] as const;
const out = mkdtempSync(join(tmpdir(), "tidui-words-"));
const facts = new Map<string, CheckFacts>();

beforeAll(async () => {
  for (const name of DOSSIERS) {
    facts.set(name, await loadCheckFacts(fileURLToPath(new URL(`../dossiers/${name}`, import.meta.url)), join(out, name)));
  }
}, 120_000);
afterAll(() => rmSync(out, { recursive: true, force: true }));

const factsOf = (name: string): CheckFacts => {
  const found = facts.get(name);
  if (!found) throw new Error(`No facts of ${name}`);
  return found;
};

function meant(name: string, word: string, kinds: readonly ClaimWordKind[]): ClaimWord[] {
  return factsOf(name).words.words.filter((one) => one.word === word && kinds.includes(one.kind));
}

test.each(DOSSIERS)(
  "every measure, scope, subject and measurer of a reported figure of %s has words in both languages",
  (name) => {
    const { figures, words, measurers } = factsOf(name);
    expect(figures.length).toBeGreaterThan(20);
    const has = (kinds: readonly ClaimWordKind[], id: string) =>
      (["zh", "en"] as const).every((language) =>
        words.words.some((one) => kinds.includes(one.kind) && one.id === id && one.language === language),
      );
    // What figures are doubted for has no words of its own: "scope not stated" and "estimate" are no scopes that prose names.
    const nameless = new Set(["", "scope not stated", "estimate"]);
    const missing = figures.flatMap(({ measure, scope, entity, figure }) => [
      ...(has(["measure"], measure) ? [] : [`measure ${measure}`]),
      ...(nameless.has(scope) || has(["scope"], scope) ? [] : [`scope ${scope}`]),
      ...(entity !== null && has(["entity", "subject"], entity)
        ? []
        : [`entity ${entity} ${captionOf(words, "entity", entity ?? "").zh}`]),
      ...(!figure?.measurer || has(["measurer"], figure.measurer) ? [] : [`measurer ${figure.measurer}`]),
    ]);
    expect([...new Set(missing)]).toEqual([]);
    expect(measurers.length).toBeGreaterThan(2);
  },
);

test.each([
  { word: "元宝", caption: "腾讯元宝" },
  { word: "腾讯元宝", caption: "腾讯元宝" },
  { word: "Yuanbao", caption: "腾讯元宝" },
  { word: "超级小爱", caption: "小米超级小爱" },
  { word: "阿里千问", caption: "千问" },
  { word: "豆包大模型", caption: "豆包大模型" },
  { word: "文心一言", caption: "文小言" },
  { word: "百度文心助手", caption: "文心助手" },
  { word: "Tencent", caption: "腾讯" },
  { word: "中国AI行业", caption: "中国 AI 行业" },
  { word: "大模型（AIGC）赛道", caption: "中国大模型（AIGC）赛道" },
])("$word is $caption", ({ word, caption }) => {
  const { words } = factsOf("china-ai");
  const found = meant("china-ai", word, ["entity", "subject"]);
  expect(found.map(({ id }) => captionOf(words, "entity", id).zh)).toContain(caption);
});

test.each([
  { word: "月活", language: "zh", first: "mau" },
  { word: "日活", language: "zh", first: "dau" },
  { word: "融资", language: "zh", first: "funding-total" },
  { word: "用户", language: "zh", first: "users" },
  { word: "下载量", language: "zh", first: "app-downloads" },
  { word: "monthly active users", language: "en", first: "mau" },
  { word: "red packets", language: "en", first: "campaign-budget" },
])("$word means $first before anything else", ({ word, language, first }) => {
  const found = meant("china-ai", word, ["measure"]).find((one) => one.language === language);
  expect(found?.id).toBe(first);
});

test("a word that is also ordinary needs its neighbours, and longer words that hold it are nobody's", () => {
  const [lingguang] = meant("china-ai", "灵光", ["entity"]);
  expect(lingguang?.with).toContain("蚂蚁");
  expect(lingguang?.within).toContain("灵光一闪");
});

test("a company that attention.yml tells apart from its group is not the group by an alias", () => {
  const { words } = factsOf("china-ai");
  const found = meant("china-ai", "蚂蚁集团", ["entity"]);
  expect(found).toHaveLength(1);
  const [ant] = found;
  expect(captionOf(words, "entity", ant?.id ?? "").zh).toBe("蚂蚁集团");
  const owner = groupOf(words, ant?.id ?? "");
  expect(captionOf(words, "entity", owner ?? "").zh).toBe("阿里巴巴");
});

test("a product has the group that figures give it, and a group is its own", () => {
  const { words } = factsOf("china-ai");
  const [yuanbao] = meant("china-ai", "元宝", ["entity"]);
  const owner = groupOf(words, yuanbao?.id ?? "") ?? "";
  expect(captionOf(words, "entity", owner)).toEqual({ zh: "腾讯", en: "Tencent" });
  expect(groupOf(words, owner)).toBe(owner);
});

test("places have their English names too, and facts are plain data", () => {
  expect(meant("china-ai", "Beijing", ["place"]).map(({ id }) => id)).toEqual(["北京市"]);
  const { figures, figureMeasures, measurers, words } = factsOf("china-ai");
  const plain = { figures, figureMeasures, measurers, words };
  expect(JSON.parse(JSON.stringify(plain))).toEqual(plain);
});

test("a page's date is known where the row gives one", () => {
  const { figures } = factsOf("china-ai");
  expect(figures.find(({ id }) => id === "report-001")?.published).toMatch(/^2026-01/);
});
