// Unpacks what search looks in and looks in it, in a thread of its own: a letter that is typed is on the screen before anything is found.
import { findHits, listHits, namesAmong, pickHits, startHits } from "./search/answer.ts";
import { openFile } from "./search/open-file.ts";
import type { Answers, Question } from "./search/protocol.ts";
import { openNames, type SearchedNames, type SearchIndex } from "./search/search-index.ts";
import { prepareSounds } from "./search/sounded.ts";

let index: SearchIndex | undefined;
let names: SearchedNames | undefined;

/** Pinyin of all names is spelled out once the first answer stands, so that no query waits for it. Milliseconds. */
const SOON = 400;

addEventListener("message", ({ data }: MessageEvent<Question>) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has one page, and no origin to name
  // A bug ends the worker's answers; the page is told of it as of an error of the worker.
  answer(data).then((answered) => postMessage(answered), reportError);
});

async function answer(question: Question): Promise<Answers[keyof Answers]> {
  if (question.kind === "open") {
    const opened = (index = await openFile(question));
    if (opened) setTimeout(() => prepareSounds(opened), SOON);
    return opened !== undefined;
  }
  if (!index) throw new Error("Search was asked before it was opened.");
  switch (question.kind) {
    case "start":
      return startHits(index, question.most);
    case "find":
      return findHits(index, question.query, question.most);
    case "names":
      names = openNames(question.names, index.file);
      return true;
    case "among":
      return names ? namesAmong(names, question.query, question.most) : [];
    case "pick":
      return pickHits(index, question.query, question);
    case "list":
      return listHits(index, question.query, question);
  }
}
