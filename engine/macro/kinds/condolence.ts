import { patterns } from '../../language/pattern'
import { states, type Clues } from './clues'

const SORROW = patterns([
  'sorry for|about your _? _? loss',
  'condolences',
  'sorry to hear|learn of|about|that ... passed|passing|death|died|loss',
  'passed away',
  'passing|death of your',
  'lost your|a father|mother|wife|husband|partner|son|daughter|brother|sister|parent|friend|pet|loved',
  'bereavement',
  'difficult time for you',
  'deepest sympathy|sympathies',
])

/** Whether the reader has a sorrow that is nobody's fault. */
export const consoles = (clues: Clues): boolean => states(clues, SORROW)
