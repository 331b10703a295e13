import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { loadDossier } from "../src/build/load-dossier.ts";
import { NO_FIGURES } from "../src/claim/check-facts.ts";
import { checkText, type CheckedClaim, type CheckFacts } from "../src/claim/check-text.ts";
import { readCsv } from "../src/ingest/csv/csv.ts";
import { inMemory } from "../src/ingest/document-bytes.ts";
import { cellsOf } from "../src/ingest/document-row.ts";
import { indexRows } from "../src/measure/rows.ts";
import { NO_CLAIM_WORDS } from "../src/model/claim-words.ts";
import { placeWords, seriesWords } from "./check-fixture.ts";
import { buildAttachment, buildFiling, buildTotal } from "./model-builders.ts";

// The stories with planted errors, against the generative-AI lists they were written from. A user's clone has neither.
const shared = fileURLToPath(new URL("../../shared/", import.meta.url));
const genai = `${shared}data/registry/genai/`;
const isHere = [`${shared}stories/expected.csv`, `${genai}filings.csv`].every((file) => existsSync(file));
if (!isHere) console.log(`skipped: the stories and lists are not here (${shared})`);

const dossier = fileURLToPath(new URL("../dossiers/china-ai", import.meta.url));
const SERIES: Readonly<Record<string, string>> = { 备案: "genai-filed", 登记: "genai-registered", 端侧: "genai-on-device" };

type Cells = Readonly<Record<string, string>>;
const rowsOf = (file: string): Cells[] => [...readCsv(inMemory(readFileSync(file)))].map(cellsOf);

function loadFacts(): CheckFacts {
  const { head, measures } = loadDossier(dossier);
  const totals = rowsOf(`${genai}official-totals.csv`);
  const filings = rowsOf(`${genai}filings.csv`);
  const rounds = [...new Set(filings.map(({ batch = "" }) => batch))].toSorted();
  // Totals and rounds are the same thirteen lists, both in order.
  const asOf = new Map(rounds.map((round, index) => [round, totals[index]?.["as_of"] ?? ""]));
  const resolved = filings.map(({ series = "", serial, locality = "", date = "", batch = "" }) =>
    buildFiling(`${series}-${serial}`, {
      series: SERIES[series] ?? "",
      place: locality,
      filedOn: date,
      listedAsOf: asOf.get(batch) ?? "",
      round: batch,
    }),
  );
  const places = rowsOf(`${dossier}/facts/places.csv`).map(({ name = "", short = "" }) => ({ name, short }));
  const attachments = rounds.map((round) =>
    buildAttachment({ id: round, series: Object.values(SERIES), round, listedAsOf: asOf.get(round) ?? "", publishedOn: null }),
  );
  const announced = totals.flatMap((total) => [announcedOf(total, "filed"), announcedOf(total, "registered")].flat());
  return {
    head,
    measures,
    places,
    index: indexRows(resolved, measures),
    announced,
    attachments,
    latest: "2026-08-31",
    ...NO_FIGURES,
    words: { ...NO_CLAIM_WORDS, words: [...seriesWords(head), ...placeWords(places)] },
  };
}

function announcedOf(cells: Cells, column: "filed" | "registered"): ReturnType<typeof buildTotal>[] {
  const { as_of: asOf = "", new_since: since = "", [column]: total = "", [`${column}_new`]: added = "" } = cells;
  if (total === "") return [];
  const increase = added === "" ? {} : { added: Number(added), since };
  return [buildTotal({ id: `${column}-${asOf}`, series: `genai-${column}`, asOf, total: Number(total), ...increase })];
}

describe.skipIf(!isHere)("the stories with planted errors", () => {
  const facts = isHere ? loadFacts() : undefined;
  const expected = isHere ? rowsOf(`${shared}stories/expected.csv`) : [];

  /** What the checker says of one number of a story: the claim whose span overlaps the given occurrence of its text. */
  function claimOf({ story = "", text = "", occurrence = "1" }: Cells): CheckedClaim | undefined {
    const prose = readFileSync(`${shared}stories/${story}`, "utf8");
    const at = prose.split(text, Number(occurrence)).join(text).length;
    const start = Array.from(prose.slice(0, at)).length;
    const end = start + Array.from(text).length;
    if (!facts) throw new Error("No facts");
    return checkText(prose, facts).claims.find((claim) => claim.start < end && start < claim.end);
  }

  test.each(expected.map((row) => ({ row, name: `${row["story"]}: ${row["text"]}` })))(
    "$name gets no wrong verdict",
    ({ row }) => {
      const verdict = claimOf(row)?.verdict ?? "not-enough-evidence";
      expect([row["verdict"], "not-enough-evidence"]).toContain(verdict);
    },
  );

  test("all 18 numbers of registry.zh.md are decided, and the wrong ones get the right number", () => {
    const decided = expected
      .filter(({ story }) => story === "registry.zh.md")
      .map((row) => ({ ...row, claim: claimOf(row) }))
      .filter(({ claim }) => claim && claim.verdict !== "not-enough-evidence");
    expect(decided).toHaveLength(18);
    const right = decided.flatMap(({ claim }) => (claim?.right == null ? [] : [`${claim.text} ${claim.right}`]));
    expect(right).toEqual(["331款 309", "112款 122", "约26% 16", "621款 611", "743个 748"]);
  });

  test("the text that contradicts itself is told so", () => {
    const claims = [claimOf({ story: "registry.zh.md", text: "748款" }), claimOf({ story: "registry.zh.md", text: "743个" })];
    expect(claims.map((claim) => claim?.conflicts)).toEqual([[17], [0]]);
  });
});

describe.skipIf(!isHere)("true sentences about the lists", () => {
  const facts = isHere ? loadFacts() : undefined;
  const totals = isHere ? rowsOf(`${genai}official-totals.csv`).slice(1) : [];

  test.each(totals)("none of $as_of is refuted, and all are supported", ({ as_of: asOf = "", filed = "", registered = "" }) => {
    if (!facts) throw new Error("No facts");
    const [year, month, day] = asOf.split("-").map(Number);
    const date = `${year}年${month}月${day}日`;
    const count = (place: string): number =>
      facts.index.count({ measure: "genai-filed", clock: "listed_as_of", start: null, end: asOf, place, group: null });
    const [beijing, shanghai, guangdong] = ["北京市", "上海市", "广东省"].map(count);
    const sum = (...parts: readonly (number | undefined)[]): number => parts.reduce<number>((all, part) => all + (part ?? 0), 0);
    const share = ((sum(beijing, shanghai) / Number(filed)) * 100).toFixed(1);
    const texts = [
      `截至${date}，全国累计有${filed}款生成式人工智能服务完成备案，另有${registered}款应用或功能完成登记。`,
      `截至${date}，生成式人工智能服务备案和登记的数量分别为${filed}款、${registered}款。`,
      `截至${date}，登记的生成式人工智能应用为${registered}款，备案的服务为${filed}款。`,
      `截至${date}，北京、上海、广东分别有${beijing}款、${shanghai}款和${guangdong}款大模型完成备案。`,
      `截至${date}，我国已有${filed}款大模型通过备案。从属地看，北京${beijing}款、上海${shanghai}款、广东${guangdong}款。`,
      `截至${date}，我国已有${filed}款大模型通过备案。北京${beijing}款、上海${shanghai}款，两地合计${sum(beijing, shanghai)}款，占全国的${share}%。`,
      `| 截至日期 | 大模型备案 | 应用登记 |\n| --- | --- | --- |\n| ${date} | ${filed} | ${registered} |`,
    ];
    const verdicts = texts.flatMap((text) => checkText(text, facts).claims.map((claim) => `${claim.text} ${claim.verdict}`));
    expect(verdicts.filter((verdict) => !verdict.endsWith(" supported"))).toEqual([]);
  });
});
