import { expect, test } from "vitest";
import type { EventPlan } from "../../model/event-plan.ts";
import type { Figures } from "../../model/figures.ts";
import { toldLabels } from "./told-labels.ts";

const measure = (predicates: string[], en: string, figures?: string[]) => ({
  predicates,
  label: { en },
  ...(figures && { figures }),
});
const figures = {
  measures: [measure(["downloads"], "Downloads of an app", ["usage"]), measure(["downloads", "fetches"], "Downloads of a model")],
  scopes: [{ name: "web", label: { zh: "网页", en: "Web" } }],
} as unknown as Figures;
const eventPlan = {
  names: { launch: { zh: "上线", en: "Launch" }, rename: { zh: "更名", en: "Rename" } },
} as unknown as EventPlan;
const labels = toldLabels({ figures, eventPlan });

test.each([
  { kind: "usage", predicate: "downloads", en: "Downloads of an app" },
  { kind: "hf", predicate: "downloads", en: "Downloads of a model" },
  { kind: "event", predicate: "launch", en: "Launch" },
  { kind: "event", predicate: "launch / rename", en: "Launch / Rename" },
  { kind: "event", predicate: "launch / sale", en: undefined },
  { kind: "event", predicate: "constructor", en: undefined },
])("$kind: $predicate is called $en", ({ kind, predicate, en }) => {
  expect(labels.predicate({ kind, predicate })?.["en"]).toBe(en);
});

test("a scope has the dossier’s name in every language, another none", () => {
  expect(labels.scope("web")).toEqual({ zh: "网页", en: "Web" });
  expect(labels.scope("radio")).toBeNull();
  expect(toldLabels({ figures: null, eventPlan: null }).scope("web")).toBeNull();
});
