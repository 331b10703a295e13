import { Tokenizer, TokenizerMode, Token, html } from "parse5";
import type { DecodedPage } from "./decode-page.ts";
import { encodeLegacyQuery } from "./legacy-query.ts";

/** A link as a reader of the page sees it. */
export interface Link {
  /** Absolute, as a browser would ask for it. */
  readonly address: string;
  /** Text between its tags, white space collapsed, at most 300 characters. */
  readonly text: string;
}

const LONGEST_TEXT = 300;
const LONGEST_HREF = 8192;

/** Elements whose content is no markup, by how the tokenizer has to read it. */
const MODES: Readonly<Record<string, Tokenizer["state"]>> = {
  title: TokenizerMode.RCDATA,
  textarea: TokenizerMode.RCDATA,
  style: TokenizerMode.RAWTEXT,
  xmp: TokenizerMode.RAWTEXT,
  iframe: TokenizerMode.RAWTEXT,
  noembed: TokenizerMode.RAWTEXT,
  noframes: TokenizerMode.RAWTEXT,
  script: TokenizerMode.SCRIPT_DATA,
  plaintext: TokenizerMode.PLAINTEXT,
};

/**
 * The links of a page in their order, to http and https only; `base href` counts, fragments do not.
 *
 * Only the tokenizer of parse5 runs. A link is open from its tag to the next that ends or begins one, which is what the
 * whole parser makes of it too; but that one searches its open elements at every tag and takes minutes over a page of
 * nothing but <div>.
 */
export function pageLinks({ text, encoding }: DecodedPage, address: string): Link[] {
  const found = new FoundLinks();
  const tokenizer: Tokenizer = new Tokenizer(
    {},
    {
      onStartTag(tag) {
        found.open(tag);
        tokenizer.state = MODES[tag.tagName] ?? tokenizer.state;
      },
      onEndTag: ({ tagName }) => (tagName === "a" || tagName === "area" ? found.close() : undefined),
      onCharacter: ({ chars }) => found.add(chars),
      onWhitespaceCharacter: ({ chars }) => found.add(chars),
      onNullCharacter: () => undefined,
      onComment: () => undefined,
      onDoctype: () => undefined,
      onEof: () => undefined,
    },
  );
  tokenizer.write(text, true);
  const base = (found.base === undefined ? null : URL.parse(found.base, address))?.href ?? address;
  return found.links.flatMap(({ href, text: parts }) => {
    const url = URL.parse(encodeLegacyQuery(href.trim(), encoding), base);
    if (url === null || !/^https?:$/.test(url.protocol)) return [];
    url.hash = "";
    return [{ address: url.href, text: collapse(parts) }];
  });
}

interface OpenLink {
  readonly href: string;
  text: string;
}

class FoundLinks {
  readonly links: OpenLink[] = [];
  base: string | undefined;
  #open: OpenLink | undefined;

  open(tag: Token.TagToken): void {
    const { tagID } = tag;
    if (tagID === html.TAG_ID.BASE) this.base ??= Token.getTokenAttr(tag, "href") ?? undefined;
    else if (tagID === html.TAG_ID.IMG) this.add(Token.getTokenAttr(tag, "alt") ?? "");
    if (tagID !== html.TAG_ID.A && tagID !== html.TAG_ID.AREA) return;
    this.close();
    const href = Token.getTokenAttr(tag, "href");
    if (href === null || href.length > LONGEST_HREF) return;
    const link = { href, text: tagID === html.TAG_ID.AREA ? (Token.getTokenAttr(tag, "alt") ?? "") : "" };
    this.links.push(link);
    if (tagID === html.TAG_ID.A) this.#open = link;
  }

  close(): void {
    this.#open = undefined;
  }

  add(text: string): void {
    // Twice the length, for white space is collapsed at the end.
    if (this.#open && this.#open.text.length < 2 * LONGEST_TEXT) this.#open.text += text.slice(0, 2 * LONGEST_TEXT);
  }
}

/** One line, as it is shown; control characters would upset a terminal. */
function collapse(text: string): string {
  return text
    .replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, " ")
    .trim()
    .slice(0, LONGEST_TEXT);
}
