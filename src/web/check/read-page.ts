/** The text of a page of HTML as a reader sees it; undefined where its worker failed. Nothing in the page is run or fetched. */
export function readPage(source: string, script: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const worker = new Worker(script);
    const end = (text: string | undefined): void => {
      worker.terminate();
      resolve(text);
    };
    worker.addEventListener("message", ({ data }: MessageEvent<string>) => end(data));
    worker.addEventListener("error", (event) => {
      // Its message must not reach the console.
      event.preventDefault();
      end(undefined);
    });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    worker.postMessage(source);
  });
}
