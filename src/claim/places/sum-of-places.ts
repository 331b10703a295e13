import type { Quantity } from "../../text/quantities/quantity.ts";
import { between } from "../arithmetic/interval.ts";
import { rational } from "../arithmetic/rational.ts";
import { gradeOf, wordingOf } from "../arithmetic/wording.ts";
import type { Known } from "../known.ts";
import { openOutcome, type Outcome } from "../outcome.ts";
import type { Said } from "../said.ts";
import type { PlaceCount } from "./counts-of-places.ts";

/** 三地合计469款: the counts of the named places added up. */
export function sumOfPlaces(quantity: Quantity, places: readonly PlaceCount[]): Outcome {
  const total = places.reduce((sum, { value }) => sum + value, 0);
  const list = places.map(({ place, value }) => `${place} ${value}`);
  const reason = { en: `${list.join(" + ")} = ${total}.`, zh: `${list.join("＋")}＝${total}。` };
  return graded(quantity, total, 1, { reason, right: String(total), places });
}

/** 占全国的62.7%: of the named places in all; `rest`: of all others. */
export function shareOfPlaces(
  quantity: Quantity,
  places: readonly PlaceCount[],
  { whole, rest }: { whole: Known; rest: boolean },
): Outcome {
  const all = whole.values[0].value;
  const some = places.reduce((sum, { value }) => sum + value, 0);
  const part = rest ? all - some : some;
  if (all === 0) return openOutcome(NO_WHOLE);
  const percent = ((part / all) * 100).toFixed(1);
  const reason = { en: `${part} of ${all} are ${percent}%.`, zh: `${all}中的${part}占${percent}%。` };
  const right = quantity.unit === "%" ? percent : quantity.unit === "成" ? ((part / all) * 10).toFixed(1) : `${percent}%`;
  // Tenths are graded in hundredths, as percentages are.
  const inUnit = quantity.kind === "fraction" ? 1 : 100;
  return graded(quantity, part * inUnit, all, { reason, right, places });
}

const NO_WHOLE: Said = { en: "nothing is counted of the whole", zh: "整体没有计数" };

interface Telling {
  readonly reason: Said;
  readonly right: string;
  readonly places: readonly PlaceCount[];
}

function graded(quantity: Quantity, over: number, under: number, { reason, right, places }: Telling): Outcome {
  const value = rational(BigInt(over), BigInt(under));
  const wording = wordingOf(quantity);
  if (!wording) return openOutcome(reason);
  const exact = between(value, value);
  const grade = gradeOf(wording, { face: exact, range: exact });
  const evidence = places.flatMap((place) => place.evidence);
  if (grade === "holds" || grade === "loosely") return { state: "holds", reason, right: null, evidence, hedged: false, ratio: 1 };
  if (grade === "fails") return { state: "fails", reason, right, evidence, hedged: false, ratio: 1 };
  return openOutcome(reason);
}
