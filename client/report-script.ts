/**
 * What the report does in VS Code and not in a browser: places lead to the editor, and whoever comes back to the page finds it
 * as it was left. It is plain text because the page carries it as it stands.
 */
export const script = `
const editor = acquireVsCodeApi()
const toolbar = document.querySelector('.toolbar')
const [button] = toolbar.getElementsByTagName('button')
const [told] = toolbar.getElementsByTagName('output')
const [bar] = toolbar.getElementsByTagName('progress')

button.addEventListener('click', () => editor.postMessage({ does: 'refresh' }))
addEventListener('message', ({ data: { page, busy, percent, text } }) => {
  // What was said to the page before may come late.
  if (page !== Number(toolbar.dataset.page)) return
  button.disabled = busy
  bar.hidden = !busy
  if (percent === undefined) bar.removeAttribute('value')
  else bar.value = percent
  told.textContent = text
})

for (const place of document.querySelectorAll('span[data-line]')) {
  const link = document.createElement('a')
  link.className = 'place'
  link.href = '#'
  link.append(...place.childNodes)
  place.append(link)
}

// Before VS Code sees the click, which scrolls to where a link leads and opens nothing on the way.
addEventListener('click', (event) => {
  const link = event.target.closest('a[href^="#"]')
  if (!link) return
  event.preventDefault()
  event.stopPropagation()
  if (link.matches('.place')) {
    const { path } = link.closest('[data-path]').dataset
    const { line, column = 1 } = link.closest('[data-line]').dataset
    editor.postMessage({ does: 'open', path, line: Number(line), column: Number(column) })
    // The file may take half of the room, and the lines of the page break anew.
    const stay = () => scrollBy(0, link.getBoundingClientRect().top - innerHeight / 2)
    addEventListener('resize', stay)
    setTimeout(() => removeEventListener('resize', stay), 2000)
    return
  }
  const target = document.getElementById(link.hash.slice(1))
  if (!target) return
  for (let at = target; at; at = at.parentElement) if (at.localName === 'details') at.open = true
  // A target that is told to come into view also moves the frame of the page, below which VS Code leaves some pixels.
  scrollBy(0, target.getBoundingClientRect().top - toolbar.offsetHeight)
  target.focus({ preventScroll: true })
}, true)

const form = document.getElementById('filters')
const details = [...document.querySelectorAll('details')]
const nameOf = (one) => one.dataset.path ?? one.querySelector('summary').textContent
const last = editor.getState()
if (last) {
  for (const one of details) one.open = last.open.includes(nameOf(one))
  for (const [name, value] of Object.entries(form ? last.filters : {})) {
    const { options } = form.elements[name]
    if ([...options].some((option) => option.value === value)) form.elements[name].value = value
  }
  form?.dispatchEvent(new Event('change'))
  scrollTo(0, last.scroll)
}
// A page without a report has nothing to keep, and forgets nothing.
if (document.querySelector('main')) {
  let waits = false
  const keep = () => {
    if (waits) return
    waits = true
    setTimeout(() => {
      waits = false
      editor.setState({
        open: details.filter((one) => one.open).map(nameOf),
        filters: form ? Object.fromEntries(new FormData(form)) : {},
        scroll: scrollY,
      })
    }, 100)
  }
  addEventListener('scroll', keep)
  addEventListener('toggle', keep, true)
  form?.addEventListener('change', keep)
}
`
