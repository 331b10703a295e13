import { groupBy } from "../../model/group-by.ts";
import { memo } from "../../model/memo.ts";
import type { Observation } from "../../model/observations.ts";
import { isProblem, type Ask, type Expression, type Problem } from "./binding.ts";
import { ATTENTION_MEASURES, answerAttention } from "./answer-attention.ts";
import { answerClass } from "./answer-class.ts";
import { answerCount } from "./answer-count.ts";
import { answerIndex, INDEX } from "./answer-index.ts";
import { answerObservation } from "./answer-observation.ts";
import type { Answered } from "./bound-number.ts";
import { derive } from "./derive.ts";
import type { NumberSources } from "./number-sources.ts";

/** The number that a binding names, or why there is none. */
export function answer(expression: Expression, sources: NumberSources): Answered | Problem {
  if (expression.kind === "ask") return answerAsk(expression, sources);
  const operands: Answered[] = [];
  for (const operand of expression.operands) {
    const answered = answer(operand, sources);
    if (isProblem(answered)) return answered;
    operands.push(answered);
  }
  return derive(expression.name, operands);
}

/** What a binding's first word means is looked up in one order: counts, classes, the index, hot searches, observations. */
function answerAsk(ask: Ask, sources: NumberSources): Answered | Problem {
  const { measures, schemes } = sources;
  const counted = measures.find(({ id }) => id === ask.measure);
  if (counted) return answerCount(ask, counted, sources);
  const scheme = schemes.find(({ id }) => ask.measure.startsWith(`${id}/`));
  if (scheme) return answerClass(ask, scheme, sources);
  if (ask.measure.startsWith(INDEX)) return answerIndex(ask, sources);
  if (ATTENTION_MEASURES.includes(ask.measure)) return answerAttention(ask, sources);
  const observed = byMeasure(sources.observations).get(ask.measure);
  if (observed) return answerObservation(ask, observed, sources);
  return { problem: `names no measure. Known: ${knownMeasures(sources)}.` };
}

/** Observations by measure, found once for all bindings of a build. */
const byMeasure = memo((observations: readonly Observation[]) => groupBy(observations, ({ measure }) => measure));

function knownMeasures({ measures, schemes, observations, verdict }: NumberSources): string {
  const observed = new Set(observations.map(({ measure }) => measure));
  const classes = schemes.flatMap(({ id, labels }) => labels.slice(0, 1).map((label) => `${id}/${label.id}`));
  const index = verdict?.composite ? [`${INDEX}rank`] : [];
  return [...new Set([...measures.map(({ id }) => id), ...classes, ...index, ...[...observed].toSorted()])].join(", ");
}
