/** How long the processor itself worked on it, in milliseconds: what else the machine was doing does not count. */
export function spent(work: () => void): number {
  const before = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}
