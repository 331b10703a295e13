import type { Key } from "./keys.ts";
import { keysOf } from "./keys.ts";
import type { ScreenSize } from "./screen.ts";

/** Keys in, screens out: a terminal while a review has it. */
export interface ScreenTerminal {
  /** Keys as they are pressed; "resize" where the window changed, "ctrl-c" where the process is told to end. */
  readonly keys: AsyncIterable<Key>;
  readonly size: () => ScreenSize;
  readonly draw: (lines: readonly string[]) => void;
  /** Gives the terminal back as it was. */
  close(): void;
}

/** What is used of process.stdin. */
export interface KeyInput extends AsyncIterable<string> {
  setRawMode?(raw: boolean): unknown;
  setEncoding(encoding: "utf8"): unknown;
  on(event: "data", listener: (sent: string) => void): unknown;
  on(event: "end", listener: () => void): unknown;
  off(event: "data", listener: (sent: string) => void): unknown;
  off(event: "end", listener: () => void): unknown;
  resume(): unknown;
  pause(): unknown;
}

/** What is used of process.stdout. */
export interface ScreenOutput {
  readonly columns?: number;
  readonly rows?: number;
  write(text: string): unknown;
  on(event: "resize", listener: () => void): unknown;
  off(event: "resize", listener: () => void): unknown;
}

// Private modes of a terminal: the other screen, no cursor, no wrapping of lines, pasted text marked as such.
const ENTER = "\u001b[?1049h\u001b[?25l\u001b[?7l\u001b[?2004h";
const LEAVE = "\u001b[?2004l\u001b[?7h\u001b[?25h\u001b[?1049l";
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

export function takeTerminal(input: KeyInput, output: ScreenOutput): ScreenTerminal {
  const queue = keyQueue();
  const data = (sent: string) => keysOf(sent).forEach(queue.put);
  const resize = () => queue.put("resize");
  const end = () => queue.put("ctrl-c");
  let isOpen = true;
  const close = () => {
    if (!isOpen) return;
    isOpen = false;
    for (const signal of SIGNALS) process.off(signal, end);
    process.off("exit", close);
    input.off("data", data);
    input.off("end", end);
    output.off("resize", resize);
    input.setRawMode?.(false);
    input.pause();
    output.write(LEAVE);
  };
  input.setEncoding("utf8");
  input.setRawMode?.(true);
  input.on("data", data);
  input.on("end", end);
  output.on("resize", resize);
  for (const signal of SIGNALS) process.on(signal, end);
  // Also where a bug ends the process: a shell in raw mode is of no use to anybody.
  process.on("exit", close);
  output.write(ENTER);
  input.resume();
  return {
    keys: queue.keys,
    // A terminal that does not know its size says 0.
    size: () => ({ columns: output.columns || 80, rows: output.rows || 24 }),
    draw: (lines) => output.write(`\u001b[H${lines.map((line) => `${line}\u001b[K`).join("\r\n")}\u001b[J`),
    close,
  };
}

/** Keys that wait to be taken, and a taker that waits for keys. */
function keyQueue(): { readonly put: (key: Key) => void; readonly keys: AsyncIterable<Key> } {
  const waiting: Key[] = [];
  let wake = (): void => undefined;
  return {
    put(key) {
      waiting.push(key);
      wake();
    },
    keys: {
      async *[Symbol.asyncIterator]() {
        for (;;) {
          const key = waiting.shift();
          if (key !== undefined) yield key;
          else await new Promise<void>((resolve) => (wake = resolve));
        }
      },
    },
  };
}
