/** The style of a terminal's colour codes, for pictures on a dark ground. */
const styles: Readonly<Record<number, string>> = {
  1: 'font-weight:bold',
  2: 'opacity:.6',
  3: 'font-style:italic',
  4: 'text-decoration:underline',
  9: 'text-decoration:line-through',
  30: 'color:#5c6370',
  31: 'color:#ef6b73',
  32: 'color:#98c379',
  33: 'color:#e5c07b',
  34: 'color:#61afef',
  35: 'color:#c678dd',
  36: 'color:#56b6c2',
  37: 'color:#d6dae2',
  90: 'color:#7d8596',
}

/** The codes that end a style, with the styles that they end. */
const ends: Readonly<Record<number, (code: number) => boolean>> = {
  0: () => true,
  22: (code) => code === 1 || code === 2,
  23: (code) => code === 3,
  24: (code) => code === 4,
  29: (code) => code === 9,
  39: (code) => code >= 30,
}

// The escape character is what the pattern is about.
const sequence = /\u001b\[([\d;]*)m/

/** The text as HTML: coloured stretches become spans. Codes that are not known are left out. */
export function ansiToHtml(text: string): string {
  const [first = '', ...rest] = text.split(sequence)
  let html = escapeHtml(first)
  let active: number[] = []
  // `split` gives the codes and the text after them by turns.
  for (let at = 0; at < rest.length; at += 2) {
    for (const code of (rest[at] || '0').split(';').map(Number)) {
      const isOver = ends[code]
      if (isOver) active = active.filter((other) => !isOver(other))
      else if (styles[code]) active.push(code)
    }
    const style = active.map((code) => styles[code]).join(';')
    const stretch = escapeHtml(rest[at + 1] ?? '')
    html += style && stretch ? `<span style="${style}">${stretch}</span>` : stretch
  }
  return html
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
