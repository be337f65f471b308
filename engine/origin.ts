import type { Finding, Offsets } from './finding'
import type { SentenceReading } from './macro/sentence-reading'
import type { DraftFix } from './rule'
import type { Way } from './text/branches'
import type { SentencePlace } from './told-sentence'

/** Where a finding came from, kept aside until somebody asks for fixes. */
export interface Origin {
  /** The sentence that the finding is shown at, in its passage. */
  readonly sentence: SentenceReading
  /** The same, as far as findings are compared by it. */
  readonly place: SentencePlace
  readonly drafts: () => readonly DraftFix[] | Promise<readonly DraftFix[]>
  /** The branches without which there is no finding, in offsets of the file: a fix may change nothing outside of them. */
  readonly within?: readonly Offsets[]
  /** The ways through the passage on which alone there is the finding. */
  readonly ways?: ReadonlySet<Way>
  /** The findings in the copies of the text, which this one speaks for. */
  readonly copies?: readonly Finding[]
}
