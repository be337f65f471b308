import fc from 'fast-check'
import { expect, it } from 'vitest'
import { member, nodesOf, pointerTo, stringAt, type DataNode } from '../../../engine/data/data-tree'
import { readJson } from '../../../engine/data/json-tree'

/** The value that a node stands for. */
function valueOf(node: DataNode): unknown {
  if (node.kind === 'array') return node.children.map(valueOf)
  if (node.kind === 'object')
    return Object.fromEntries(node.children.map((child) => [child.key, valueOf(child)]))
  return node.kind === 'string' ? node.value : JSON.parse(node.value)
}

it('reads what JSON.parse reads, and knows where', () => {
  fc.assert(
    fc.property(fc.json({ stringUnit: 'grapheme' }), fc.constantFrom(undefined, 2, '\t'), (json, indent) => {
      const source = JSON.stringify(JSON.parse(json), undefined, indent)
      const { root, problem } = readJson(source)
      expect(problem).toBeUndefined()
      expect(valueOf(root!)).toEqual(JSON.parse(source))
      for (const node of nodesOf(root!)) {
        const quote = node.kind === 'string' ? 1 : 0
        expect(JSON.parse(source.slice(node.start - quote, node.end + quote))).toEqual(valueOf(node))
      }
    }),
  )
})

it('reads JSON Lines as a list', () => {
  const { root, problem } = readJson('{"a":1}\n\n{"a":2}\n')
  expect(problem).toBeUndefined()
  expect(valueOf(root!)).toEqual([{ a: 1 }, { a: 2 }])
})

it('finds members, texts and pointers', () => {
  const { root } = readJson('{"a/b":[{"~":"x"},{"~":7}],"a/b":"twice"}')
  const list = member(root!, 'a/b')!
  expect(list.children.map((item) => stringAt(item, '~'))).toEqual(['x', undefined])
  expect([...nodesOf(root!)].map(pointerTo)).toEqual([
    '',
    '/a~1b',
    '/a~1b/0',
    '/a~1b/0/~0',
    '/a~1b/1',
    '/a~1b/1/~0',
    '/a~1b',
  ])
  expect(member(list, '0')).toBeUndefined()
})
