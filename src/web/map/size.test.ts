import { expect, test } from "vitest";
import { addressOfSize, sizeIn } from "./size.ts";

const IDS = ["investments", "all", "attention-w"];
const at = (search: string) => `https://site.example/map/${search}`;

test.each([
  { search: "", id: "investments", unknown: null },
  { search: "?size=", id: "investments", unknown: null },
  { search: "?size=all", id: "all", unknown: null },
  { search: "?size=all&size=attention-w", id: "all", unknown: null },
  { search: "?size=nonsense", id: "investments", unknown: "nonsense" },
  { search: "?size=constructor", id: "investments", unknown: "constructor" },
  { search: "?size=%3Cb%3E", id: "investments", unknown: "<b>" },
  { search: `?size=${"a".repeat(60)}`, id: "investments", unknown: `${"a".repeat(40)}…` },
])("$search sizes by $id", ({ search, id, unknown }) => {
  expect(sizeIn(at(search), IDS)).toEqual({ id, unknown });
});

test.each([
  { search: "", id: "all", written: "?size=all" },
  { search: "?size=nonsense", id: "investments", written: "" },
  { search: "?open=n/x/&size=all", id: "attention-w", written: "?open=n%2Fx%2F&size=attention-w" },
])("$id is written as “$written” where “$search” stood", ({ search, id, written }) => {
  expect(addressOfSize(at(search), id, IDS)).toBe(at(written));
});
