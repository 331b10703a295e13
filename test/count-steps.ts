import { Session, type Profiler } from "node:inspector";

/**
 * Begins to count the steps of the program's own code: how often each stretch of its functions is run. Code that was loaded before is
 * not counted whole, so what is counted must be imported after this, with `await import`. The function it gives tells how many steps
 * some work takes, however busy the machine is. What Node does by itself, as in sorting, is not counted.
 */
export function startCounting(): (work: () => void) => number {
  const session = new Session();
  session.connect();
  session.post("Profiler.enable");
  session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  return (work) => {
    takeSteps(session);
    work();
    return takeSteps(session);
  };
}

/** Steps since they were taken last. */
function takeSteps(session: Session): number {
  let steps: number | undefined;
  session.post("Profiler.takePreciseCoverage", (error, taken) => {
    if (error) throw error;
    steps = stepsOf(taken.result);
  });
  if (steps === undefined) throw new Error("The steps were not told at once");
  return steps;
}

function stepsOf(scripts: readonly Profiler.ScriptCoverage[]): number {
  const ours = scripts.filter(({ url }) => /\/src\/.*\.ts/.test(url));
  const ranges = ours.flatMap(({ functions }) => functions.flatMap((one) => one.ranges));
  return ranges.reduce((sum, { count }) => sum + count, 0);
}
