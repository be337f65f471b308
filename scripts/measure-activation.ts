// `npx tsx scripts/measure-activation.ts` tells how long VS Code takes to activate the extension, by its own measure, beside one
// that does nothing. Needs scripts/setup-vscode.sh and `npm run package` to have run.
import { measureActivation, median } from './workbench/activation'

const starts = 5

for (const version of ['newest', 'oldest'] as const) {
  const { ours, empty } = await measureActivation(version, starts)
  const list = (numbers: readonly number[]) => numbers.join(', ')
  const ratio = (median(ours) / median(empty)).toFixed(1)
  console.log(
    `${version} VS Code: ${median(ours)} ms (${list(ours)}); an empty extension ${median(empty)} ms (${list(empty)}); ratio ${ratio}`,
  )
}
