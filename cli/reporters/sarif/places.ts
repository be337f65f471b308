import { isAbsolute, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Offsets } from '../../../engine/finding'
import type { ReportContext } from '../../report/context'
import type { PlacedText, PlacedTexts } from '../../report/places'
import { encoded, repositoryPath } from '../../report/repository-path'

/** The name of the folder that relative addresses start from. GitHub takes it for the top of the repository. */
const sourceRoot = '%SRCROOT%'

/** Says in SARIF where something is. */
export class SarifPlaces {
  constructor(
    private readonly texts: PlacedTexts,
    private readonly context: Pick<ReportContext, 'cwd' | 'env'>,
  ) {}

  /** Where the root is on this disk, for viewers that are here. */
  roots(): object {
    const below = repositoryPath('', this.context)
    const root = resolve(this.context.cwd, relative(below, ''))
    return { [sourceRoot]: { uri: pathToFileURL(`${root}/`).href } }
  }

  /** A file outside of the root has no address below it, so it gets one from the top of the disk. */
  artifact(path: string): object {
    const name = repositoryPath(path, this.context)
    if (isAbsolute(name) || name.startsWith('../'))
      return { uri: pathToFileURL(resolve(this.context.cwd, path)).href }
    return { uri: name.split('/').map(encoded).join('/'), uriBaseId: sourceRoot }
  }

  location(path: string, offsets: Offsets): object {
    const placed = this.texts.of(path)
    const region = placed && {
      ...regionOf(placed, offsets),
      snippet: { text: placed.text.slice(...offsets) },
    }
    return { artifactLocation: this.artifact(path), ...(region && { region }) }
  }

  /** What an edit of a file takes away. */
  region(path: string, offsets: Offsets): object {
    return regionOf(this.texts.of(path)!, offsets)
  }
}

function regionOf({ places }: PlacedText, [start, end]: Offsets): object {
  const { start: from, end: to } = places.rangeOf([start, end])
  const charOffset = places.unitsBefore(start)
  return {
    startLine: from.line,
    startColumn: from.column,
    endLine: to.line,
    endColumn: to.column,
    charOffset,
    charLength: places.unitsBefore(end) - charOffset,
  }
}
