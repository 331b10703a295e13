import { Hono, type Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import { LONGEST_TEXT, type ReviewSession } from "../build/review/review-session.ts";
import { UserError } from "../model/issues.ts";

/** Tells a page that it may be answered on; nothing but this program sends it. */
export const REVIEW_HEADER = "tidui-review";

const LARGEST_BODY = 16 * 1024;
const ANSWER = z.strictObject({
  id: z.string().max(100),
  // Of a class the id of a label; the session knows which a question has.
  judgement: z.string().max(100),
  by: z.string().max(LONGEST_TEXT),
  why: z.string().max(LONGEST_TEXT).default(""),
});

/** What went wrong, and how a request is answered then. */
const STATUS: Readonly<Record<string, 404 | 409>> = {
  "no-such-question": 404,
  "nothing-to-undo": 409,
  "changed-meanwhile": 409,
  "review-running": 409,
};

/**
 * Answers from a page of this very site, appended to judgements.csv or labels.csv as those from the terminal are. Other sites that a
 * browser has open may send requests here too; none of theirs gets through.
 */
export function reviewApi(session: ReviewSession, by: string): Hono {
  const api = new Hono();
  const inTurn = turns();
  api.use(async (context, next) => {
    const refused = refusal(context);
    if (refused !== undefined) return problem(context, 403, "foreign-request", refused);
    await next();
    context.header("cache-control", "no-store");
    return undefined;
  });
  api.use(
    bodyLimit({ maxSize: LARGEST_BODY, onError: (context) => problem(context, 413, "too-large", "The request is too large.") }),
  );
  api.get("/", async (context) => context.json({ ...(await stateOf(session)), by }));
  api.post("/answers", (context) =>
    withBody(context, ANSWER, (answer) =>
      inTurn(async () => {
        const open = new Set((await session.open()).map(({ id }) => id));
        if (!open.has(answer.id)) throw new UserError("no-such-question", "This question is not open any more.");
        await session.answer([answer]);
        return context.json(await stateOf(session));
      }),
    ),
  );
  api.post("/undo", (context) =>
    withBody(context, z.strictObject({}), () =>
      inTurn(async () => {
        const [taken] = await session.undo();
        return context.json({ ...(await stateOf(session)), taken });
      }),
    ),
  );
  return api;
}

/** Runs what changes something one after another: of two answers to one question the second finds it settled. */
function turns(): <T>(act: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (act) => {
    const mine = last.then(act, act);
    last = mine;
    return mine;
  };
}

async function stateOf(session: ReviewSession): Promise<{ open: string[]; canUndo: boolean }> {
  return { open: (await session.open()).map(({ id }) => id), canUndo: session.canUndo };
}

/** Why a request is not one of our own pages; undefined where it is, or comes from no browser at all. */
function refusal({ req }: Context): string | undefined {
  const { host, hostname, protocol } = new URL(req.url);
  // A name of somebody's that leads to this machine would make their page our own (DNS rebinding).
  if (!["127.0.0.1", "localhost", "[::1]"].includes(hostname)) return "Only the loopback address is answered.";
  const site = req.header("sec-fetch-site");
  if (site !== undefined && site !== "same-origin") return "Only this site's own pages may answer.";
  const origin = req.header("origin");
  if (origin !== undefined && origin !== `${protocol}//${host}`) return "Only this site's own pages may answer.";
  // A form of another site cannot send this type, and a script of theirs would be asked about first.
  const isJson = req.header("content-type")?.split(";")[0]?.trim().toLowerCase() === "application/json";
  return req.method === "POST" && !isJson ? "Send application/json." : undefined;
}

async function withBody<T>(context: Context, schema: z.ZodType<T>, act: (body: T) => Promise<Response>): Promise<Response> {
  const body = schema.safeParse(parsed(await context.req.text()));
  if (!body.success) return problem(context, 400, "bad-request", z.prettifyError(body.error));
  try {
    return await act(body.data);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return problem(context, STATUS[error.code] ?? 400, error.code, error.message);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function problem(context: Context, status: 400 | 403 | 404 | 409 | 413, code: string, message: string): Response {
  return context.json({ code, message }, status);
}
