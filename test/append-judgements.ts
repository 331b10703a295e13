// A process that appends judgements one by one, for tests that kill it or run several at once: FOLDER NAME ROWS.
import { openJudgementLog } from "../src/build/review/judgement-log.ts";

const [folder = "", name = "", rows = "0"] = process.argv.slice(2);
const log = openJudgementLog(folder);
for (let place = 0; place < Number(rows); place++) {
  const left = `${name}${place}`;
  const given = { judgement: "positive", by: "reader-a", on: "2026-01-02", why: "" } as const;
  await log.append([{ kind: "company", left, right: "乙", ...given }]);
}
