import type { CheckLinks } from "../../model/check-page.ts";

/** undefined where they cannot be had: a check goes on without them, and evidence has fewer links. */
export async function loadLinks(address: string): Promise<CheckLinks | undefined> {
  const response = await fetch(address).catch((error: unknown) => {
    if (error instanceof TypeError) return undefined;
    throw error;
  });
  return response?.ok ? ((await response.json()) as CheckLinks) : undefined;
}
