declare global {
  /** The page's data, on their way or here. */
  var tiduiPageData: Promise<unknown> | undefined;
}

/**
 * What is in the file that the page names in its head; undefined where the site cannot be reached or gives something else than JSON. Whichever script
 * asks first has it read, and `isAnew` reads it once more.
 */
export function pageData(isAnew = false): Promise<unknown> {
  if (isAnew) globalThis.tiduiPageData = undefined;
  return (globalThis.tiduiPageData ??= readPageData());
}

async function readPageData(): Promise<unknown> {
  const link = document.querySelector<HTMLLinkElement>(`link[rel="preload"][as="fetch"]`);
  if (!link) throw new Error("The page names no data.");
  try {
    const response = await fetch(link.href);
    return response.ok ? await response.json() : undefined;
  } catch (error) {
    // Of the network, and of text that is no JSON.
    if (error instanceof TypeError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
