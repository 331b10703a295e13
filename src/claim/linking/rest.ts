import { wordOf, type Site } from "./site.ts";
import type { TextToken } from "./text-tokens.ts";

/** 余下的厂商只有6.8%, 由此可推知二季度约62.5亿元; 6.8% was left for the rest, which leaves 6.25 billion: what the numbers before it leave of a whole. */
export function isRest({ before, after }: Pick<Site, "before" | "after">): boolean {
  const said = (tokens: readonly TextToken[]): string =>
    tokens
      .map(wordOf)
      .join(" ")
      .replaceAll(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, "");
  return REST.test(said(before)) || LEFT.test(said(after));
}

const REST =
  /其余|余下|剩下|剩余|其他人|其他各?家|其他厂商|其它|其餘|餘下|推知|推算|倒推|\b(?:leaves|leaving|remaining|remainder|implies|implying|the rest|everyone else|everybody else|all others)\b/iu;
const LEFT = /^(?:was |were |is |are )*left\b|\b(?:the rest|everyone else|everybody else|all others)\b/iu;
