import { captionOf, type ClaimWords } from "../../model/claim-words.ts";
import type { Measurer } from "../../model/figures.ts";
import type { Evidence } from "../checked-claim.ts";
import type { Claim } from "../claim.ts";
import { describeAsked } from "../describe-asked.ts";
import { evidenceOf } from "../figures/figure-outcome.ts";
import { toldOf } from "../figures/figure-words.ts";
import type { Frame } from "../reading.ts";
import { saidOf, type Said } from "../said.ts";
import { includes, toleranceOf } from "../tolerance.ts";
import type { Option } from "./option.ts";

/** By what things are called in reasons. */
export interface Called {
  readonly words: ClaimWords;
  readonly measurers: readonly Measurer[];
}

/** An option in words, and the rows that it rests on. */
export interface Told {
  readonly said: Said;
  readonly evidence: readonly Evidence[];
}

/** A figure with who says so; a count by the way of counting that gives the claim's number, or else the best. */
export function toldBy(option: Option, claim: Claim, { words, measurers }: Called): Told {
  const { figure, known, frame } = option;
  if (figure) return { said: toldOf(figure, words, measurers), evidence: evidenceOf([figure]) };
  const { holds } = toleranceOf(claim.quantity);
  const best = known?.values.find(({ value }) => includes(holds, value)) ?? known?.values[0];
  if (!best || !frame) return { said: { zh: "", en: "" }, evidence: [] };
  const what = describe(option, frame, words);
  return {
    said: {
      zh: `${what.zh}：${best.value}（${best.how.map(({ zh }) => zh).join("、")}）`,
      en: `${what.en}: ${best.value} (${best.how.map(({ en }) => en).join(", ")})`,
    },
    evidence: best.evidence,
  };
}

function describe({ subject, measure, place, basis, period }: Option, frame: Frame, words: ClaimWords): Said {
  const list = captionOf(words, "series", measure);
  const owner = captionOf(words, "entity", subject);
  const ofOwner = saidOf((language) => `${owner[language]}${language === "zh" ? "，" : ", "}${list[language]}`);
  const at = { ...frame, asOf: basis === "total", period: period ?? frame.period };
  const asked = { kind: "count", place: place === "" ? null : place, basis: basis ?? "total", frame: at, base: null } as const;
  return describeAsked(asked, subject === "" ? list : ofOwner);
}
