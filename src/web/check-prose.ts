// Reads what a page of HTML says, in a worker of its own: its parser is half as large as the whole checker, and few texts need it.
import { htmlProse } from "../ingest/prose/html-prose.ts";

addEventListener("message", ({ data }: MessageEvent<string>) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has one page, and no origin to name
  postMessage(htmlProse(data).text);
});
