import { Parser, type Token, Tokenizer } from "parse5";
import { isElement, type PageElement, type PageNode, type PageText, pageTree, type PageTypes } from "../html/page-tree.ts";
import { boundAttributes } from "../html/parse-page.ts";

/** A piece of a text of a page and where it stands in the source, in UTF-16 code units. An entity is a piece of its own. */
export interface SourcePiece {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** A page whose texts know where they come from. */
export interface LocatedPage {
  readonly document: PageElement;
  piecesOf(text: PageText): readonly SourcePiece[];
}

/** The tree of a page as a browser without scripts makes it, its texts with their places. Nothing in it is run or fetched. */
export function parseLocated(asWritten: string): LocatedPage {
  // The parser makes one line end of two characters, and its places are then not sure; a space more is nothing to a page.
  const source = asWritten.includes("\r") ? asWritten.replaceAll("\r\n", " \n").replaceAll("\r", "\n") : asWritten;
  const pieces = new Map<PageNode, SourcePiece[]>();
  let current: readonly SourcePiece[] = [];
  const note = (node: PageNode) => {
    const known = pieces.get(node);
    if (known) known.push(...current);
    else if (node && !isElement(node)) pieces.set(node, [...current]);
    current = [];
  };
  const treeAdapter = {
    ...pageTree(),
    getNodeSourceCodeLocation: (node: PageNode) => (pieces.has(node) ? NOWHERE : null),
    setNodeSourceCodeLocation: note,
    updateNodeSourceCodeLocation: note,
  };
  class LocatedParser extends Parser<PageTypes> {
    override tokenizer: Tokenizer = boundAttributes(this);
    readonly #places = new Places(source);

    override onStartTag(token: Token.TagToken): void {
      this.#places.end();
      super.onStartTag(token);
    }
    override onEndTag(token: Token.TagToken): void {
      this.#places.end();
      super.onEndTag(token);
    }
    override onComment(token: Token.CommentToken): void {
      this.#places.end();
      super.onComment(token);
    }
    override onCharacter(token: Token.CharacterToken): void {
      this.#places.see(token);
      super.onCharacter(token);
    }
    override onWhitespaceCharacter(token: Token.CharacterToken): void {
      this.#places.see(token);
      super.onWhitespaceCharacter(token);
    }
    override onNullCharacter(token: Token.CharacterToken): void {
      this.#places.see(token);
      super.onNullCharacter(token);
    }
    /** Only here is it known which token becomes part of which text: those in tables wait. */
    override _insertCharacters(token: Token.CharacterToken): void {
      current = this.#places.of(token);
      // oxlint-disable-next-line no-underscore-dangle -- the parser's own name for the one place where this can be seen
      super._insertCharacters(token);
      current = [];
    }
  }
  const parser = new LocatedParser({ treeAdapter, scriptingEnabled: false, sourceCodeLocationInfo: true });
  parser.tokenizer.write(source, true);
  return { document: parser.document, piecesOf: (text) => pieces.get(text) ?? [] };
}

/** The parser asks only whether a text has a place. */
const NOWHERE: Token.ElementLocation = { startLine: 0, startCol: 0, startOffset: 0, endLine: 0, endCol: 0, endOffset: 0 };

const ENTITY = /&(?:#x[\da-f]{1,32}|#\d{1,32}|[a-z\d]{1,40});?/iy;

/**
 * Where the tokens of a page's text stand. The parser is sure of it after a tag only: where text is parted at white space it counts
 * from inside an entity. So each token begins where the one before it ended.
 */
class Places {
  readonly #source: string;
  readonly #entities = new Map<string, Decoded | undefined>();
  readonly #pieces = new WeakMap<Token.CharacterToken, readonly SourcePiece[]>();
  #end: number | undefined;

  constructor(source: string) {
    this.#source = source;
  }

  /** Something else than text comes next. */
  end(): void {
    this.#end = undefined;
  }

  see(token: Token.CharacterToken): void {
    if (this.#pieces.has(token)) return;
    const pieces = this.#piecesOf(token.chars, this.#end ?? token.location?.startOffset ?? 0);
    this.#pieces.set(token, pieces);
    this.#end = pieces.at(-1)?.to;
  }

  /** The pieces of a token; of one that has lost its first line end since, as in <pre>, those of the rest. */
  of(token: Token.CharacterToken): readonly SourcePiece[] {
    const pieces = this.#pieces.get(token) ?? [];
    const lost = pieces.reduce((sum, { text }) => sum + text.length, 0) - token.chars.length;
    const [first, ...rest] = pieces;
    if (lost <= 0 || !first) return pieces;
    return [{ text: first.text.slice(lost), from: first.from + lost, to: first.to }, ...rest];
  }

  /** Holds what the parser made of the source against it: an entity is another character than is written. */
  #piecesOf(chars: string, from: number): SourcePiece[] {
    const pieces: SourcePiece[] = [];
    let [at, place] = [0, from];
    while (at < chars.length) {
      const { length, written } = this.#entityAt(place) ?? plain(chars, this.#source, { at, place });
      pieces.push({ text: chars.slice(at, at + length), from: place, to: place + written });
      [at, place] = [at + length, place + written];
    }
    return pieces;
  }

  #entityAt(place: number): Decoded | undefined {
    if (this.#source[place] !== "&") return undefined;
    ENTITY.lastIndex = place;
    const entity = ENTITY.exec(this.#source)?.[0];
    if (entity === undefined) return undefined;
    if (this.#entities.has(entity)) return this.#entities.get(entity);
    if (this.#entities.size >= MOST_KNOWN) this.#entities.clear();
    const found = decoded(entity);
    this.#entities.set(entity, found);
    return found;
  }
}

function plain(chars: string, source: string, { at, place }: { readonly at: number; readonly place: number }): Decoded {
  const next = source.slice(place + 1, place + chars.length - at).indexOf("&");
  const length = next < 0 ? chars.length - at : next + 1;
  return { length, written: length };
}

interface Decoded {
  /** Code units of the text, and of the source. */
  readonly length: number;
  readonly written: number;
}

/** Pages repeat a few entities; no page can make more be kept. */
const MOST_KNOWN = 1_000;

/** What the parser makes of an entity: one without ";" may end inside the word (&ampx). Undefined where it is none. */
function decoded(entity: string): Decoded | undefined {
  const text = tokenText(entity);
  if (text === entity) return undefined;
  let same = 0;
  while (same < text.length - 1 && text[text.length - 1 - same] === entity[entity.length - 1 - same]) same++;
  return { length: text.length - same, written: entity.length - same };
}

function tokenText(source: string): string {
  let text = "";
  const add = ({ chars }: Token.CharacterToken) => void (text += chars);
  const none = () => undefined;
  const handler = {
    onCharacter: add,
    onWhitespaceCharacter: add,
    onNullCharacter: add,
    onStartTag: none,
    onEndTag: none,
    onComment: none,
    onDoctype: none,
    onEof: none,
    onParseError: null,
  };
  new Tokenizer({ sourceCodeLocationInfo: false }, handler).write(source, true);
  return text;
}
