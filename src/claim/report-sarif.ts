import { CodePoints, type Span } from "../text/code-points.ts";
import { describePlace, type TextPlace } from "../text/prose.ts";
import type { CheckedClaim, Verdict } from "./checked-claim.ts";
import type { CheckedText } from "./checked-text.ts";
import { sentenceAround } from "./sentence-around.ts";

interface Rule {
  readonly id: string;
  readonly says: string;
  readonly kind: "fail" | "open" | "pass";
  /** "none" where it is no failure: the standard wants it so. */
  readonly level: "error" | "warning" | "none";
}

const RULES: Readonly<Record<Verdict, Rule>> = {
  refuted: { id: "number-refuted", says: "The sources give another number.", kind: "fail", level: "error" },
  disputed: { id: "number-disputed", says: "Sources of equal standing differ.", kind: "fail", level: "warning" },
  "not-enough-evidence": { id: "number-not-checked", says: "The number could not be checked.", kind: "open", level: "none" },
  supported: { id: "number-supported", says: "A source gives this number.", kind: "pass", level: "none" },
};
const VERDICTS = Object.keys(RULES) as Verdict[];

/** A log of static analysis (OASIS SARIF 2.1.0): one result a number, regions in code points of the file. */
export interface SarifLog {
  readonly $schema: string;
  readonly version: "2.1.0";
  readonly runs: readonly object[];
}

/** What texts were checked and what was found, for editors and code hosts. `version` is the program's. */
export function reportSarif(texts: readonly CheckedText[], version: string): SarifLog {
  const rules = VERDICTS.map((verdict) => {
    const { id, says, level } = RULES[verdict];
    return { id, shortDescription: { text: says }, defaultConfiguration: { level } };
  });
  const run = {
    tool: { driver: { name: "tidui", version, rules } },
    columnKind: "unicodeCodePoints",
    artifacts: texts.map(({ file }) => ({ location: { uri: artifactUri(file) } })),
    results: texts.flatMap(resultsOf),
  };
  return { $schema: SCHEMA, version: "2.1.0", runs: [run] };
}

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

function resultsOf({ file, prose, result }: CheckedText, index: number): object[] {
  const points = new CodePoints(prose.text);
  const mark = prose.kind !== "docx" && prose.kind !== "pdf" && points.at(0) === "\u{feff}" ? 1 : 0;
  const seen = new Map<string, number>();
  return result.claims.map((claim) => {
    const { id, kind, level } = RULES[claim.verdict];
    const context = contextOf(points, claim);
    const nth = (seen.get(context) ?? 0) + 1;
    seen.set(context, nth);
    const place = prose.placeOf(claim);
    return {
      ruleId: id,
      ruleIndex: VERDICTS.indexOf(claim.verdict),
      kind,
      level,
      message: { text: plainMessage(messageOf(claim)) },
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: artifactUri(file), index }, ...regionOf(place, mark) },
          ...logicalOf(place),
        },
      ],
      partialFingerprints: { "numberInContext/v1": `${fingerprint(context)}:${nth}` },
      suppressions: [],
    };
  });
}

function messageOf({ text, reason, right, unit, remarks }: CheckedClaim): string {
  const should = right === null ? "" : ` → ${right}${unit}`;
  return [`${text}${should}: ${reason}`, ...remarks].join(" ");
}

/** Brackets make links of a message's text, and braces places for arguments, unless they are escaped. */
function plainMessage(text: string): string {
  return text.replace(/[\\[\]]/g, "\\$&").replace(/[{}]/g, "$&$&");
}

/** A byte order mark is no character of the file to this standard. Documents that are no text have no regions. */
function regionOf({ start, end, line, column }: TextPlace, mark: number): object {
  if (start === undefined || end === undefined) return {};
  const region = { startLine: line, startColumn: column, charOffset: Math.max(0, start - mark), charLength: end - start };
  return { region };
}

function logicalOf(place: TextPlace): object {
  return place.start === undefined ? { logicalLocations: [{ fullyQualifiedName: describePlace(place) }] } : {};
}

/** Its sentence, at most so far on either side: the same when what stands around the sentence moves or changes. */
function contextOf(points: CodePoints, span: Span): string {
  const { start, end } = sentenceAround(points, span, CONTEXT);
  return points.slice(start, end).replace(/[\s\u{feff}]+/gu, "");
}

const CONTEXT = 40;

/** FNV-1a, 64 bits: tells results of one file apart; protects nothing. */
function fingerprint(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const character of text) hash = BigInt.asUintN(64, (hash ^ BigInt(character.codePointAt(0) ?? 0)) * 0x100000001b3n);
  return hash.toString(16).padStart(16, "0");
}

/** The name of a file as a URI: relative as it was given, or absolute. What has a scheme is one. */
function artifactUri(file: string): string {
  if (/^https?:\/\//i.test(file)) return encodeURI(file);
  const path = file.replaceAll("\\", "/").replace(/^(?:\.\/)+/, "");
  const parts = path.split("/").map((part, index) => (index === 0 && DRIVE.test(part) ? part : encodeURIComponent(part)));
  if (path.startsWith("/")) return `file://${parts.join("/")}`;
  return DRIVE.test(path.slice(0, 2)) ? `file:///${parts.join("/")}` : parts.join("/");
}

const DRIVE = /^[A-Za-z]:$/;
