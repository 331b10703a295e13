import { captionOf } from "../../model/claim-words.ts";
import type { Claim } from "../claim.ts";
import type { Said } from "../said.ts";
import { saidPeriod } from "../said-period.ts";
import type { FigureKnowledge } from "./figure-knowledge.ts";
import type { Meaning } from "./meaning.ts";

/** What would be needed to check a number: a figure of which subject, measure, scope and time, and by whom. */
export function neededFor(claim: Claim, meaning: Meaning, { words }: FigureKnowledge, measure = meaning.measures[0]): Said {
  const subject = captionOf(words, "entity", meaning.subjects[0] ?? "");
  if (measure === undefined) {
    return { zh: `需要知道这个数字是${subject.zh}的什么指标。`, en: `It would need to say what is measured of ${subject.en}.` };
  }
  const what = captionOf(words, "measure", measure);
  const scope = meaning.scopes[0] === undefined ? null : captionOf(words, "scope", meaning.scopes[0]);
  const by = meaning.measurer === "" ? null : captionOf(words, "measurer", meaning.measurer);
  const { frame } = claim.time;
  const period = frame ? saidPeriod(frame.period) : null;
  const zh = [subject.zh, period?.zh ?? "（文中未说明时间）", what.zh, scope ? `（${scope.zh}）` : ""].join(" ").trim();
  const en = [subject.en, what.en, period?.en ?? "(the text says no time)", scope ? `(${scope.en})` : ""]
    .filter((part) => part !== "")
    .join(", ");
  return {
    zh: `需要一个数字：${zh}${by ? `，由${by.zh}测得` : ""}。`,
    en: `It would need a figure: ${en}${by ? `, by ${by.en}` : ""}.`,
  };
}
