import type { Operand } from "./compute.ts";
import { dossierOperand, knownOperand, textOperand } from "./operands.ts";
import { ownNear, type Pair } from "./pairs.ts";
import { best, trialsOf, withoutRefuting, type Asked, type Trial } from "./trial.ts";
import type { Surroundings } from "./values.ts";

/**
 * What the dossier's numbers come to, where it has both, or one of them and the text the other. `only` is the pair that the
 * text means, if only one can be.
 */
export function byDossier(asked: Asked, index: number, only: Pair | undefined, around: Surroundings): Trial | undefined {
  const { valueOf, baseOf, ownOf } = around;
  const told = { base: baseOf?.(index), own: ownOf?.(index) };
  const near = asked.claims[index]?.against.of ?? ownNear(asked.claims, index);
  const own = sideOf(asked, { told: told.own, at: only?.own ?? near }, valueOf);
  const base = sideOf(asked, { told: told.base, at: only?.base }, valueOf);
  if (!own || !base || (own.isText && base.isText)) return undefined;
  const straight = trialsOf(asked.question, asked.wording, own.operand, base.operand);
  const turned = told.base || only?.ordered !== false ? [] : trialsOf(asked.question, asked.wording, base.operand, own.operand);
  const found = best([...straight, ...turned]);
  const sure = told.base ? told.own !== undefined || near !== undefined || only?.sure === true : only?.sure === true;
  return found && !sure ? withoutRefuting(found) : found;
}

interface Side {
  readonly operand: Operand;
  readonly isText: boolean;
}

interface Where {
  readonly told: ReturnType<Surroundings["valueOf"]>;
  /** The claim that gives it in the text. */
  readonly at: number | undefined;
}

function sideOf({ claims }: Asked, { told, at }: Where, valueOf: Surroundings["valueOf"]): Side | undefined {
  const known = told ? knownOperand(told, []) : at === undefined ? undefined : dossierOperand(at, valueOf);
  if (known) return { operand: known, isText: false };
  const said = at === undefined ? undefined : textOperand(claims, at, valueOf);
  return said && { operand: said, isText: true };
}
