import type { CheckPageWords } from "../../model/check-page.ts";
import { fill } from "./fill.ts";
import type { Kept } from "./kept-text.ts";
import { LARGEST_FILE, readTextFile } from "./read-file.ts";
import { byId } from "./by-id.ts";
import { readPage } from "./read-page.ts";

/** Where a text is given: typed, pasted or read from a file, with its date and where it came from. */
export interface Writing {
  given(): Kept;
  set(kept: Kept): void;
  setText(text: string, name: string): void;
  /** Sets date and sources of the text that is there. */
  ask(asked: Pick<Kept, "date" | "sources">): void;
  isBusy(): boolean;
  setBusy(busy: boolean): void;
  focus(): void;
}

export interface WritingOptions {
  readonly words: CheckPageWords;
  /** Address of the worker that reads pages of HTML. */
  readonly prose: string;
  readonly changed: () => void;
  readonly run: () => void;
  /** Tells what became of a file; `problem` where it was not read. */
  readonly say: (text: string, problem: boolean) => void;
}

export function createWriting({ words, prose, changed, run, say }: WritingOptions): Writing {
  const area = byId("check-text", HTMLTextAreaElement);
  const date = byId("check-date", HTMLInputElement);
  const sources = byId("check-sources", HTMLInputElement);
  const picker = byId("check-file", HTMLInputElement);
  const zone = byId("check-drop", HTMLElement);
  /** A field of text makes every line end alike. The text as it was in its file is checked, unless it is changed here. */
  let loaded = { text: "", shown: "", name: "" };

  async function read(file: File): Promise<void> {
    const found = await readTextFile(file);
    const values = { name: file.name, most: LARGEST_FILE / 1024 / 1024 };
    if (typeof found === "string") return say(fill(words.file[found], values), true);
    const text = found.isPage ? await readPage(found.text, prose) : found.text;
    if (text === undefined) return say(fill(words.file.unreadable, values), true);
    // What a page says is a text of its own: no place in it is a place of the file.
    setText(text, found.isPage ? "" : file.name);
    say(fill(words.file.loaded, { ...values, length: text.length.toLocaleString("en") }), false);
    changed();
  }
  function setText(text: string, name: string): void {
    area.value = text;
    loaded = { text, shown: area.value, name };
  }
  const fields: readonly HTMLElement[] = [area, date, sources];
  for (const field of fields) {
    field.addEventListener("input", changed);
    field.addEventListener("keydown", (event) => {
      const enough = field !== area || event.ctrlKey || event.metaKey;
      if (event.key !== "Enter" || !enough || event.isComposing) return;
      event.preventDefault();
      run();
    });
  }
  picker.addEventListener("change", () => {
    const [file] = picker.files ?? [];
    if (file) void read(file);
    // So that the same file can be chosen again, and its name stays nowhere.
    picker.value = "";
  });
  const hasFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
  // Anywhere on the page: a file that is let go beside the field would be opened by the browser, in place of the page.
  addEventListener("dragover", (event) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    zone.classList.add("over");
  });
  addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) zone.classList.remove("over");
  });
  addEventListener("drop", (event) => {
    zone.classList.remove("over");
    if (!hasFile(event)) return;
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file && !area.readOnly) void read(file);
  });
  return {
    given: () => ({
      text: area.value === loaded.shown ? loaded.text : area.value,
      date: date.value,
      sources: sources.value,
      name: area.value === "" ? "" : loaded.name,
    }),
    set(kept) {
      setText(kept.text, kept.name);
      date.value = kept.date;
      sources.value = kept.sources;
    },
    setText,
    ask(asked) {
      [date.value, sources.value] = [asked.date, asked.sources];
    },
    isBusy: () => area.readOnly,
    setBusy(busy) {
      area.readOnly = busy;
      byId("check-run", HTMLButtonElement).disabled = busy;
    },
    focus: () => area.focus(),
  };
}

export function sourcesIn({ sources }: Pick<Kept, "sources">): string[] {
  return sources.split(/\s+/).filter((source) => source !== "");
}
