import { openSeeker, type Seeker } from "../search/seeker.ts";
import type { AskNames } from "./names.ts";

/** Asks the site's search about names of this page. Its file and its worker are fetched for the first question; where they cannot be had nothing is found. */
export function createAskNames(): AskNames {
  let opened: Promise<Seeker | undefined> | undefined;
  return async (names, query, most) => {
    opened ??= open(names);
    const seeker = await opened;
    if (seeker) return seeker.ask({ kind: "among", query, most });
    opened = undefined;
    return [];
  };
}

async function open(names: readonly (readonly string[])[]): Promise<Seeker | undefined> {
  const seeker = await openSeeker();
  return (await seeker?.ask({ kind: "names", names })) ? seeker : undefined;
}
