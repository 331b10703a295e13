import { Session, type Profiler } from "node:inspector";

/**
 * How many steps of the program's own code some work takes: how often each stretch of its functions was run, added up. The same work
 * always takes the same steps, however busy the machine is. What Node does by itself, as in sorting or looking for a word, is not counted.
 */
export function countSteps(work: () => void): number {
  const session = new Session();
  session.connect();
  try {
    session.post("Profiler.enable");
    session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
    work();
    let steps = 0;
    session.post("Profiler.takePreciseCoverage", (error, taken) => {
      if (error) throw error;
      steps = stepsOf(taken.result);
    });
    session.post("Profiler.stopPreciseCoverage");
    return steps;
  } finally {
    session.disconnect();
  }
}

function stepsOf(scripts: readonly Profiler.ScriptCoverage[]): number {
  const ours = scripts.filter(({ url }) => /\/src\/.*\.ts/.test(url));
  if (ours.length === 0) throw new Error("No script of the program was run");
  const ranges = ours.flatMap(({ functions }) => functions.flatMap((one) => one.ranges));
  return ranges.reduce((sum, { count }) => sum + count, 0);
}
