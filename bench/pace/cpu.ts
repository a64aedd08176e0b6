/** Seconds of processor that this process has used, garbage collection included: other tenants of the machine do not count. */
export function cpuSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}
