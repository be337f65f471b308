import { describe, expect, it } from 'vitest'
import { defaultConfigFile } from '../../../engine/settings/config'
import { NearestFile } from '../../../engine/settings/nearest-config'

/** Folders below `top`, some of which hold a config. Keeps which of them were asked. */
function search(withConfig: readonly string[]) {
  const asked: string[] = []
  const nearest = new NearestFile({
    fileIn: (folder) => {
      asked.push(folder)
      return Promise.resolve(withConfig.includes(folder) ? defaultConfigFile : undefined)
    },
    above: (folder) => Promise.resolve(folder.includes('/') ? folder.replace(/\/[^/]*$/, '') : undefined),
  })
  return { asked, folderFor: async (folder: string) => (await nearest.in(folder))?.folder }
}

describe('the nearest config', () => {
  const cases: [withConfig: string[], folder: string, found: string | undefined][] = [
    [['top/a', 'top'], 'top/a', 'top/a'],
    [['top/a', 'top'], 'top/a/b/c', 'top/a'],
    [['top/a', 'top'], 'top/b', 'top'],
    [['top/a'], 'top/b', undefined],
  ]
  it.each(cases)('of those in %j is for %s that in %s', async (withConfig, folder, found) => {
    expect(await search(withConfig).folderFor(folder)).toBe(found)
  })

  it('is asked for once per folder', async () => {
    const { asked, folderFor } = search(['top'])
    await Promise.all([folderFor('top/a/b'), folderFor('top/a/c'), folderFor('top/a')])
    expect(asked.sort()).toEqual(['top', 'top/a', 'top/a/b', 'top/a/c'])
  })
})
