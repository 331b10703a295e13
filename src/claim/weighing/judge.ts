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
import { DERIVED, type Option } from "./option.ts";
import type { Weighed } from "./weigh.ts";

/** What is said of a number that nothing but weighing decides. */
export interface Judged {
  readonly state: "holds";
  readonly reason: Said;
  readonly evidence: readonly Evidence[];
  readonly remarks: readonly Said[];
}

/** By what things are called in reasons. */
export interface Called {
  readonly words: ClaimWords;
  readonly measurers: readonly Measurer[];
}

/** So sure must it be that a number is one of the options that have it: about as often right as what grammar alone supports. */
const TOLD = 0.6;
const COMPUTED = 0.6;

/** A number that most likely is one of those that agree with it, whichever; undefined where that is open. */
export function judge(claim: Claim, { option, agreeing }: Weighed, called: Called): Judged | undefined {
  if (claim.stance !== "asserted" && claim.stance !== "quoted") return undefined;
  if (option.agree !== "agrees" || agreeing < (DERIVED.has(claim.comparator) ? COMPUTED : TOLD)) return undefined;
  const own = toldBy(option, claim, called);
  if (!option.base) return { state: "holds", reason: agrees(own.said), evidence: own.evidence, remarks: [WEIGHED] };
  const base = toldBy(option.base, claim, called);
  return {
    state: "holds",
    reason: {
      zh: `由这两项得出：${own.said.zh}；${base.said.zh}。`,
      en: `It follows from ${own.said.en} and ${base.said.en}.`,
    },
    evidence: [...own.evidence, ...base.evidence],
    remarks: [WEIGHED],
  };
}

const agrees = ({ zh, en }: Said): Said => ({ zh: `与此一致：${zh}。`, en: `Agrees with ${en}.` });

const WEIGHED: Said = {
  zh: "文中没有把对象、指标和时间都写在一处；这是附近所提的各项里最可能的所指。",
  en: "The text does not say whose, what and when in one place; of all that it speaks of this is most likely meant.",
};

interface Told {
  readonly said: Said;
  readonly evidence: readonly Evidence[];
}

function toldBy(option: Option, claim: Claim, { words, measurers }: Called): Told {
  const { figure, known, frame } = option;
  if (figure) return { said: toldOf(figure, words, measurers), evidence: evidenceOf([figure]) };
  const [best] = known?.values ?? [];
  if (!known || !best || !frame) return { said: { zh: "", en: "" }, evidence: [] };
  const { holds } = toleranceOf(claim.quantity);
  const value = known.values.find((one) => includes(holds, one.value)) ?? best;
  const what = describeOption(option, frame, words);
  return {
    said: {
      zh: `${what.zh}：${value.value}（${value.how.map(({ zh }) => zh).join("、")}）`,
      en: `${what.en}: ${value.value} (${value.how.map(({ en }) => en).join(", ")})`,
    },
    evidence: value.evidence,
  };
}

function describeOption({ subject, measure, place, basis, period }: Option, frame: Frame, words: ClaimWords): Said {
  const list = captionOf(words, "series", measure);
  const owner = captionOf(words, "entity", subject);
  const name =
    subject === "" ? list : saidOf((language) => `${owner[language]}${language === "zh" ? "，" : ", "}${list[language]}`);
  const at = { ...frame, asOf: basis === "total", period: period ?? frame.period };
  return describeAsked(
    { kind: "count", place: place === "" ? null : place, basis: basis ?? "total", frame: at, base: null },
    name,
  );
}
