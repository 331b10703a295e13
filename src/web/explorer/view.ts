import type { ExplorerWords } from "../../model/explorer-page.ts";
import { element } from "../element.ts";
import type { Graph } from "./graph.ts";
import type { Finder } from "./names.ts";
import type { PathStep } from "../../graph/paths/explained-path.ts";
import type { Marks, Scene } from "./scene.ts";
import type { ExplorerState } from "./state.ts";

/** What every part of the page shows: the state, and all that follows from it. */
export interface View {
  readonly graph: Graph;
  readonly words: ExplorerWords;
  /** What the dossier is called. */
  readonly dossier: string;
  readonly finder: Finder;
  readonly state: ExplorerState;
  readonly scene: Scene;
  readonly marks: Marks;
  /** Edges that hold, of chosen kinds, whether their ends are shown or not. */
  readonly holds: Uint8Array;
  /** null where none is asked for, undefined where there is none. */
  readonly path: readonly PathStep[] | null | undefined;
}

/** What parts may ask for. */
export interface Actions {
  change(change: Partial<ExplorerState>): void;
  /** Selects a node and brings it into view; `isFocused` where the reader goes on in the panel. */
  select(node: number | null, options?: { readonly isVisited?: boolean; readonly isFocused?: boolean }): void;
  visit(node: number): void;
  say(text: string): void;
}

/** One part of the page. */
export interface Part {
  readonly element: HTMLElement;
  show(view: View): void;
}

/** A name in an element of its own, so that its direction does not spill over; in its own language where that is not the page's. */
export function nameOf({ file, name }: Graph, node: number): HTMLElement {
  const own = name[node] ?? "";
  const [first = "en"] = file.languages;
  const isForeign = own === file.nodes.name[node] && !document.documentElement.lang.startsWith(first);
  return element("bdi", isForeign ? { lang: first === "zh" ? "zh-Hans" : first } : {}, own);
}

export function button(text: string, act: () => void, attributes: Readonly<Record<string, string>> = {}): HTMLButtonElement {
  const made = element("button", { type: "button", ...attributes }, text);
  made.addEventListener("click", act);
  return made;
}

/** Address of a page within the page's language. */
export function homeLink(address: string): string {
  return (document.body.dataset["home"] ?? "./") + address;
}
