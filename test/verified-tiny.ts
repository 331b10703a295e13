import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { expect } from "vitest";
import type { Mismatch } from "../src/build/verify/part.ts";
import type { Verification } from "../src/build/verify/verify.ts";
import { copyTiny, lastBuild, optionsOf, runHere, type Tiny } from "./tiny-dossier.ts";

/** A build of the tiny dossier, changed before. */
export async function builtTiny(change: (tiny: Tiny) => void = () => undefined): Promise<Tiny> {
  const tiny = copyTiny();
  change(tiny);
  const { code, err } = await runHere("build", ...optionsOf(tiny));
  // A change of the data may well make a signature of the stories void, and the build says so.
  expect({ code, err: err.replaceAll(/^warning void-signature: .*\n/gm, "") }).toEqual({ code: 0, err: "" });
  return tiny;
}

export async function verified(tiny: Tiny, ...more: string[]): Promise<Verification & { code: number | null }> {
  const { code, out, err } = await runHere("verify", ...optionsOf(tiny), "--json", ...more);
  expect(err).toBe("");
  return { code, ...(JSON.parse(out) as Verification) };
}

/** Changes what the last build published, behind its back. */
export async function changeDatabase(tiny: Tiny, sql: string): Promise<void> {
  const instance = await DuckDBInstance.create(join(lastBuild(tiny), "tidui.duckdb"));
  const connection = await instance.connect();
  await connection.run(sql);
  connection.closeSync();
  instance.closeSync();
}

export const inPart = ({ differences }: Verification, part: string): Mismatch[] => differences.filter((one) => one.part === part);
export const partNamed = ({ parts }: Verification, name: string) => parts.find(({ part }) => part === name);
