import type { Asked } from "./answers.ts";
import { saidPeriod } from "./said-period.ts";
import type { Said } from "./said.ts";

/** What the lists were asked, for the reason of a verdict: the series, the place, and when. */
export function describeAsked({ kind, place, frame, base }: Asked, name: Said): Said {
  const whose = { en: place === null ? name.en : `${name.en}, ${place}`, zh: place === null ? name.zh : `${name.zh}，${place}` };
  const when = saidPeriod(frame.period);
  if (kind === "count")
    return { en: `${whose.en}, ${frame.asOf ? "by " : ""}${when.en}`, zh: `${whose.zh}，${frame.asOf ? "截至" : ""}${when.zh}` };
  if (kind === "share") {
    return {
      en: `Share of ${place ?? "a place"} in ${name.en}, ${when.en}`,
      zh: `${place ?? "某地"}在“${name.zh}”中的占比，${when.zh}`,
    };
  }
  const from = base ? saidPeriod(base.period) : { en: "before", zh: "此前" };
  const what = kind === "growth" ? { en: "Growth", zh: "增幅" } : { en: "Difference", zh: "差额" };
  return {
    en: `${what.en} of ${whose.en} from ${from.en} to ${when.en}`,
    zh: `${whose.zh}，${from.zh}到${when.zh}的${what.zh}`,
  };
}
