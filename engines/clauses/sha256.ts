/**
 * SHA-256 of a text's UTF-8 bytes, lower-case hex.
 *
 * Question: which exact text did these rows come from? Source: FIPS 180-4. It is written out here because an engine
 * runs in the browser too and must answer at once, and the platform's digest is asynchronous there.
 * Example: `sha256('')` is `e3b0c442…b855`.
 */
const CONSTANTS = new Uint32Array(64)
const INITIAL = new Uint32Array(8)

function fractionalBits(root: number): number {
  return ((root - Math.floor(root)) * 2 ** 32) >>> 0
}

function fillConstants(): void {
  let found = 0
  for (let candidate = 2; found < 64; candidate++) {
    let prime = true
    for (let divisor = 2; divisor * divisor <= candidate; divisor++) if (candidate % divisor === 0) prime = false
    if (!prime) continue
    if (found < 8) INITIAL[found] = fractionalBits(Math.sqrt(candidate))
    CONSTANTS[found] = fractionalBits(Math.cbrt(candidate))
    found++
  }
}
fillConstants()

const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

export function sha256(text: string): string {
  const bytes = new TextEncoder().encode(text)
  const blocks = Math.ceil((bytes.length + 9) / 64)
  const padded = new Uint8Array(blocks * 64)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor((bytes.length * 8) / 2 ** 32))
  view.setUint32(padded.length - 4, (bytes.length * 8) >>> 0)

  const hash = Uint32Array.from(INITIAL)
  const schedule = new Uint32Array(64)
  const at = (array: Uint32Array, index: number): number => array[index] ?? 0
  for (let block = 0; block < blocks; block++) {
    for (let i = 0; i < 16; i++) schedule[i] = view.getUint32(block * 64 + i * 4)
    for (let i = 16; i < 64; i++) {
      const a = at(schedule, i - 15)
      const b = at(schedule, i - 2)
      const small0 = rotate(a, 7) ^ rotate(a, 18) ^ (a >>> 3)
      const small1 = rotate(b, 17) ^ rotate(b, 19) ^ (b >>> 10)
      schedule[i] = (at(schedule, i - 16) + small0 + at(schedule, i - 7) + small1) | 0
    }
    const state = Uint32Array.from(hash)
    for (let i = 0; i < 64; i++) {
      const e = at(state, 4)
      const a = at(state, 0)
      const choose = (e & at(state, 5)) ^ (~e & at(state, 6))
      const majority = (a & at(state, 1)) ^ (a & at(state, 2)) ^ (at(state, 1) & at(state, 2))
      const big1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
      const big0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
      const first = (at(state, 7) + big1 + choose + at(CONSTANTS, i) + at(schedule, i)) | 0
      state.copyWithin(1, 0, 7)
      state[4] = at(state, 4) + first
      state[0] = first + big0 + majority
    }
    for (let i = 0; i < 8; i++) hash[i] = at(hash, i) + at(state, i)
  }
  return [...hash].map((word) => word.toString(16).padStart(8, '0')).join('')
}
