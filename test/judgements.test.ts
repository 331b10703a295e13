import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { JUDGEMENT_COLUMNS } from "../src/model/judgements.ts";
import { queryDatabase } from "../src/store/database.ts";
import { outcomeOf, wanted, write, type Mistake } from "./bad-input.ts";
import { build, copyTiny, lastBuild, publishAll, type Tiny } from "./tiny-dossier.ts";

const HEADER = JUDGEMENT_COLUMNS.join(",");
const QUESTION = "港城燕鸥餐饮管理有限公司,tern";
const judge = (tiny: Tiny, ...rows: readonly string[]) => write(tiny, "judgements.csv", `${[HEADER, ...rows].join("\n")}\n`);

test.each(["positive", "negative"])("a proposal that was judged %s is no question any more", async (judgement) => {
  const tiny = copyTiny();
  const open = async () => {
    await build(tiny);
    const sql = `SELECT count(*) AS n FROM questions WHERE "right" = 'tern'`;
    return (await queryDatabase(join(lastBuild(tiny), "tidui.duckdb"), sql)).rows;
  };
  expect(await open()).toEqual([{ n: 1 }]);
  judge(tiny, `member,${QUESTION},${judgement},editor,2026-11-23,`);
  expect(await open()).toEqual([{ n: 0 }]);
});

test.each([
  { what: "taken out", undo: (tiny: Tiny) => judge(tiny) },
  { what: "taken out with its file", undo: (tiny: Tiny) => rmSync(join(tiny.dossier, "judgements.csv")) },
])("a row that is $what leaves the bytes of a build that never had it", async ({ undo }) => {
  const tiny = copyTiny();
  rmSync(join(tiny.dossier, "judgements.csv"), { force: true });
  const before = publishAll(tiny).files;
  judge(
    tiny,
    `member,${QUESTION},positive,editor,2026-11-23,`,
    "company,北湾快送有限公司,燕鸥物流股份有限公司,positive,editor,2026-11-23,",
  );
  const judged = publishAll(tiny).files;
  undo(tiny);
  const after = publishAll(tiny).files;
  expect([...after.keys()]).toEqual([...before.keys()]);
  const differing = (files: ReadonlyMap<string, Buffer>) =>
    [...before].filter(([path, bytes]) => !files.get(path)?.equals(bytes)).map(([path]) => path);
  expect(differing(judged)).toContain("json/judgements.json");
  expect(differing(after)).toEqual([]);
});

const bad = (what: string, row: string, code: string, ...says: readonly string[]): Mistake => ({
  what,
  make: (tiny) => judge(tiny, row),
  code,
  says: ["judgements.csv", ...says],
});

test.each([
  bad("a judgement of an unknown kind", `place,${QUESTION},positive,editor,2026,`, "unknown-kind", "row 2", "place", "member"),
  bad("an unknown judgement", `member,${QUESTION},yes,editor,2026,`, "unknown-judgement", "row 2", "yes", "positive"),
  bad("a judgement on no day", `member,${QUESTION},positive,editor,soon,`, "bad-date", "row 2", "soon"),
  bad("a judgement by nobody", `member,${QUESTION},positive,,2026,`, "missing-value", "row 2", "by"),
  bad("a judgement of an unknown group", "member,北湾快送有限公司,gull,positive,editor,2026,", "unknown-group", "gull"),
  bad("a judgement of one name", "company,甲(港)公司,甲（港）公司,positive,editor,2026,", "one-name", "row 2"),
  {
    what: "judgements with another column",
    make: (tiny) => write(tiny, "judgements.csv", `${HEADER},sure\nmember,${QUESTION},positive,editor,2026,,very\n`),
    code: "unknown-column",
    says: ["judgements.csv", "sure"],
  },
  {
    what: "judgements without a column",
    make: (tiny) => write(tiny, "judgements.csv", "kind,left,right\nmember,a,tern\n"),
    code: "missing-column",
    says: ["judgements.csv", "judgement"],
  },
])("$what is the mistake $code, said in one sentence; the last good build stays", async (mistake) => {
  expect(await outcomeOf(mistake)).toEqual(wanted(mistake));
});
