import type { Asked } from "./answers.ts";
import { describePeriod } from "./reading.ts";
import type { Said } from "./said.ts";

/** What the lists were asked, for the reason of a verdict: the series, the place, and when. */
export function describeAsked({ kind, place, frame, base }: Asked, name: Said): Said {
  const whose = { en: place === null ? name.en : `${name.en}, ${place}`, zh: place === null ? name.zh : `${name.zh}，${place}` };
  const when = describePeriod(frame.period);
  if (kind === "count")
    return { en: `${whose.en}, ${frame.asOf ? "by " : ""}${when}`, zh: `${whose.zh}，${frame.asOf ? "截至" : ""}${when}` };
  if (kind === "share") {
    return {
      en: `Share of ${place ?? "a place"} in ${name.en}, ${when}`,
      zh: `${place ?? "某地"}在“${name.zh}”中的占比，${when}`,
    };
  }
  const from = base ? describePeriod(base.period) : null;
  const what = kind === "growth" ? { en: "Growth", zh: "增幅" } : { en: "Difference", zh: "之差" };
  return {
    en: `${what.en} of ${whose.en} from ${from ?? "before"} to ${when}`,
    zh: `${whose.zh}，${from ?? "此前"}至${when}的${what.zh}`,
  };
}
