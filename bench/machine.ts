import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { cpus, loadavg, release, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { numberText } from './spread.ts'

/** What a reader must know of the machine to read the figures, and how busy it was with other work; no names, no paths. */
export function machineText(): string {
  const processors = cpus()
  return [
    `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown processor'} (${process.arch})`,
    `${numberText(totalmem() / 2 ** 30)} GiB`,
    `${process.platform} ${release().split('-')[0]}`,
    `Node ${process.versions.node}`,
    `load average at the start ${numberText(loadavg()[0] ?? 0, 1)}`,
  ].join(', ')
}

/** How many times a second this disk takes 8 KiB for certain: the limit for anything that commits one after the other. */
export function syncsPerSecond(): number {
  const folder = mkdtempSync(join(tmpdir(), 'lantu-sync-'))
  const handle = openSync(join(folder, 'page'), 'w')
  const page = Buffer.alloc(8192, 1)
  const times = 300
  const started = performance.now()
  for (let i = 0; i < times; i++) {
    writeSync(handle, page)
    fsyncSync(handle)
  }
  const seconds = (performance.now() - started) / 1000
  closeSync(handle)
  rmSync(folder, { recursive: true })
  return times / seconds
}
