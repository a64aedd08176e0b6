import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { type Entry, fromBuffer, open, type ZipFile } from 'yauzl'

/** A back-up file opened for reading: entries by name, each as a stream. */
export interface Archive {
  entry(name: string): Promise<Readable>
  text(name: string): Promise<string>
  close(): void
}

export async function openArchive(file: string | Uint8Array): Promise<Archive> {
  const zip = await new Promise<ZipFile>((resolve, reject) => {
    const done = (error: Error | null, opened: ZipFile) =>
      error ? reject(new Error(`This is not a Lantu back-up: ${error.message}`, { cause: error })) : resolve(opened)
    const options = { lazyEntries: true, autoClose: false }
    if (typeof file === 'string') open(file, options, done)
    else fromBuffer(Buffer.from(file), options, done)
  })
  const entries = await new Promise<Map<string, Entry>>((resolve, reject) => {
    const found = new Map<string, Entry>()
    zip.on('entry', (entry: Entry) => {
      found.set(entry.fileName, entry)
      zip.readEntry()
    })
    zip.on('end', () => resolve(found))
    zip.on('error', reject)
    zip.readEntry()
  })
  const entry = (name: string) =>
    new Promise<Readable>((resolve, reject) => {
      const found = entries.get(name)
      if (!found) return reject(new Error(`The back-up has no ${name}: it is not whole, or not a Lantu back-up.`))
      zip.openReadStream(found, (error, stream) => (error ? reject(error) : resolve(stream)))
    })
  return { entry, text: async (name) => text(await entry(name)), close: () => zip.close() }
}
