import { FOLDS } from "../classify/fit.ts";
import { LEAST_EXAMPLES } from "../classify/learn.ts";
import { LEAST_ROWS } from "../classify/thresholds.ts";
import {
  GROWN,
  HOLDS,
  HOLDS_BY_WORDS,
  HOLDS_ON_LIST,
  HOLDS_ON_LIST_BY_WORDS,
  NEAR,
  RANK,
  RANK_ON_LIST,
  SLIP,
  SLIP_OF_TWO,
  WRONG,
} from "../claim/weighing/judge.ts";
import { OWN_LEAST, STRANGER_LEAST } from "../graph/built-on.ts";
import { DAMPING } from "../graph/rank/page-rank.ts";
import { LEAST_TITLES, OF } from "../measure/attention/attention-league.ts";
import { WINDOW_MONTHS } from "../measure/attention/attention-windows.ts";
import { AROUND, LEAST, LEAST_PLACEBOS, PER, RARE } from "../measure/campaigns/attention-change.ts";
import { LEAST_READINGS } from "../measure/campaigns/usage-readings.ts";
import { AGREEMENTS } from "../measure/composite/echelons.ts";
import { TAIL } from "../measure/composite/placings.ts";
import { LEAST_MEASURES, LEAST_UNITS } from "../measure/composite/qualify.ts";
import { CONCENTRATION, DEFAULT_VARIANTS } from "../measure/composite/variant-set.ts";
import { WHOLE_SPACE } from "../measure/composite/variant-space.ts";
import { UNLIKELY } from "../measure/league.ts";
import { LEAST_FIELD } from "../measure/standing/field.ts";
import { TOLERANCE, WINDOW } from "../measure/standing/states.ts";
import { ABOUT } from "../measure/verdict/comparable-rows.ts";
import { LEAST_DIMENSIONS } from "../measure/verdict/composite-input-of.ts";
import { AGREEMENT } from "../measure/verdict/findings.ts";
import type { RuleSettings } from "../model/rule-settings.ts";
import { ESTIMATES } from "../resolve/estimates.ts";
import { SAME_FROM } from "../text/match/compare-names.ts";

const estimates = Object.values(ESTIMATES);

/** What the rules of this program go by. Collected here, because pages may not import every folder that has a rule. */
export const RULE_SETTINGS: RuleSettings = {
  pace: { chance: UNLIKELY },
  standing: { leastRead: LEAST_FIELD, tolerance: TOLERANCE, intervals: WINDOW },
  composite: {
    variants: DEFAULT_VARIANTS,
    leastMeasures: LEAST_MEASURES,
    leastDimensions: LEAST_DIMENSIONS,
    leastUnits: LEAST_UNITS,
    normalisations: WHOLE_SPACE.normalisations.length,
    aggregations: WHOLE_SPACE.aggregations.length,
    missing: WHOLE_SPACE.missing.length,
    weightings: WHOLE_SPACE.weights.length,
    sourcings: WHOLE_SPACE.sources.length,
    spread: 1 / Math.sqrt(CONCENTRATION),
    tail: TAIL,
  },
  echelons: { agreements: AGREEMENTS, said: AGREEMENT },
  reported: { about: ABOUT },
  classes: { leastLabelled: LEAST_EXAMPLES, leastOfLabel: LEAST_ROWS, parts: FOLDS },
  attention: { leastTitles: LEAST_TITLES, per: OF, months: WINDOW_MONTHS },
  campaigns: {
    around: AROUND,
    per: PER,
    before: LEAST.before,
    during: LEAST.during,
    after: LEAST.after,
    appearances: LEAST.appearances,
    named: LEAST.named,
    leastPlacebos: LEAST_PLACEBOS,
    rare: RARE,
    readingsBefore: LEAST_READINGS.before,
    readingsDuring: LEAST_READINGS.during,
    readingsAfter: LEAST_READINGS.after,
  },
  questions: { least: Math.min(...estimates), most: Math.max(...estimates) },
  builtOn: { own: OWN_LEAST, stranger: STRANGER_LEAST },
  keyPlayers: { startAnew: 1 - DAMPING },
  checking: {
    holds: HOLDS,
    holdsByWords: HOLDS_BY_WORDS,
    holdsOnList: HOLDS_ON_LIST,
    holdsOnListByWords: HOLDS_ON_LIST_BY_WORDS,
    slip: SLIP,
    slipOfTwo: SLIP_OF_TWO,
    near: NEAR,
    rankOnList: RANK_ON_LIST,
    rank: RANK,
    grown: GROWN,
    wrong: WRONG,
  },
  names: { sameFrom: SAME_FROM },
};
