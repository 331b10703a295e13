import { expect, test } from "vitest";
import { buildFiling, buildGroups } from "../../test/model-builders.ts";
import { productId } from "../model/ids.ts";
import type { ResolvedFiling } from "../model/records.ts";
import { builtOnRelations } from "./built-on.ts";

const plan = { built_on: { apps: ["apps"], models: ["models"], endings: ["大模型", "助手", "AI"] } };
const groups = buildGroups({ id: "plover", name: { zh: "珩鸟", en: "Plover" } });
const keyOf = (name: string) => name.toLowerCase();

const app = (name: string, parts: Partial<ResolvedFiling> = {}) =>
  buildFiling(`app ${name}`, { series: "apps", name, entity: "ours", filedOn: "2025-06-01", ...parts });
const model = (name: string, parts: Partial<ResolvedFiling> = {}) =>
  buildFiling(`model ${name}`, { series: "models", name, entity: "ours", filedOn: "2025-01-01", ...parts });
const builtOn = (...filings: readonly ResolvedFiling[]) => builtOnRelations(plan, filings, groups, keyOf);

test("an app whose name holds the name of its company's model is built on it: inferred, from the day of the app", () => {
  expect(builtOn(app("天禧个人智能体"), model("天禧大模型"))).toMatchObject([
    {
      kind: "built-on",
      from: productId("apps", "app 天禧个人智能体"),
      to: productId("models", "model 天禧大模型"),
      start: "2025-06-01",
      end: null,
      status: "inferred",
      record: "filing-app 天禧个人智能体",
    },
  ]);
});

test.each([
  { why: "one character is no name", name: "天助手", parts: {}, of: "天大模型", own: {} },
  { why: "letters go on", name: "干策Nexus", parts: {}, of: "Nex", own: {} },
  { why: "it is the group's own name", name: "珩鸟搜索", parts: {}, of: "珩鸟大模型", own: {} },
  { why: "the model came later", name: "天禧个人智能体", parts: {}, of: "天禧大模型", own: { filedOn: "2025-07-01" } },
  { why: "the model was struck off", name: "天禧个人智能体", parts: {}, of: "天禧大模型", own: { cancelledOn: "2025-07" } },
  { why: "a stranger's model of two characters", name: "灵犀客服", parts: { entity: "others" }, of: "灵犀大模型", own: {} },
])("no model, for $why: $name and $of", ({ name, parts, of, own }) => {
  expect(builtOn(app(name, parts), model(of, own))).toEqual([]);
});

test("another company's model needs a longer name, which no second company bears", () => {
  const stranger = app("卓睦鸟医疗大模型", { entity: "others" });
  expect(builtOn(stranger, model("卓睦鸟大模型"))).toHaveLength(1);
  const second = model("卓睦鸟", { entity: "third", number: "second", id: "second" });
  expect(builtOn(stranger, model("卓睦鸟大模型"), second)).toEqual([]);
});

test("within a group a short name is enough, and of several models the company's own, then the longest, is meant", () => {
  const inGroup = { entity: "sister", group: "plover" };
  expect(builtOn(app("天禧客服", { group: "plover" }), model("天禧大模型", inGroup))).toHaveLength(1);
  const found = builtOn(app("天禧客服"), model("天禧客服大模型"), model("天禧大模型"));
  expect(found.map(({ to }) => to)).toEqual([productId("models", "model 天禧客服大模型")]);
});

test("a dossier that says nothing of apps and models has nothing inferred", () => {
  expect(builtOnRelations({}, [app("天禧个人智能体"), model("天禧大模型")], groups, keyOf)).toEqual([]);
});
