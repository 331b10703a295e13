import { copyTiny, editText, type Tiny } from "./tiny-dossier.ts";

/** dossiers/tiny with simple words for its series, so that texts can be checked against its 19 permits, of which 8 by mid-2025. */
export function copyCheckable(): Tiny {
  const tiny = copyTiny();
  const words = "zh: { subject: [送货机器人], act: [上路许可] }";
  editText(tiny, "dossier.yml", (text) => text.replace(/zh: \{ subject: [^}]*\}/, words));
  return tiny;
}

export const RIGHT = "截至2025年12月31日，全国送货机器人上路许可累计有19项。";
export const WRONG = "截至2025年6月30日，全国送货机器人上路许可累计有17项。";
