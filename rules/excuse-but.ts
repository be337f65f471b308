import { headWords } from '../engine/apology/heads'
import type { Contrast } from '../engine/apology/contrast'
import { isForWriting } from '../engine/apology/for-writing'
import { announces, regretsReadersAct } from '../engine/apology/other-side'
import type { ApologyReading } from '../engine/apology/reading'
import { capitalized } from '../engine/rewrite/capitals'
import { capitalize, draft, slot, slotBehindHead, spanOf, wordsOf } from '../engine/rewrite/drafts'
import type { Severity } from '../engine/finding'
import { cut, isOnlyAnExcuse, twoSentences } from '../engine/rewrite/contrast'
import { repairBehind } from '../engine/apology/tail'
import { FIRST_PERSON, words } from '../engine/language/words'
import { namesSorrow } from '../engine/sentence/sympathy'
import { defineRule, type DraftEdit, type DraftFix, type Span } from '../engine/rule'

export default defineRule({
  id: 'excuse-but',
  summary: 'Takes the apology back with "but", "however" or "in our defence".',
  hears: 'Reads as: you should not be upset, because we had our reasons.',
  why: 'Giving an excuse is one of the four things that spoil an apology in the research of Karina Schumann.',
  todo: 'End the apology; if the reason helps the reader, give it after the repair.',
  sources: [
    {
      title:
        'Schumann 2014, An Affirmed Self and a Better Apology, Journal of Experimental Social Psychology 54',
      url: 'https://doi.org/10.1016/j.jesp.2014.04.013',
    },
    { title: 'Benoit 2015, Accounts, Excuses, and Apologies: Image Repair Theory and Research, 2nd edition' },
  ],
  severity: 'error',
  reads: 'apology',
  weight: 100,
  triggers: headWords,

  check(reading, report) {
    const { contrast } = reading
    const severity = contrast && severityOf(reading, contrast)
    if (severity) report({ span: spanOf(reading, contrast), severity, fixes: () => fixes(reading, contrast) })
  },

  examples: {
    flags: [
      {
        text: 'Sorry for the wait, [[but we know of no faster way to check a passport]].',
        becomes: 'Sorry for the wait.',
      },
      {
        text: "Although I'm sorry about the size[[, you picked it yourself]].",
        becomes: "I'm sorry about the size.",
      },
      {
        text: '[[Even though we were busy,]] we are sorry we missed your call.',
        becomes: 'We are sorry we missed your call.',
      },
      {
        text: "I'm sorry about the cold bath. [[At the same time, no other guest has complained]].",
        becomes: "I'm sorry about the cold bath.",
      },
      {
        text: 'Sorry for the late answer, [[but we are only two volunteers]].',
        becomes: 'Sorry for the late answer.',
      },
      {
        text: "Sorry for the late parcel, [[but we've been swamped]].",
        becomes: 'Sorry for the late parcel.',
      },
      {
        text: "I'm sorry, [[but we were short of drivers all week]].",
        becomes: "I'm sorry [TODO: what I did].",
      },
      {
        text: 'Apologies, [[though this is a known limitation]].',
        becomes: 'Apologies for [TODO: what we did].',
      },
      {
        text: 'I am sorry. [[But you have to understand how many calls we get]].',
        becomes: 'I am sorry [TODO: what I did].',
      },
      {
        text: 'Sorry for the wait — [[that said, Fridays are always hectic]].',
        becomes: 'Sorry for the wait.',
      },
      {
        text: 'I apologize for my tone; [[in my defense, the call had run for an hour]].',
        becomes: 'I apologize for my tone.',
      },
      { text: "Sorry, [[it's just that the depot was closed]].", becomes: 'Sorry [TODO: what we did].' },
      {
        text: 'We’re sorry the refund is slow, [[but these things happen]].',
        becomes: 'We’re sorry the refund is slow.',
      },
      {
        text: 'My apologies. [[To be fair, the airline gave us no warning]].',
        becomes: 'My apologies for [TODO: what I did].',
      },
      {
        text: 'We are sorry for the outage. [[Nevertheless, our uptime remains excellent]].',
        becomes: 'We are sorry for the outage.',
      },
      {
        text: '[[Although we were busy,]] we are sorry we missed your visit.',
        becomes: 'We are sorry we missed your visit.',
      },
      {
        text: 'We apologize for the error on your bill, [[however such errors are common at year end]].',
        becomes: 'We apologize for the error on your bill.',
      },
      {
        text: 'Sorry for the wait, [[but we were waiting for the bank, so please check your account on Friday]].',
        becomes: 'Sorry for the wait. We were waiting for the bank, so please check your account on Friday.',
      },
      {
        text: "I'm sorry about the torn bag, [[but we were swamped and I've sent you another one]].",
        severity: 'info',
        becomes: "I'm sorry about the torn bag. I've sent you another one. We were swamped.",
      },
      {
        text: 'I am sorry about the wrong size, [[but all sales are final]].',
        severity: 'info',
        becomes: 'I am sorry about the wrong size. All sales are final.',
      },
      {
        text: "Sorry for the hassle, [[but I can't open the file]].",
        severity: 'warning',
        becomes: "Sorry for the hassle. I can't open the file because [TODO: reason].",
      },
      {
        text: "We're sorry for the queue, [[but we know you understand how busy we are]].",
        becomes: "We're sorry for the queue.",
      },
    ],
    allows: [
      'Sorry, but due to heavy traffic we cannot load your cart right now.',
      'Sorry for the mix-up, but I know a quicker way: send me the old code.',
      'Sorry if this is random, but I was wondering which font that is.',
      'We regret the delay. However, if you chose the slow boat, we cannot refund it.',
      'We apologise for mending the wrong door, although you had marked it.',
      "I'm sorry about the sign that said we were open.",
      'Although we knew your new address, we wrote to the old one, and we are sorry.',
      'Sorry for the wrong map. That being said, the right one is below.',
      "I'm sorry we lost your skis. Still, a new pair is on its way.",
      "I'm sorry we doubted you, but you were right.",
      'We are sorry, but we charged you twice. The second charge was refunded today.',
      "I'm sorry for your loss, but your mother had a wonderful life.",
      'I am sorry, but I mixed up your two invoices. The right ones are attached.',
      'Sorry for the mix-up, but your new label is attached.',
      'Sorry for the wait, but your order will arrive tomorrow.',
      'Sorry for the late reply, but good news: the refund is on its way.',
      "I'm sorry we lost the form, but I've rebuilt it from your e-mail.",
      'Sorry, but which printer is it?',
      "It came late, but we did deliver; I'm sorry for the two days.",
      "I'm not only sorry but also refunding you in full.",
      "No buts: I'm sorry, this was our mistake.",
      "I'm sorry that it took all but two of your orders offline.",
      "I'm sorry we were late. However you'd like to be reached, I'll use that.",
      "I'm sorry we were slow yet again.",
      'Sorry, but that page does not exist.',
      "We're sorry, but something went wrong.",
      "I'm sorry for the wait, but please hold the line: I have your file open.",
      "I'm sorry the blue one broke. The replacement ships today, but without the case.",
      "We're sorry that you had to cancel your class, but we understand that unexpected things happen.",
      "I'm sorry you can't come on Sunday, but the hall is always full in May.",
      "I'm sorry about the double booking, but we know that our diary was wrong.",
      'Sorry for the cold soup, but I know this is not good enough.',
      'We are sorry to inform you, but the class was moved to Tuesday.',
      "I'm sorry, but your claim was declined under our damage policy.",
    ],
  },
})

/**
 * A turn counts when it excuses. Any other clause behind an apology may be good news or a fact that the reader needs,
 * so it is only a remark; behind a bare "sorry, but" it is a polite no.
 */
function severityOf(reading: ApologyReading, contrast: Contrast): Severity | undefined {
  const { tail, place, connector } = contrast
  const { complement, tokens } = reading
  if (isAboutNobody(reading)) return undefined
  if (announces(reading) || regretsReadersAct(reading) || isForWriting(reading) || asksPardon(reading))
    return undefined
  // "I'm sorry that you can't come, although …" regrets something on the reader's side and takes nothing back.
  const isAboutUs =
    complement.kind !== 'none' && !(complement.kind === 'clause' && complement.subject.person === 'reader')
  if (isAboutSorrow(reading, contrast)) return undefined
  const isPlain =
    connector.to - connector.from === 1 &&
    /^(?:but|however|although|though)$/.test(tokens[connector.from]!.word)
  switch (tail) {
    case 'question':
    case 'repair':
    case 'offer':
    case 'concession':
      return undefined
    case 'refusal':
      return isAboutUs && place === 'after' ? 'warning' : undefined
    case 'cause':
    case 'excuse':
      return 'error'
    case 'excuse-and-repair':
      return place === 'after' ? 'info' : undefined
    case 'story':
      return place === 'after' || !isPlain ? 'error' : undefined
    case 'statement':
      if (!isPlain) return 'error'
      return isAboutUs && place !== 'next-sentence' ? 'info' : undefined
  }
}

const READER_OR_US = words('you your yours we us our i my customers guests users everyone')

/** "It is unfortunate that not everything can be set here, but …" has no harm and nobody whom it met. */
const isAboutNobody = ({ head, complement, tokens }: ApologyReading): boolean =>
  head.kind === 'regrettable' &&
  complement.kind === 'clause' &&
  !tokens.slice(complement.from, complement.to).some(({ word }) => READER_OR_US.has(word))

/** "Sorry if this is random, but …" leads to a question and not to an excuse. */
const asksPardon = ({ tokens, head, condition }: ApologyReading): boolean =>
  condition?.about === 'text' || (condition === undefined && tokens[head.to]?.word === 'if')

/** "I'm sorry for your loss, but your mother had a wonderful life": nobody failed. "… but I did warn you" is another matter. */
function isAboutSorrow({ tokens, complement }: ApologyReading, { connector }: Contrast): boolean {
  if (complement.kind === 'none' || !namesSorrow(tokens, complement)) return false
  const subject = tokens[connector.to]?.word ?? ''
  return tokens[connector.from]!.word !== 'but' || !(FIRST_PERSON.has(subject) || subject === 'you')
}

function fixes(reading: ApologyReading, contrast: Contrast): DraftFix[] {
  const { head, complement, tokens, sentence } = reading
  if (contrast.tail === 'excuse-and-repair') return [repairFirst(reading, contrast)]
  if (contrast.tail === 'refusal') {
    const isGiven = tokens.slice(contrast.from, contrast.to).some(({ word }) => GIVES_REASON.has(word))
    const because = isGiven ? '' : ` because ${slot('reason')}`
    return [twoSentences(reading, contrast, isGiven ? 'safe' : 'template', because)]
  }
  if (!isOnlyAnExcuse(reading, contrast)) {
    return contrast.place === 'after' ? [twoSentences(reading, contrast, 'safe')] : []
  }
  if (contrast.place === 'main-clause') {
    // "Although I'm sorry about the size, you picked it" → "I'm sorry about the size"
    const opening: DraftEdit = { span: [tokens[sentence.from]!.start, tokens[head.from]!.start], newText: '' }
    return [draft('safe', opening, capitalize(reading, head.from), cut(reading, contrast))]
  }
  if (contrast.place === 'before') {
    const opening: DraftEdit = {
      span: [tokens[contrast.from]!.start, tokens[contrast.to]!.start],
      newText: '',
    }
    return [draft('safe', opening, capitalize(reading, contrast.to))]
  }
  const turn = cut(reading, contrast)
  if (complement.kind !== 'none') return [draft('safe', turn)]
  const deed = slotBehindHead(reading, head.to)
  if (contrast.place === 'next-sentence') return [draft('template', deed, turn)]
  return [draft('template', slotBehindHead(reading, Math.min(contrast.to, sentence.to)))]
}

const GIVES_REASON = words('because since due owing per')

/** "sorry, but our printer was slow and I've sent it by courier" → "sorry. I've sent it by courier. Our printer was slow" */
function repairFirst(reading: ApologyReading, contrast: Contrast): DraftFix {
  const { tokens } = reading
  const repair = repairBehind(tokens, contrast.connector.to, contrast.to)!
  const reason = { from: contrast.connector.to, to: repair - 1 }
  // A moved placeholder could leave its branch, so a text with one is only cut in two.
  if (tokens.slice(reason.from, contrast.to).some(({ kind }) => kind === 'placeholder'))
    return twoSentences(reading, contrast, 'safe')
  const sentences = [{ from: repair, to: contrast.to }, reason].map((part) =>
    capitalized(wordsOf(reading, part).replace(/[\s,;]+$/, '')),
  )
  const start = tokens[contrast.from - 1]?.word === ',' ? contrast.from - 1 : contrast.from
  const span: Span = [tokens[start - 1]!.end, tokens[contrast.to - 1]!.end]
  return draft('safe', { span, newText: `. ${sentences.join('. ')}` })
}
