// A planted fault: the kernel looks up into an engine. The checker must report it, or it checks nothing.
import { below } from '../engines/bad/below.ts'

export const wrong = below
