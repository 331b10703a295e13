/** What `tidui serve` tells of the questions. Sites that are plain files have nobody to tell. */
export interface Told {
  /** Ids of what is open, the most informative first. */
  readonly open: readonly string[];
  readonly canUndo: boolean;
  /** Who answers, as far as the server was told. */
  readonly by?: string;
  /** The question whose answer was taken back. */
  readonly taken?: string;
}

export type Answer = "positive" | "negative" | "unsure";

/** The server's own sentence on why something was not done; null where it was not reached. */
export interface Refused {
  readonly message: string | null;
}

const API = "/api/review";

/** True where the server of this page takes answers: it says so with every page, so that nothing is asked for in vain. */
export async function takesAnswers(): Promise<boolean> {
  if (location.protocol === "file:") return false;
  const response = await send(location.pathname, { method: "HEAD" });
  return response?.headers.has("tidui-review") ?? false;
}

export const tell = (): Promise<Told | Refused> => toldBy(API, { method: "GET" });

export const answer = (given: { id: string; judgement: string; by: string; why: string }): Promise<Told | Refused> =>
  toldBy(`${API}/answers`, post(given));

export const undo = (): Promise<Told | Refused> => toldBy(`${API}/undo`, post({}));

const post = (body: object): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});

async function toldBy(address: string, init: RequestInit): Promise<Told | Refused> {
  const response = await send(address, init);
  if (!response) return { message: null };
  return (await response.json()) as Told | Refused;
}

/** Undefined where the server cannot be reached. */
function send(address: string, init: RequestInit): Promise<Response | undefined> {
  return fetch(address, init).catch((error: unknown) => {
    if (error instanceof TypeError) return undefined;
    throw error;
  });
}
