/**
 * Lets the reader narrow the list of all findings. The page is whole without it: the form is shown by the script.
 * It is plain text because the page carries it as it stands.
 */
export const filterScript = `
const form = document.getElementById('filters')
if (form) {
  const findings = [...document.querySelectorAll('.file li')]
  const files = [...document.querySelectorAll('.file')]
  const apply = () => {
    const { rule, folder, severity } = Object.fromEntries(new FormData(form))
    let shown = 0
    for (const finding of findings) {
      const fits = (!rule || finding.dataset.rule === rule) && (!severity || finding.dataset.severity === severity)
        && (!folder || finding.closest('.file').dataset.folder === folder)
      finding.hidden = !fits
      if (fits) shown += 1
    }
    for (const file of files) {
      file.hidden = !file.querySelector('li:not([hidden])')
      for (const list of file.querySelectorAll('ul')) {
        const empty = !list.querySelector('li:not([hidden])')
        list.hidden = empty
        if (list.previousElementSibling.matches('h3')) list.previousElementSibling.hidden = empty
      }
    }
    form.querySelector('output').textContent = shown + ' of ' + findings.length + ' shown'
  }
  form.addEventListener('change', apply)
  form.addEventListener('submit', (event) => event.preventDefault())
  form.hidden = false
  apply()
}
`
