import fc from 'fast-check'
import { expect, test } from 'vitest'
import { areaOf, buildUrl } from './url.ts'

test('parameters are put into the path, encoded, and the query behind it', () => {
  expect(
    buildUrl({ path: '/units/:id/superiors' }, { id: 'a/b c' }, { hierarchy: 'party', at: undefined, none: null }),
  ).toBe('/api/v1/units/a%2Fb%20c/superiors?hierarchy=party')
})

test('a list repeats its name, false and zero are sent', () => {
  expect(buildUrl({ path: '/commitments' }, {}, { lamp: ['red', 'amber'], open: false, page: 0 })).toBe(
    '/api/v1/commitments?lamp=red&lamp=amber&open=false&page=0',
  )
})

test('a missing parameter is a fault of ours and is said at once', () => {
  expect(() => buildUrl({ path: '/units/:id' }, {})).toThrow('/units/:id needs id')
})

test('whatever the parameter, it stays one segment of the path and comes back whole', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, unit: 'binary' }).filter((text) => text.isWellFormed()),
      (id) => {
        const url = new URL(buildUrl({ path: '/units/:id' }, { id }), 'http://lantu.test')
        // A lone dot is the one segment that every URL parser folds away; ids are never dots.
        fc.pre(!/^\.{1,2}$/.test(id))
        expect(decodeURIComponent(url.pathname.split('/')[4] ?? '')).toBe(id)
        expect(url.pathname.split('/')).toHaveLength(5)
      },
    ),
  )
})

test('the area is the first part of the path', () => {
  expect(areaOf({ path: '/commitments/:id/progress' })).toBe('commitments')
})
