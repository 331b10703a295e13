import { expect, test } from "vitest";
import { addressOfChoice, choiceOf, chosenTitle } from "./choice.ts";

const known = { family: ["launch", "funding"], group: ["tencent"] };
const home = "https://site.example/timeline/";

test.each([
  { search: "", choice: { family: "", group: "" } },
  { search: "?kind=launch&group=tencent", choice: { family: "launch", group: "tencent" } },
  { search: "?kind=nonsense&group=%3Cscript%3E", choice: { family: "", group: "" } },
])("the address $search chooses $choice.family of $choice.group", ({ search, choice }) => {
  expect(choiceOf(home + search, known)).toEqual(choice);
});

test("a choice comes back from its address, and everything has none", () => {
  const choice = { family: "funding", group: "tencent" };
  expect(choiceOf(addressOfChoice(home, choice), known)).toEqual(choice);
  expect(addressOfChoice(`${home}?kind=launch`, { family: "", group: "" })).toBe(home);
});

test.each([
  { names: ["Moonshot AI"], shown: 3, title: "Moonshot AI: 3 of 105 events" },
  { names: ["Funding", "$& {shown}"], shown: 0, title: "Funding · $& {shown}: 0 of 105 events" },
])("of $names the title is $title", ({ names, shown, title }) => {
  expect(chosenTitle("{choice}: {shown} of 105 events", names, shown)).toBe(title);
});
