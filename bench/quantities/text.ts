import { readGold } from "./gold.ts";

const MB = 1_000_000;

/**
 * Text of about so many megabytes: the Chinese sentences of the cases, with as many sentences without numbers between them, in an
 * order that does not repeat soon. A paragraph of twenty sentences a line.
 */
export function makeText(megabytes: number): string {
  const sentences = readGold().flatMap(({ language, sentence }) => (language === "zh" ? [sentence, PLAIN] : []));
  const lines: string[] = [];
  let [bytes, at] = [0, 0];
  while (bytes < megabytes * MB) {
    let line = "";
    for (let count = 0; count < 20; count += 1) {
      at = (at + 577) % sentences.length;
      line += sentences[at] ?? "";
    }
    lines.push(line);
    bytes += Buffer.byteLength(line) + 1;
  }
  return lines.join("\n");
}

const PLAIN =
  "他认为，这个行业仍在早期，许多问题还没有答案，企业需要耐心，也需要与用户一起摸索，急于下结论往往会错过真正重要的变化。";
