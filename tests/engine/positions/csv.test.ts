import { describe } from 'vitest'
import { checkPositions } from './check-positions'

const fixed = '[TODO: what we did]. We know [TODO: what it cost you]'

describe('tables with commas', () => {
  checkPositions('a.csv', [
    [
      'a cell in quotes',
      'id,title,response\r\n1,Late,"Hello, ⟦we apologize for any trouble⟧."\r\n2,Fine,All is well.\r\n',
      'fixed',
      `id,title,response\r\n1,Late,"Hello, we apologize for ${fixed}."\r\n2,Fine,All is well.\r\n`,
    ],
    [
      'quotes in quotes',
      'id,body\n1,"He said ""thanks"". ⟦We apologize for any trouble⟧ with ""it""."\n',
      'fixed',
    ],
    ['a cell over several lines', 'id,body\n1,"Hello,\n\n⟦We apologize\nfor any trouble⟧.\nSam"\n', 'fixed'],
    ['a cell without quotes', 'id,body\n1,⟦We apologize for any trouble⟧.\n', 'fixed'],
    ['HTML in a cell', 'id,body\n1,"<p class=""x"">⟦We&rsquo;re sorry for any trouble⟧.</p>"\n', 'fixed'],
    [
      'a column that is no text for customers',
      'id,keywords,body\n1,sorry for any trouble,All is well today.\n',
    ],
    ['a byte order mark', '\uFEFFid,body\n1,"⟦Sorry for any trouble⟧."\n', 'fixed'],
    ['a file without a header', 'Sorry for any trouble.,b\nSorry for any trouble.,d\n'],
    [
      'a row with too many cells',
      'id,body\n1,We apologize, for any trouble\n2,⟦Sorry for any hassle⟧.\n',
      'fixed',
    ],
    ['an open quote', 'id,body\n1,⟦Sorry for any hassle⟧.\n2,"Sorry for any trouble\n'],
    [
      'placeholders with blanks',
      'id,response\n1,Dear {{Client Name}} ⟦we apologize for any trouble⟧.\n',
      'fixed',
    ],
  ])
})

describe('tables with other signs', () => {
  checkPositions('a.csv', [
    ['semicolons', 'Name;Message\nLate;Hello, ⟦we apologize for any trouble⟧.\n', 'fixed'],
  ])
  checkPositions('a.tsv', [
    ['tabs', 'Name\tMessage\nLate\tHello, ⟦we apologize for any trouble⟧.\n', 'fixed'],
  ])
})
