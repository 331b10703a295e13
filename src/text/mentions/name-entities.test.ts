import { expect, test } from "vitest";
import type { AttentionEntity } from "../../model/attention-plan.ts";
import { buildEntityNamer, entitiesNamed, holdsWord } from "./name-entities.ts";

type Written = { name: string; since?: string; with?: string[]; without?: string[] };

function entity(id: string, names: readonly Written[], rest: Partial<AttentionEntity> = {}): AttentionEntity {
  const whole = names.map(({ name, since, with: needed = [], without = [] }) => ({
    name,
    with: needed,
    without,
    ...(since !== undefined && { since }),
  }));
  return { id, kind: "company", names: whole, within: [], except: [], ...rest };
}

const entities = [
  entity("heron", [{ name: "苍鹭" }, { name: "Heron" }], { within: ["苍鹭湖"] }),
  entity("heron-video", [{ name: "苍鹭视频" }]),
  entity("ingot", [{ name: "锭", since: "2024-05-30", with: ["AI", "下载"], without: ["金店"] }]),
  entity("brand", [{ name: "苍鹭视频" }, { name: "鹭牌" }], { except: ["own"] }),
];
const namer = buildEntityNamer({ entities, apart: ["苍鹭百科"] });
const named = (title: string, date = "2025-01-01", list = "daily") =>
  entitiesNamed(namer, { list, date, title }).map((at) => entities[at]?.id);

test.each([
  { title: "苍鹭发布新品", ids: ["heron"] },
  { title: "蒼鷺發佈新品", ids: ["heron"] },
  { title: "ＨＥＲＯＮ 降价", ids: ["heron"] },
  { title: "Herons降价", ids: [] },
  { title: "苍鹭苍鹭苍鹭", ids: ["heron"] },
  { title: "苍鹭湖涨水", ids: [] },
  { title: "苍鹭百科改错字", ids: [] },
  { title: "苍鹭视频崩了", ids: ["heron-video", "brand"] },
  { title: "苍鹭回应苍鹭视频崩了", ids: ["heron", "heron-video", "brand"] },
  { title: "锭下载量第一", ids: ["ingot"] },
  { title: "一锭银子", ids: [] },
  { title: "锭AI下载送金店券", ids: [] },
  { title: "🐦苍鹭🐦", ids: ["heron"] },
  { title: "", ids: [] },
])("$title names $ids", ({ title, ids }) => {
  expect(named(title)).toEqual(ids);
});

test("a name means its entity from its first day on", () => {
  expect(named("锭下载量第一", "2024-05-29")).toEqual([]);
  expect(named("锭下载量第一", "2024-05-30")).toEqual(["ingot"]);
});

test("in a list that it is left out of, an entity is not counted, and others that share the name are", () => {
  expect(named("苍鹭视频", "2025-01-01", "own")).toEqual(["heron-video"]);
});

test.each([
  { text: "magic7发布", word: "magic", holds: true },
  { text: "magical", word: "magic", holds: false },
  { text: "荣耀500镜头", word: "荣耀50", holds: false },
  { text: "荣耀50镜头", word: "荣耀50", holds: true },
  { text: "大模型价格", word: "模型", holds: true },
  { text: "paid ai", word: "ai", holds: true },
])("in $text stands $word: $holds", ({ text, word, holds }) => {
  expect(holdsWord(text, word)).toBe(holds);
});
