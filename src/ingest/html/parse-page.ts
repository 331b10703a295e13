import { Parser, type Token, Tokenizer } from "parse5";
import { UserError } from "../../model/issues.ts";
import { type PageElement, pageTree, type PageTypes } from "./page-tree.ts";

/** A tag may have this many attributes: the parser looks for each new one among all it has. */
export const MAX_ATTRIBUTES = 1_000;

export interface Page {
  readonly document: PageElement;
  /** The page says that it begins and not that it ends, or a table in it does. */
  readonly isCut: boolean;
}

/** The tree of a page as a browser without scripts makes it (WHATWG HTML); what is wrong in it is mended as the standard says. */
export function parsePage(text: string): Page {
  const parser = new PageParser({ treeAdapter: pageTree(), scriptingEnabled: false });
  parser.tokenizer.write(text, true);
  return { document: parser.document, isCut: parser.isCut };
}

class PageParser extends Parser<PageTypes> {
  override tokenizer: Tokenizer = boundAttributes(this);
  #begins = false;
  #ends = false;
  #hasOpenTable = false;

  /** The end tag of a page may be left out by the standard, but no program does so that writes a begin tag. */
  get isCut(): boolean {
    return !this.#ends && (this.#begins || this.#hasOpenTable);
  }

  override onStartTag(token: Token.TagToken): void {
    this.#begins ||= token.tagName === "html";
    super.onStartTag(token);
  }

  override onEndTag(token: Token.TagToken): void {
    this.#ends ||= token.tagName === "html";
    super.onEndTag(token);
  }

  override onEof(token: Token.EOFToken): void {
    // Only the items up to the top are open; the parser leaves closed ones behind them.
    const open = this.openElements.items.slice(0, this.openElements.stackTop + 1);
    this.#hasOpenTable = open.some(({ name }) => name === "table");
    super.onEof(token);
  }
}

/** A tokenizer for a parser, that refuses tags with too many attributes. */
export function boundAttributes(parser: Parser<PageTypes>): Tokenizer {
  return new BoundedTokenizer(parser.options, parser);
}

class BoundedTokenizer extends Tokenizer {
  protected override _leaveAttrName(): void {
    const token = this.currentToken;
    if (token && "attrs" in token && token.attrs.length >= MAX_ATTRIBUTES)
      throw new UserError("too-large", `A tag of the page has more than ${MAX_ATTRIBUTES} attributes.`);
    // oxlint-disable-next-line no-underscore-dangle -- the parser's own name for the one place where this can be seen
    super._leaveAttrName();
  }
}
