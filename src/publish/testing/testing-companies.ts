// Companies for tests of pages: each with a former name, and a membership with all that one can have.
import { contentId } from "../../model/ids.ts";
import type { OpenQuestion } from "../../model/judgements.ts";
import type { Entity, Membership, NameEvidence } from "../../model/records.ts";

const SAID: NameEvidence = { kind: "filer", with: null, record: null, origin: null, decision: null };
const FORMER = "旧名有限公司";

export function testingCompany(name: string, group: string | null): Entity {
  const said = {
    ...SAID,
    kind: "judgement" as const,
    with: name,
    decision: { by: "reader-a", on: "2026-01-15", why: `why ${name}` },
  };
  return {
    id: contentId("Company", name),
    schema: "Company",
    caption: name,
    group,
    slug: contentId("slug", name).slice(0, 12),
    names: [
      { name: FORMER, evidence: [said] },
      { name, evidence: [SAID] },
    ],
    membership: group === null ? null : testingMembership(name, group),
  };
}

function testingMembership(name: string, group: string): Membership {
  return {
    group,
    name,
    evidence: "registered-share",
    basis: "known",
    note: `runs ${name}`,
    share: 62.5,
    document: "https://lights.example/register",
    date: "2025-06",
    decision: null,
  };
}

/** Questions about it: whether it is another company, and whether it belongs to a group; with a text that is HTML. */
export function testingQuestions(name: string, other: string, group: string): OpenQuestion[] {
  const told = { side: "both", record: null, origin: null, weighs: "for" } as const;
  const question = (kind: OpenQuestion["kind"], right: string): OpenQuestion => ({
    id: contentId("question", kind, name, right),
    kind,
    left: name,
    right,
    probability: 0.5,
    weight: 1,
    evidence: [
      { ...told, what: "note", text: `says ${name}` },
      { ...told, what: "doubt", text: "still-files" },
      { ...told, what: "of-a-code-without-words", text: "" },
    ],
  });
  return [question("company", other), question("member", group)];
}
