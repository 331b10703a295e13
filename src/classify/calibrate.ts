import { softmax } from "./logistic.ts";

/** Scores of rows under several labels, row after row, with the label that each row has. */
export interface ScoredRows {
  readonly labels: number;
  readonly scores: Float64Array;
  readonly label: Int32Array;
}

const COOLEST = 0.25;
const HOTTEST = 8;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * The temperature that makes the probabilities of held-out scores honest: the one under which the labels are likeliest
 * (Guo and others 2017). Above 1 the model was too sure. Found by golden section; the loss has one minimum in it.
 */
export function temperatureOf(rows: ScoredRows): number {
  let [low, high] = [Math.log(COOLEST), Math.log(HOTTEST)];
  const loss = (logarithm: number) => logLoss(rows, Math.exp(logarithm));
  let [left, right] = [high - GOLDEN * (high - low), low + GOLDEN * (high - low)];
  let [lossLeft, lossRight] = [loss(left), loss(right)];
  while (high - low > 1e-3) {
    if (lossLeft < lossRight) {
      [high, right, lossRight] = [right, left, lossLeft];
      left = high - GOLDEN * (high - low);
      lossLeft = loss(left);
    } else {
      [low, left, lossLeft] = [left, right, lossRight];
      right = low + GOLDEN * (high - low);
      lossRight = loss(right);
    }
  }
  return Math.exp((low + high) / 2);
}

/** Probabilities of each row under a temperature. */
export function probabilitiesOf(scores: Float64Array, labels: number, temperature: number): number[][] {
  return Array.from({ length: scores.length / labels }, (_, row) => {
    const own = scores.subarray(row * labels, (row + 1) * labels).map((score) => score / temperature);
    softmax(own);
    return [...own];
  });
}

function logLoss({ labels, scores, label }: ScoredRows, temperature: number): number {
  let loss = 0;
  const own = new Float64Array(labels);
  for (let row = 0; row < label.length; row++) {
    for (let c = 0; c < labels; c++) own[c] = (scores[row * labels + c] ?? 0) / temperature;
    const right = own[label[row] ?? 0] ?? 0;
    loss += softmax(own) - right;
  }
  return loss;
}
