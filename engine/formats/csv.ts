import { readCsv } from '../data/csv-tree'
import type { Format } from '../document'
import { dataDocument } from './data'

/** Tables as spreadsheets and help desks export them: each row is a macro. */
export const csv: Format = {
  id: 'csv',
  languageIds: ['csv', 'tsv', 'csv (semicolon)'],
  extensions: ['csv', 'tsv'],
  holdsMany: true,
  read: (source, options) => dataDocument('csv', readCsv(source), options),
}
