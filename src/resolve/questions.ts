import { contentId } from "../model/ids.ts";
import type { AskedKind, OpenQuestion, QuestionEvidence } from "../model/judgements.ts";
import { questionKey, type Judged } from "./judged.ts";

/** An answer that a rule thinks likely and may not give by itself. */
export interface Proposal {
  readonly kind: AskedKind;
  readonly left: string;
  readonly right: string;
  readonly probability: number;
  /** Rows that would move if the answer were "the same". */
  readonly rows: number;
  readonly evidence: readonly QuestionEvidence[];
}

/**
 * What is open, the most informative first: the rows that an answer moves, times the bits that it says. What was judged
 * is settled for good; what was looked at and could not be told comes last. Several rules that propose one answer make
 * one question, as likely as the surest of them.
 */
export function openQuestions(proposals: readonly Proposal[], judged: Judged): OpenQuestion[] {
  const merged = new Map<string, Proposal>();
  for (const proposal of proposals) {
    const key = questionKey(proposal.kind, proposal.left, proposal.right);
    const known = merged.get(key);
    merged.set(key, known ? merge(known, proposal) : proposal);
  }
  const questions = [...merged.values()].flatMap((proposal) => {
    const judgement = judged.of(proposal.kind, proposal.left, proposal.right)?.judgement;
    return judgement === undefined || judgement === "unsure" ? [{ unsure: judgement === "unsure", ...questionOf(proposal) }] : [];
  });
  return questions
    .toSorted((one, other) => Number(one.unsure) - Number(other.unsure) || compareQuestions(one, other))
    .map(({ unsure: _unsure, ...question }) => question);
}

function questionOf({ kind, left, right, probability, rows, evidence }: Proposal): OpenQuestion {
  const id = contentId("question", questionKey(kind, left, right));
  return { id, kind, left, right, probability, weight: rows * bitsOf(probability), evidence };
}

function compareQuestions(one: OpenQuestion, other: OpenQuestion): number {
  return other.weight - one.weight || (one.id < other.id ? -1 : 1);
}

/** What an answer says on average, in bits: 1 where it is as likely as not, none where it is sure. */
function bitsOf(probability: number): number {
  const part = (share: number) => (share <= 0 ? 0 : -share * Math.log2(share));
  return part(probability) + part(1 - probability);
}

function merge(one: Proposal, other: Proposal): Proposal {
  const said = new Map<string, QuestionEvidence>();
  for (const evidence of [...one.evidence, ...other.evidence]) {
    const { side, what, text, record } = evidence;
    const key = JSON.stringify([side, what, text, record]);
    // What speaks for an answer to one rule speaks for it, though another had no use for it.
    if (said.get(key)?.weighs === "neither" || !said.has(key)) said.set(key, evidence);
  }
  const probability = Math.max(one.probability, other.probability);
  return { ...one, probability, rows: Math.max(one.rows, other.rows), evidence: [...said.values()] };
}
