import { isFunctionWord, words } from '../language/words'
import { isFrame } from './macro-hit'
import type { MacroReading } from './macro-reading'

/** Words of which updates about any incident are made. An update of nothing else fits every incident, and tells of none. */
const STOCK = words(`
  we our us team teams engineers engineer technical support staff currently presently now still actively aware
  investigate investigating investigated investigation look looking looked identify identified identifying find found
  monitor monitoring monitored observe observing watch watching resolve resolved resolving resolution fix fixed fixing
  implement implemented implementing apply applied deploy deployed mitigate mitigated mitigation solution restore restored restoring
  recover recovered recovery issue issues problem problems incident incidents situation matter trouble difficulty difficulties
  disruption disruptions interruption impact impacts impacted affected affecting experience experiencing experienced cause caused causing causes root source
  provide providing provided post posting posted share sharing give giving send update updates updated updating information
  details more further additional later soon shortly possible available become becomes next time please stand stay
  tuned thank thanks patience patient understanding appreciate apologize apologise apologies sorry regret inconvenience inconvenienced
  inconveniences convenience work working works hard continue continuing continues operational normal normally back
  service services system systems everything customer customers user users people client clients member members
  report reports reported notice noticed seen seeing learn know known get gets getting keep keeping kept informed
  results result progress hello hi dear all everyone regards sincerely happy happening happened potential certain
  some few small number subset intermittent several quickly today once again asap full fully complete completely completed
  like want wanted let confirm confirmed confirming need needed see check make made sure ensure follow following
  page status believe believed rolling roll rolled out set take takes taking taken steps step action actions
  hours hour minutes minute day days morning afternoon evening moment moments serious seriously very much really truly deeply
  sincere degraded degradation performance utc worked then est pst gmt cet yet bear bearing due course ongoing`)

/** Whether the macro says nothing but stock phrases, its subject and headings included. */
export function isStockUpdate({ macro, passages }: MacroReading): boolean {
  // The name of an incident is shown above its updates; other titles are for the team.
  const title = macro.labels?.stage === undefined ? '' : (macro.title ?? '')
  const isStock = (word: string): boolean => STOCK.has(word) || isFunctionWord(word)
  if (
    title
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.some((word) => !isStock(word))
  )
    return false
  return passages.every(({ paths }) =>
    paths.flat().every(
      (one) =>
        isFrame(one) ||
        one.tokens.slice(one.sentence.from, one.sentence.to).every(({ kind, word, placeholder }) => {
          if (kind === 'placeholder') return /^(?:person|time|company)$/.test(placeholder?.kind ?? '')
          return kind !== 'word' || isStock(word)
        }),
    ),
  )
}
