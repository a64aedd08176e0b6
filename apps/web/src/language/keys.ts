import type { zhHans } from './zh-Hans/index.ts'

type Source = typeof zhHans

export type TextArea = keyof Source
/** `shell.board`: the area, a point, and the key in that area's file. */
export type TextKey = { [A in TextArea]: `${A}.${keyof Source[A] & string}` }[TextArea]
/** What a translation of one area must hold: exactly the source's keys. */
export type AreaText<A extends TextArea> = { readonly [K in keyof Source[A]]: string }
export type Catalogue = { readonly [A in TextArea]: AreaText<A> }
export type TextParams = Readonly<Record<string, string | number>>
