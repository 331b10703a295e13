import { UserError } from "../../model/issues.ts";
import type { ReviewSession } from "../../build/review/review-session.ts";
import { screenOf } from "./screen.ts";
import type { ScreenTerminal } from "./screen-terminal.ts";
import { answered, press, refused, undone, type Effect, type ReviewState } from "./state.ts";

export interface LoopEffects {
  readonly terminal: ScreenTerminal;
  readonly session: Pick<ReviewSession, "answer" | "undo">;
  readonly colour: boolean;
}

/** Asks until whoever answers ends it. An answer is on the disk before the next question is on the screen. */
export async function reviewLoop(start: ReviewState, { terminal, session, colour }: LoopEffects): Promise<ReviewState> {
  let state = start;
  const draw = () => terminal.draw(screenOf(state, terminal.size(), colour));
  draw();
  for await (const key of terminal.keys) {
    const { state: next, effect } = press(state, key);
    state = next;
    if (effect?.kind === "quit") return state;
    if (effect) state = await carriedOut(state, effect, session);
    draw();
  }
  return state;
}

/** What a person can mend is told on the screen, and nothing is lost; anything else ends the review. */
async function carriedOut(
  state: ReviewState,
  effect: Exclude<Effect, { kind: "quit" }>,
  session: LoopEffects["session"],
): Promise<ReviewState> {
  try {
    if (effect.kind === "undo") {
      await session.undo();
      return undone(state);
    }
    const { id, judgement, why } = effect;
    const [row] = await session.answer([{ id, judgement, why, by: state.setting.by }]);
    if (!row) throw new Error(`No row was written for ${id}`);
    return answered(state, id, row);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return refused(state, error.message);
  }
}
