import { parseDocument } from 'htmlparser2'
import { resolved, seenOn, type Pair } from './contrast'

type Colours = Readonly<Record<string, string>>
type Attributes = Readonly<Record<string, string>>
type Node = ReturnType<typeof parseDocument>['children'][number]

/** An area of one colour, on which other things are. */
interface Area {
  readonly colour: string
  holds(x: number, y: number): boolean
}

/** Frames set things apart that are apart without them, and what is that faint stands for words. */
const isDecoration = ({ stroke = '', opacity }: Attributes): boolean =>
  opacity !== undefined || /[wW]idget-border|menu-border/.test(stroke)

/** What is written or drawn in an SVG, each with the area that it is on. Colours may be `var(--name, other)`. */
export function pairsIn(svg: string, colours: Colours): Pair[] {
  const pairs: Pair[] = []
  const areas: Area[] = []
  const groundAt = (x: number, y: number): string | undefined =>
    areas.findLast((area) => area.holds(x, y))?.colour
  const put = (kind: Pair['kind'], what: string, colour: string, x: number, y: number): void => {
    const ground = groundAt(x, y)
    if (ground === undefined) throw new Error(`${what} is on no ground.`)
    pairs.push({ kind, what, colour: resolved(colour, colours), ground })
  }
  const cover = (fill: string, x: number, y: number, holds: Area['holds']): void => {
    const colour = resolved(fill, colours)
    areas.push({ colour: seenOn(colour, groundAt(x, y) ?? colour), holds })
  }

  const draw = (node: Node, inherited: Attributes): void => {
    if (!('attribs' in node)) {
      if ('children' in node) for (const child of node.children) draw(child, inherited)
      return
    }
    const own = { ...inherited, ...node.attribs }
    const number = (name: string): number => Number(own[name] ?? 0)
    const { fill = '#000', stroke } = own
    if (node.name === 'text') put('text', wordsIn(node), fill, number('x'), number('y'))
    else if (node.name === 'path' && stroke && !isDecoration(own)) {
      const [x, y] = own['d']!.match(/\d+/g)!.map(Number)
      put('sign', `a line at ${x}, ${y}`, stroke, x!, y!)
    } else if (node.name === 'circle') {
      const [cx, cy, r] = [number('cx'), number('cy'), number('r')]
      put('sign', `a circle at ${cx}, ${cy}`, fill, cx, cy)
      cover(fill, cx, cy, (x, y) => Math.hypot(x - cx, y - cy) <= r)
    } else if (node.name === 'rect') {
      const [left, top, width, height] = [number('x'), number('y'), number('width'), number('height')]
      if (stroke && !isDecoration(own)) put('sign', `a frame at ${left}, ${top}`, stroke, left, top)
      if (fill !== 'none')
        cover(fill, left, top, (x, y) => x >= left && x <= left + width && y >= top && y <= top + height)
    }
    for (const child of node.children) draw(child, own)
  }

  for (const node of parseDocument(svg, { xmlMode: true }).children) draw(node, {})
  return pairs
}

const wordsIn = (node: Node): string =>
  'data' in node ? node.data : 'children' in node ? node.children.map(wordsIn).join('') : ''
