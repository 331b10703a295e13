/** Time that the processor spent on this process so far, all its threads together: others on the machine are not in it. */
export function coreSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
