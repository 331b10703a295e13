import { UserError } from "../model/issues.ts";

/** What is done with a file, where what a person can get wrong about it is told as their mistake, without its name. */
export function orUserError<T>(open: () => T): T {
  try {
    return open();
  } catch (cause) {
    const known = FILE_ERRORS[(cause as NodeJS.ErrnoException).code ?? ""];
    if (!known) throw cause;
    throw new UserError(known.code, known.message, { cause });
  }
}

/** What a person can get wrong about a file, by the system's code. */
const FILE_ERRORS: Readonly<Record<string, { readonly code: string; readonly message: string }>> = {
  ENOENT: { code: "no-such-file", message: "There is no such file." },
  ENOTDIR: { code: "no-such-file", message: "There is no such file." },
  EISDIR: { code: "not-a-file", message: "This is a folder; name the files in it." },
  EACCES: { code: "not-readable", message: "The file may not be read; check its permissions." },
  EPERM: { code: "not-readable", message: "The file may not be read; check its permissions." },
};
