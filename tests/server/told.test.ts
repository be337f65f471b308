import { expect, test } from 'vitest'
import { version } from '../../package.json'
import { pulling, startClient } from './harness'

test('the log of a healthy session tells what is read and by which config', async () => {
  const config = 'file:///shop/amends.config.json'
  const files = new Map([
    ['file:///shop/late.md', 'We are sorry that we lost your kettle.'],
    [config, '{}'],
  ])
  const client = await startClient({ capabilities: pulling, files, folders: ['file:///shop'] })
  await client.settle()
  expect(client.told).toEqual([
    `Amends ${version} is ready. Open folders: file:///shop`,
    `Uses ${config}`,
    expect.stringMatching(/^Has read \d files? of macros\.$/),
  ])
  await client.settle()
  expect(client.told).toHaveLength(3)
  expect(client.logged).toEqual([])
})
