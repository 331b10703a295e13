import { html, type Token, type TreeAdapter } from "parse5";
import { UserError } from "../../model/issues.ts";

/** An element of a page, or the page itself ("#document"). */
export interface PageElement {
  readonly name: string;
  readonly attributes: readonly Token.Attribute[];
  readonly namespace: html.NS;
  readonly children: PageNode[];
  parent: PageElement | null;
}

/** Text that the parser gives in pieces, often single characters; joined many at a time, for a string remembers its pieces. */
export class PageText {
  parent: PageElement | null = null;
  #text: string;
  #pieces: string[] | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  add(piece: string): void {
    this.#pieces ??= [];
    if (this.#pieces.push(piece) < PIECES) return;
    this.#text += this.#pieces.join("");
    this.#pieces = undefined;
  }

  get text(): string {
    return this.#pieces ? this.#text + this.#pieces.join("") : this.#text;
  }
}

export type PageNode = PageElement | PageText;

export const isElement = (node: PageNode): node is PageElement => "name" in node;

const PIECES = 1_000;

/** Browsers stop at 512 too. */
export const MAX_PAGE_DEPTH = 512;
/** Memory; the fullest page of a list has some 100,000. */
export const MAX_ELEMENTS = 500_000;

export interface PageTypes {
  node: PageNode;
  parentNode: PageElement;
  childNode: PageNode;
  document: PageElement;
  documentFragment: PageElement;
  element: PageElement;
  commentNode: PageElement;
  textNode: PageText;
  template: PageElement;
  documentType: PageElement;
}

const NO_ATTRIBUTES: readonly Token.Attribute[] = [];
const COMMENT = elementOf("#comment");

/**
 * Makes the parser's tree: lean, without comments, and bounded, as what pages may make a parser do grows with the square of depth
 * and of elements. Where something is put before another, that other is looked for from the end, where it mostly is.
 */
export function pageTree(): TreeAdapter<PageTypes> {
  let mode = html.DOCUMENT_MODE.NO_QUIRKS;
  let depth = 0;
  let count = 0;
  const counted = <T>(node: T): T => {
    if (++count > MAX_ELEMENTS) throw new UserError("too-large", `The page has more than ${MAX_ELEMENTS} elements and texts.`);
    return node;
  };
  const insertBefore = (parent: PageElement, node: PageNode, before: PageNode) => {
    const at = parent.children.lastIndexOf(before);
    parent.children.splice(at < 0 ? parent.children.length : at, 0, node);
    node.parent = parent;
  };
  return {
    createDocument: () => elementOf("#document"),
    createDocumentFragment: () => elementOf("#fragment"),
    createElement: (name, namespace, attributes) => counted(elementOf(name, namespace, attributes)),
    createCommentNode: () => COMMENT,
    createTextNode: (text) => new PageText(text),
    appendChild(parent, node) {
      if (node === COMMENT) return;
      parent.children.push(node);
      node.parent = parent;
    },
    insertBefore,
    insertText(parent, text) {
      const last = parent.children.at(-1);
      if (last && !isElement(last)) return last.add(text);
      const node = counted(new PageText(text));
      node.parent = parent;
      parent.children.push(node);
    },
    insertTextBefore(parent, text, before) {
      const last = parent.children[parent.children.lastIndexOf(before) - 1];
      if (last && !isElement(last)) last.add(text);
      else insertBefore(parent, counted(new PageText(text)), before);
    },
    detachNode(node) {
      const at = node.parent?.children.lastIndexOf(node) ?? -1;
      if (at >= 0) node.parent?.children.splice(at, 1);
      node.parent = null;
    },
    // What stands in a template is not shown, so it has no place in the tree.
    setTemplateContent() {},
    getTemplateContent: () => elementOf("#template"),
    // A second <html> or <body> may add attributes to the first; none of them says anything about tables.
    adoptAttributes() {},
    setDocumentType() {},
    setDocumentMode: (_, next) => void (mode = next),
    getDocumentMode: () => mode,
    getFirstChild: (node) => node.children[0] ?? null,
    getChildNodes: (node) => node.children,
    getParentNode: (node) => node.parent,
    getAttrList: (element) => element.attributes as Token.Attribute[],
    getTagName: (element) => element.name,
    getNamespaceURI: (element) => element.namespace,
    getTextNodeContent: (node) => node.text,
    getCommentNodeContent: () => "",
    getDocumentTypeNodeName: () => "",
    getDocumentTypeNodePublicId: () => "",
    getDocumentTypeNodeSystemId: () => "",
    isTextNode: (node): node is PageText => !isElement(node),
    isCommentNode: (node): node is PageElement => node === COMMENT,
    isDocumentTypeNode: (node): node is PageElement => isElement(node) && node.name === "#doctype",
    isElementNode: (node): node is PageElement => isElement(node) && !node.name.startsWith("#"),
    getNodeSourceCodeLocation: () => null,
    setNodeSourceCodeLocation() {},
    updateNodeSourceCodeLocation() {},
    onItemPush() {
      if (++depth > MAX_PAGE_DEPTH) throw new UserError("too-large", `Elements of the page nest deeper than ${MAX_PAGE_DEPTH}.`);
    },
    onItemPop() {
      depth--;
    },
  };
}

function elementOf(name: string, namespace = html.NS.HTML, attributes = NO_ATTRIBUTES): PageElement {
  return { name, attributes: attributes.length > 0 ? attributes : NO_ATTRIBUTES, namespace, children: [], parent: null };
}

/** The value of an attribute, undefined where the element does not have it. */
export function attribute(element: PageElement, name: string): string | undefined {
  return element.attributes.find((one) => one.name === name)?.value;
}

/** By the attribute or its own style; what a style sheet hides is not known. */
export function isHidden(element: PageElement): boolean {
  if (attribute(element, "hidden") !== undefined) return true;
  const style = attribute(element, "style");
  return style !== undefined && /(?:^|;)\s*display\s*:\s*none\b/i.test(style.slice(0, 10_000));
}
