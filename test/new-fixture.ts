import { utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { scratchFolder } from "./scratch.ts";
import { runHere } from "./tiny-dossier.ts";

/** What `tidui new --json` prints. */
export interface Made {
  readonly sources: readonly {
    readonly id: string;
    readonly rows: number;
    readonly series: readonly string[];
    readonly files: readonly { readonly path: string; readonly round: string; readonly said: string }[];
    readonly columns: readonly { readonly header: string; readonly field: string | null; readonly confidence: string }[];
  }[];
  readonly unsure: readonly string[];
  readonly title: string;
  readonly headline: { readonly all: number; readonly rows: readonly { readonly group: string; readonly total: number }[] };
}

/** Makes a dossier of these documents in a folder of its own. */
export async function made(files: readonly string[], more: readonly string[] = []): Promise<Made & { folder: string }> {
  const folder = join(scratchFolder(), "my dossier");
  const { code, out, err } = await runHere("new", folder, ...files, "--json", ...more);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return { ...(JSON.parse(out) as Made), folder };
}

/** A file in a folder of its own, of a known day. */
export function file(name: string, content: string | Uint8Array): string {
  const path = join(scratchFolder(), name);
  writeFileSync(path, content);
  utimesSync(path, new Date("2026-02-03T10:00:00Z"), new Date("2026-02-03T10:00:00Z"));
  return path;
}

/** Field of every header, null where it is ignored. */
export const mapping = ({ sources }: Made): Record<string, string | null> =>
  Object.fromEntries(sources.flatMap(({ columns }) => columns.map(({ header, field }) => [header, field])));
