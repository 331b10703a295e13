import { writeSync } from "node:fs";

/** Where messages go: results to standard output, everything else to standard error. */
export const terminal = {
  /** One line of a result. Written at once, so that a reader that goes away ends the command, not a buffer. */
  line(text: string): void {
    writeAll(1, `${text}\n`);
  },
  error(text: string): void {
    writeAll(2, `${text}\n`);
  },
  /** Shows what is being done where a person watches; says nothing in a pipe or a log. */
  progress(stage: string): void {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[2K${stage} …`);
  },
  progressDone(): void {
    if (process.stderr.isTTY) process.stderr.write("\r\u001b[2K");
  },
};

function writeAll(handle: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let done = 0; done < bytes.length;) {
    try {
      done += writeSync(handle, bytes, done);
    } catch (error) {
      // A pipe that is full for the moment; anything else is for the caller.
      if (!(error instanceof Error && "code" in error && error.code === "EAGAIN")) throw error;
    }
  }
}
