import type { OpenQuestion, QuestionEvidence } from "../../model/judgements.ts";
import type { ResolvedFiling } from "../../model/records.ts";

/** Open questions about the filers of these rows: two of companies, one of a group, names as bad as they come. */
export function questionsOfFilers(filings: readonly ResolvedFiling[]): OpenQuestion[] {
  const filers = [...new Map(filings.map((filing) => [filing.filer, filing])).values()];
  const pairs = filers.slice(1, 3).map((row, place) => asked(place, { row: filers[place], other: row }));
  return [...pairs, ...filers.slice(3, 4).map((row) => asked(2, { row, other: undefined }))];
}

function asked(
  place: number,
  { row, other }: { row: ResolvedFiling | undefined; other: ResolvedFiling | undefined },
): OpenQuestion {
  const evidence = [...evidenceOf("left", row), ...evidenceOf("right", other)];
  const both = { side: "both", text: "顶", record: null, origin: null } as const;
  return {
    id: `question-${place}`,
    kind: other ? "company" : "member",
    left: row?.filer ?? "",
    right: other?.filer ?? "acme",
    probability: 0.5 + place / 10,
    weight: 9.04 - place,
    evidence: [...evidence, { ...both, what: "brand", weighs: "for" }, { ...both, what: "odd-code", weighs: "against" }],
  };
}

function evidenceOf(side: "left" | "right", row: ResolvedFiling | undefined): QuestionEvidence[] {
  if (!row) return [];
  const stands = { side, record: row.id, origin: row.origin, weighs: "neither" } as const;
  return [
    { ...stands, what: "filer", text: row.filer },
    ...(row.place === null ? [] : [{ ...stands, what: "place", text: row.place }]),
    { ...stands, what: "product", text: row.name },
  ];
}
