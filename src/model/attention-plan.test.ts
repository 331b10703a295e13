import { expect, test } from "vitest";
import { parseAttentionPlan } from "./dossier.ts";

const words = { zh: "词" };
const list = { id: "daily", title: words };
const app = { id: "heron-app", kind: "app", group: "heron", label: words, names: ["Heron"] };
const plan = { lists: [list], near_duplicates: { days: 7, least_length: 8 }, entities: [app] };

test("a plain name means its entity wherever it stands, a number among names is a name", () => {
  const { entities, apart } = parseAttentionPlan({ ...plan, entities: [{ ...app, names: ["Heron", 360] }] }, "attention.yml");
  expect(entities[0]).toMatchObject({
    names: [
      { name: "Heron", with: [], without: [] },
      { name: "360", with: [], without: [] },
    ],
    within: [],
    except: [],
  });
  expect(apart).toEqual([]);
});

test.each([
  { title: "an entity without a name", change: { entities: [{ ...app, names: [] }] }, where: "entities.0.names" },
  { title: "an empty name", change: { entities: [{ ...app, names: [" "] }] }, where: "entities.0.names.0.name" },
  { title: "a name given twice", change: { entities: [{ ...app, names: ["A", "A"] }] }, where: "entities.0.names.1" },
  {
    title: "a month where a day is asked for",
    change: { entities: [{ ...app, names: [{ name: "A", since: "2025-03" }] }] },
    where: "entities.0.names.0.since",
  },
  { title: "an unknown rule", change: { entities: [{ ...app, names: [{ name: "A", near: [] }] }] }, where: "entities.0.names.0" },
  { title: "an app without a label", change: { entities: [{ ...app, label: undefined }] }, where: "entities.0.label" },
  { title: "a group that belongs to one", change: { entities: [{ ...app, kind: "group" }] }, where: "entities.0.group" },
  { title: "an unknown kind", change: { entities: [{ ...app, kind: "person" }] }, where: "entities.0.kind" },
  { title: "an entity declared twice", change: { entities: [app, app] }, where: "entities.1.id" },
  { title: "a list that is not declared", change: { entities: [{ ...app, except: ["weekly"] }] }, where: "entities.0.except.0" },
  {
    title: "an entity by the day that is not declared",
    change: { days: { entities: ["egret"], around: [], before: 1, after: 1 } },
    where: "days.entities.0",
  },
  {
    title: "titles too short to differ in one character",
    change: { near_duplicates: { days: 7, least_length: 7 } },
    where: "near_duplicates.least_length",
  },
])("$title is refused with the file and the key", ({ change, where }) => {
  expect(() => parseAttentionPlan({ ...plan, ...change }, "attention.yml")).toThrow(
    expect.objectContaining({ code: "bad-config", message: expect.stringContaining(`attention.yml at ${where}`) }),
  );
});
