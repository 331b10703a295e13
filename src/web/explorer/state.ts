import type { Bounds, Camera } from "./camera.ts";
import { LEAST_SCALE, MOST_SCALE } from "./camera.ts";
import { isPrefix } from "./days.ts";
import type { Graph } from "./graph.ts";

export const SIZES = ["links", "filings", "same"] as const;
export type SizeBy = (typeof SIZES)[number];

/** All that the address holds of a view. Nodes go by their places; in the address by their ids. */
export interface ExplorerState {
  /** null: all that is shown. */
  readonly camera: Camera | null;
  readonly date: string | null;
  readonly hiddenKinds: ReadonlySet<string>;
  readonly hiddenSchemas: ReadonlySet<string>;
  readonly size: SizeBy;
  readonly selected: number | null;
  readonly pinned: readonly number[];
  readonly expanded: readonly number[];
  readonly pathFrom: number | null;
  readonly pathTo: number | null;
  readonly box: Bounds | null;
}

/** More in an address is nobody's wish. */
const MOST_NODES = 40;

/** What is the same for every address: nothing chosen but the schemas that are hidden at first. */
export function stateAtFirst(hiddenSchemas: ReadonlySet<string>): ExplorerState {
  return {
    camera: null,
    date: null,
    hiddenKinds: new Set(),
    hiddenSchemas,
    size: "links",
    selected: null,
    pinned: [],
    expanded: [],
    pathFrom: null,
    pathTo: null,
    box: null,
  };
}

/** Reads an address that anybody may have written: what the graph has not, or is no number, is as if it were not there. */
export function stateOf(href: string, graph: Graph, first: ExplorerState): ExplorerState {
  const { searchParams: given } = new URL(href);
  const place = (id: string | null) => (id === null || id === "" ? undefined : graph.at().get(id));
  const node = (name: string) => place(given.get(name)) ?? null;
  const nodes = (name: string) =>
    [...new Set((given.get(name) ?? "").split(",").flatMap((id) => place(id) ?? []))].slice(0, MOST_NODES);
  const hidden = (name: string, known: readonly string[], otherwise: ReadonlySet<string>) => {
    const written = given.get(name);
    if (written === null) return otherwise;
    const shown = new Set(written.split(","));
    const isNonsense = written !== "" && !known.some((one) => shown.has(one));
    return isNonsense ? otherwise : new Set(known.filter((one) => !shown.has(one)));
  };
  const date = given.get("date") ?? "";
  const size = SIZES.find((one) => one === given.get("size"));
  const [x, y, scale] = numbers(given.get("at"), 3);
  const [left, top, right, bottom] = numbers(given.get("box"), 4);
  return {
    camera:
      x === undefined || y === undefined || scale === undefined || scale < LEAST_SCALE || scale > MOST_SCALE
        ? first.camera
        : { x, y, scale },
    date: isPrefix(date) ? date : first.date,
    hiddenKinds: hidden("kinds", graph.file.kinds, first.hiddenKinds),
    hiddenSchemas: hidden("show", graph.file.schemas, first.hiddenSchemas),
    size: size ?? first.size,
    selected: node("node"),
    pinned: nodes("pins"),
    expanded: nodes("open"),
    pathFrom: node("from"),
    pathTo: node("to"),
    box:
      left === undefined || top === undefined || right === undefined || bottom === undefined || left > right || top > bottom
        ? first.box
        : { left, top, right, bottom },
  };
}

/** So many numbers with commas between, none of them beyond any layout; else nothing. */
function numbers(text: string | null, count: number): number[] {
  const parts = (text ?? "").split(",");
  const values = parts.map(Number);
  const isWhole = parts.length === count && parts.every((part) => part.trim() !== "");
  return isWhole && values.every((value) => Number.isFinite(value) && Math.abs(value) < 1e7) ? values : [];
}

/** The address that shows this state; what is as at first is left out. */
export function addressOf(href: string, graph: Graph, state: ExplorerState, first: ExplorerState): string {
  const url = new URL(href);
  const id = (node: number) => graph.file.nodes.id[node] ?? "";
  const shown = (known: readonly string[], hidden: ReadonlySet<string>, otherwise: ReadonlySet<string>) =>
    known.every((one) => hidden.has(one) === otherwise.has(one)) ? null : known.filter((one) => !hidden.has(one)).join(",");
  const { camera, box } = state;
  const values: Readonly<Record<string, string | null>> = {
    at: camera && [camera.x.toFixed(1), camera.y.toFixed(1), camera.scale.toPrecision(4)].join(","),
    date: state.date,
    kinds: shown(graph.file.kinds, state.hiddenKinds, first.hiddenKinds),
    show: shown(graph.file.schemas, state.hiddenSchemas, first.hiddenSchemas),
    size: state.size === first.size ? null : state.size,
    node: state.selected === null ? null : id(state.selected),
    pins: state.pinned.map(id).join(",") || null,
    open: state.expanded.map(id).join(",") || null,
    from: state.pathFrom === null ? null : id(state.pathFrom),
    to: state.pathTo === null ? null : id(state.pathTo),
    box: box && [box.left, box.top, box.right, box.bottom].map((value) => value.toFixed(1)).join(","),
  };
  for (const [name, value] of Object.entries(values)) {
    if (value === null) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  // A comma needs no escape in a query, and an address is read by people.
  url.search = url.search.replaceAll("%2C", ",");
  return url.href;
}
