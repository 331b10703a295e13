import { FUNCTIONS, isProblem, PLAIN, type Ask, type Binding, type Call, type Expression, type Problem } from "./binding.ts";
import { bindingTokens, type Token } from "./binding-tokens.ts";
import { parseStyle } from "./parse-style.ts";

/** Functions inside functions; deeper than this nobody could follow. */
const DEEPEST = 4;
const MOST_OPERANDS = 12;
const HOW = "Write [[measure @ date]], [[measure in period]] or [[= share(measure @ date, measure @ date)]].";

/**
 * `measure slice @ date of scope by clock as style`, or `= share(…, …) as style`. Read by hand, token by token: a story is
 * text from anywhere and is never run.
 */
export function parseBinding(text: string): Binding | Problem {
  const tokens = bindingTokens(text);
  if (isProblem(tokens)) return tokens;
  const as = tokens.findIndex(({ text: word, isName }) => word === "as" && !isName);
  const body = as < 0 ? tokens : tokens.slice(0, as);
  const style = as < 0 ? PLAIN : parseStyle(tokens.slice(as + 1).map(({ text: word }) => word));
  if (isProblem(style)) return style;
  const reader = new Reader(body);
  const expression = reader.takes("=") ? reader.call(0) : reader.ask();
  if (isProblem(expression)) return expression;
  return reader.isDone ? { expression, style } : { problem: `is no binding. ${HOW}` };
}

const KEYWORDS: ReadonlySet<string> = new Set(["@", "in", "of", "by"]);

class Reader {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get isDone(): boolean {
    return this.#at >= this.#tokens.length;
  }

  takes(sign: string): boolean {
    const token = this.#tokens[this.#at];
    if (token?.text !== sign || token.isName) return false;
    this.#at++;
    return true;
  }

  /** A function with its operands. */
  call(depth: number): Call | Problem {
    const word = this.#tokens[this.#at++]?.text ?? "";
    const name = FUNCTIONS.find((known) => known === word);
    if (!name) return { problem: `works out "${word}", which is no function. Known: ${FUNCTIONS.join(", ")}.` };
    if (depth >= DEEPEST) return { problem: `has functions inside functions more than ${DEEPEST} deep.` };
    if (!this.takes("(")) return { problem: `needs a bracket after ${name}.` };
    const operands: Expression[] = [];
    do {
      const operand = this.#isCall() ? this.call(depth + 1) : this.ask();
      if (isProblem(operand)) return operand;
      operands.push(operand);
    } while (this.takes(",") && operands.length < MOST_OPERANDS);
    if (!this.takes(")")) return { problem: `has no closing bracket after the operands of ${name}.` };
    const wrong = name === "sum" ? operands.length < 2 : operands.length !== 2;
    if (wrong)
      return { problem: `gives ${operands.length} operands to ${name}, which takes ${name === "sum" ? "two or more" : "two"}.` };
    return { kind: "call", name, operands };
  }

  #isCall(): boolean {
    const [name, bracket] = this.#tokens.slice(this.#at, this.#at + 2);
    return bracket?.text === "(" && !bracket.isName && !name?.isName;
  }

  /** A measure and what narrows it down, up to a comma, a bracket or the end. */
  ask(): Ask | Problem {
    const measure = this.#words().join(" ");
    const [id = "", ...slice] = measure.split(" ");
    const parts = new Map<string, string>();
    for (let keyword = this.#keyword(); keyword !== undefined; keyword = this.#keyword()) {
      const words = this.#words().join(" ");
      if (words === "" || parts.has(keyword)) return { problem: `says "${keyword}" with nothing after it, or twice. ${HOW}` };
      parts.set(keyword, words);
    }
    const [at, within] = [parts.get("@"), parts.get("in")];
    if (at !== undefined && within !== undefined) return { problem: `has two times. ${HOW}` };
    const ask: Ask = {
      kind: "ask",
      measure: id,
      slice: slice.join(" "),
      mode: at !== undefined ? "@" : within !== undefined ? "in" : null,
      time: at ?? within ?? "",
      scope: parts.get("of") ?? null,
      by: parts.get("by") ?? null,
    };
    return id === "" ? { problem: `is no binding. ${HOW}` } : ask;
  }

  #keyword(): string | undefined {
    const token = this.#tokens[this.#at];
    if (!token || token.isName || !KEYWORDS.has(token.text)) return undefined;
    this.#at++;
    return token.text;
  }

  #words(): string[] {
    const words: string[] = [];
    for (let token = this.#tokens[this.#at]; token; token = this.#tokens[this.#at]) {
      if (!token.isName && (KEYWORDS.has(token.text) || "(),=".includes(token.text))) break;
      words.push(token.text);
      this.#at++;
    }
    return words;
  }
}
