import { describe, expect, test } from "vitest";
import { buildClaim, link } from "./figures/testing-claims.ts";
import { ofProduct, type Tellings } from "./of-product.ts";

// Heron is a group with two apps, of which one is called by the name of its models, too.
const HERON = { heron: "heron", "heron-app": "heron", "heron-maps": "heron", "heron-models": "heron" };
const tellings: Tellings = {
  told: new Map([
    ["campaign", new Set(["heron-app", "plover"])],
    ["users", new Set(["heron-app", "heron-maps"])],
    ["revenue", new Set(["heron", "heron-maps"])],
  ]),
  owners: { ...HERON, plover: "plover" },
  words: new Map([
    ["heron-app", new Set(["Wader", "Wader app"])],
    ["heron-models", new Set(["Wader", "Wader models"])],
    ["heron-maps", new Set(["Heron Maps"])],
  ]),
};

interface Said {
  readonly subject: string;
  readonly measure: string;
  readonly how?: "own" | "paragraph" | "text";
  readonly nearby?: readonly string[];
  readonly unknown?: string;
}

const subjectOf = ({ subject, measure, how = "own", nearby = [], unknown = "" }: Said): string | undefined =>
  ofProduct(
    {
      ...buildClaim({ text: "3亿", value: "300000000", subjects: [link(subject)], measures: [{ ...link(measure), how }] }),
      nearby,
      unknown,
    },
    tellings,
  ).subjects[0]?.id;

describe("whose a number is that is never told of whom its words name", () => {
  test.each([
    { why: "of a group, its one product that it is told of", said: { subject: "heron", measure: "campaign" }, of: "heron-app" },
    {
      why: "of several, the one that was named",
      said: { subject: "heron", measure: "users", nearby: ["heron-maps"] },
      of: "heron-maps",
    },
    { why: "of several, none by itself", said: { subject: "heron", measure: "users" }, of: "heron" },
    { why: "what is told of the group is the group's", said: { subject: "heron", measure: "revenue" }, of: "heron" },
    { why: "of a shared name, who is told of", said: { subject: "heron-models", measure: "campaign" }, of: "heron-app" },
    { why: "another product is another", said: { subject: "heron-maps", measure: "campaign" }, of: "heron-maps" },
    {
      why: "an unknown word may name another product",
      said: { subject: "heron", measure: "campaign", unknown: "信使" },
      of: "heron",
    },
    {
      why: "a measure that stands far off is perhaps not meant",
      said: { subject: "heron", measure: "campaign", how: "text" as const },
      of: "heron",
    },
  ])("$why", ({ said, of }) => expect(subjectOf(said)).toBe(of));
});
