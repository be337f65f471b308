import { words } from '../../language/words'
import { anyOf, cue, slotNamed, type Finder } from './part'

/** How the reader reaches a person if this is not enough. A survey is no such way. */
export const invitation: Finder = anyOf(
  cue({
    says: [
      '{reach} to? this|here|me|us|back|directly|with|at|in|our|the|your|if|and|anytime|whenever|by',
      '{reach} {placeholder}',
      'get|stay|be in touch',
      'let|tell me|us know|if|which|when|whether|what|how',
      'let|tell me|us',
      'reach out|me|us|our',
      'happy|glad|here to help|answer|talk',
      'i|we am|are here',
      'feel free',
      'hesitate to',
      'any|more|further|other questions|concerns',
      'come back to',
      'ask for me',
      'send|dm|message me|us',
    ],
    classes: {
      reach: words('reply respond answer call phone contact email e-mail message write text ring reach ask'),
    },
    unless: ['do|please not reply|respond', 'not reply|respond|monitored', '{reach}|tell|let ... survey'],
  }),
  slotNamed(/support_?(?:email|phone|link|url)|contact|direct_?line|phone/i),
)
