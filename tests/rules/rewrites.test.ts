import { expect, test } from 'vitest'
import { defaultConfig } from '../../engine/settings/config'
import type { MacroKind } from '../../engine/document'
import { applyEdits } from '../../engine/fixes/fix'
import { createLinter } from '../../engine/lint'
import { rules } from '../../rules'

interface Rewrite {
  readonly text: string
  /** `failure` where it is not said. */
  readonly kind?: MacroKind
  /** The text after the first fix of one of its findings. */
  readonly becomes: string
  /** What makes this better than the wording that comes to mind first. */
  readonly why: string
}

const rewrites: readonly Rewrite[] = [
  {
    text: 'WE APOLOGIZE FOR ANY INCONVENIENCE.',
    becomes: 'WE APOLOGIZE FOR [TODO: what we did]. WE KNOW [TODO: what it cost you].',
    why: 'Who writes in capitals goes on in capitals.',
  },
  {
    text: 'We apologise for any inconvenience on 3 May between 9 and 11.',
    becomes:
      'We apologise for [TODO: what we did] on 3 May between 9 and 11. We know [TODO: what it cost you].',
    why: 'When it was is the one fact that the apology names.',
  },
  {
    text: 'We are sorry if the dog, the twins or the band kept you awake.',
    becomes: 'We are sorry the dog, the twins or the band kept you awake.',
    why: 'The first comma stands between subjects and does not end the condition.',
  },
  {
    text: 'We lost your parcel on 3 May. This is what we do:\n\n- We have added a credit of 20 euros.\n- A new one leaves today.',
    becomes:
      'We lost your parcel on 3 May. We are sorry [TODO: what we did]. We know [TODO: what it cost you]. This is what we do:\n\n- We have added a credit of 20 euros.\n- A new one leaves today.',
    why: 'An item of a list says one thing.',
  },
  {
    text: 'I am sorry if my remark (about Leeds) offended you.',
    becomes: 'I am sorry my remark (about Leeds) offended you.',
    why: 'A condition does not end at brackets, quotes or an aside.',
  },
  {
    text: 'Due to bad weather your tour has been cancelled, and we have moved you to Monday.',
    becomes: 'We had to cancel your tour because [TODO: actual cause], and we have moved you to Monday.',
    why: 'The cause is that of the first clause and not of the good news behind it.',
  },
  {
    text: "I'm sorry, but it's our policy that tickets can't be passed on.",
    kind: 'denial',
    becomes:
      "Tickets can't be passed on because [TODO: reason in plain words]. You can [TODO: A] or [TODO: B].",
    why: 'What the policy says is the refusal, and the reader has to hear it.',
  },
  {
    text: 'We apologise for any trouble caused by our rude clerk at the desk.',
    becomes: 'We apologise for our rude clerk at the desk.',
    why: 'The text itself names what happened.',
  },
  {
    text: 'We apologise for any trouble and for the rude reply on Sunday.',
    becomes: 'We apologise for [TODO: what we did] and for the rude reply on Sunday.',
    why: 'The second thing is named, so it stays.',
  },
  {
    text: "We're sorry for the noise the works may cause on Monday.",
    becomes: "We're sorry for the noise the works will cause on Monday.",
    why: 'What is still to come is told as what will be.',
  },
  {
    text: 'Apologies if my last mail was unclear.',
    becomes: "I'm sorry my last mail was unclear.",
    why: 'Whoever says "my" is one person.',
  },
  {
    text: 'We deeply regret any inconvenience and will refund the fee.',
    becomes: "We're deeply sorry [TODO: what we did]. We will refund the fee.",
    why: 'The adverb that the writer chose stays, and the promise gets a sentence of its own.',
  },
  {
    text: 'We wish to apologize for any inconvenience caused by the late post in Elm Lane and to tell you that it comes on Friday.',
    becomes: 'We wish to apologize for the late post in Elm Lane and to tell you that it comes on Friday.',
    why: 'What is told behind the apology stays.',
  },
  {
    text: "We'd like to apologize for any inconvenience and offer you 20 euros off your next stay.",
    becomes: "We're sorry [TODO: what we did] and offer you 20 euros off your next stay.",
    why: 'The offer stays.',
  },
  {
    text: 'Ana and I are sorry for any inconvenience.',
    becomes: 'Ana and I are sorry [TODO: what we did]. We know [TODO: what it cost you].',
    why: 'Two people are a "we".',
  },
  {
    text: 'Please accept our apologies for any inconvenience and be assured that the roof holds.',
    becomes: 'Please accept our apologies for [TODO: what we did] and be assured that the roof holds.',
    why: 'What the reader is asked goes on.',
  },
  {
    text: 'If your parcel was left outside, we apologize and will send another.',
    becomes: "We're sorry your parcel was left outside. We will send another.",
    why: 'The promise gets a subject of its own.',
  },
  {
    text: 'We are sorry. Thank you for your patience during the move to Unit 4.',
    becomes: 'We are sorry. Thank you for waiting [TODO: how long] during the move to Unit 4.',
    why: 'What the reader waited for stays.',
  },
  {
    text: 'We apologize for any inconvenience caused by the closure of the car park.',
    becomes: 'We apologize for the closure of the car park.',
    why: 'The text names what was done.',
  },
  {
    text: 'The old tiles are gone, apologies for any inconvenience.',
    becomes: "The old tiles are gone, we're sorry [TODO: what we did]. We know [TODO: what it cost you].",
    why: 'A fresh apology in the middle of a sentence has no capital.',
  },
  {
    text: 'Sorry for any trouble this mix-up has caused you.',
    becomes: 'Sorry for this mix-up.',
    why: 'The sentence names the deed itself, and "for" is the word that the writer chose.',
  },
  {
    text: 'Sorry for any hassle.',
    becomes: 'Sorry [TODO: what we did]. I know [TODO: what it cost you].',
    why: 'Who says no more than "sorry" is a person; a company would have said who apologizes.',
  },
  {
    text: 'We apologize for any inconvenience as we move our studio.',
    becomes: 'We apologize for [TODO: what we did] as we move our studio.',
    why: 'What the apology says beside the catch-all is not lost.',
  },
  {
    text: 'Please accept our apologies if the note came across as curt.',
    becomes: "We're sorry the note was curt.",
    why: '"Our" stays "we": a fix does not turn a company into a person. Whose note it was is not said, so it is not added.',
  },
  {
    text: "I apologize if that wasn't clear.",
    becomes: "I'm sorry that wasn't clear.",
    why: '"I know that wasn\'t clear" would drop the apology; only what the reader hoped for is known and not regretted.',
  },
  {
    text: '{{studio}} is sorry you are unhappy.',
    becomes: '{{studio}} is sorry [TODO: what we did that led to this].',
    why: '"We\'re sorry" reads well, but an edit never deletes a placeholder.',
  },
  {
    text: "It's unfortunate you feel that way, and we're sorry.",
    becomes: "We're sorry [TODO: what we did that led to this].",
    why: 'The second half apologizes already; twice "we\'re sorry" in one sentence reads like a machine.',
  },
  {
    text: 'We are sorry you were disappointed by the tour.',
    becomes: 'We are sorry the tour [TODO: problem].',
    why: 'Where the writer does not contract, neither does the fix.',
  },
  {
    text: 'We’re sorry you felt it necessary to complain.',
    becomes: 'Thank you for telling us. We’re sorry [TODO: what failed].',
    why: 'A complaint is thanked for, in the number of the writer and with the apostrophe of the text.',
  },
  {
    text: 'Had you written sooner, we could have changed the date.',
    becomes: "We can't change the date now because [TODO: reason]. We can [TODO: option].",
    why: 'Who said "we" goes on to say "we".',
  },
  {
    text: "Unfortunately, per our policy, there's nothing I can do.",
    kind: 'denial',
    becomes: 'What I can do is [TODO: option].',
    why: '"Unfortunately, what I can do …" is no English, and the policy said nothing that the reader could use.',
  },
  {
    text: 'Sorry, my hands are tied.',
    kind: 'denial',
    becomes: "I can't change this myself; [TODO: who] can, and I've asked by [TODO: time].",
    why: 'The word "sorry" only softened the refusal, so it goes with it, as "I\'m sorry, but" does.',
  },
  {
    text: 'We are sorry, but due to high demand your lamp is late.',
    becomes: 'We are sorry. Your lamp is late because we [TODO: cause in our control].',
    why: 'The fact in front of its cause: with the cause left in front, "sorry, but" would stay an excuse.',
  },
  {
    text: 'Sorry to all who are affected.',
    becomes: "[TODO: first name], I'm sorry [TODO: what].",
    why: 'How this helpdesk spells a first name is not known, so the slot says what belongs there.',
  },
  {
    text: 'We apologize to any guests who experienced delays.',
    becomes: 'We apologize to the [TODO: number] guests whose [TODO: orders] were late.',
    why: 'The text does not say what was late, so the fix does not either.',
  },
  {
    text: "To all who may have been inconvenienced, we're sorry.",
    becomes: "To all who were inconvenienced, we're sorry.",
    why: 'The verb agrees with those whom "who" stands for.',
  },
  {
    text: 'We have been asked to apologize to you.',
    becomes: "We're sorry [TODO: what we did].",
    why: 'Who said "we" goes on to say "we".',
  },
  {
    text: 'Your vase is broken. Whoops! Tiny slip, sorry!',
    becomes: "Your vase is broken. I'm sorry [TODO: what].",
    why: 'The cry in front goes with what it introduces.',
  },
  {
    text: 'Our carrier damaged the chairs.',
    becomes:
      'The chairs were damaged on the way with our carrier. Putting that right is our job, so [TODO: repair].',
    why: '"Damaged with our carrier" would say that the carrier was the tool.',
  },
  {
    text: 'Sorry for {{matter | default: "any trouble"}}.',
    becomes: 'Sorry for {{matter | default: "[TODO: what happened]"}}.',
    why: 'Only the prose that stands in for a missing value changes, and the expression around it does not.',
  },
  {
    text: "I'm really sorry you're upset 😔 Let me try to help.",
    becomes: "I'm really sorry [TODO: what I did that led to this] 😔 Let me try to help.",
    why: 'What stands behind an emoji is another sentence and stays.',
  },
  {
    text: 'We regret any inconvenience 🙏 The lift runs again.',
    becomes: "We're sorry [TODO: what we did] 🙏 The lift runs again.",
    why: 'So it does where the words that apologize are written anew.',
  },
  {
    text: 'Please pass on our apologies to your sister for any inconvenience.',
    becomes:
      'Please pass on our apologies to your sister for [TODO: what we did]. We know [TODO: what it cost you].',
    why: 'The reader is not the one who gets the apology, so "We are sorry" would not reach her.',
  },
  {
    text: 'All I can say is sorry: I lost your key.',
    becomes: "I'm sorry: I lost your key.",
    why: 'Who speaks goes on speaking.',
  },
  {
    text: 'We are sorry if this caused any trouble and want to tell you that it is mended.',
    becomes: 'We are sorry [TODO: what we did]. We want to tell you that it is mended.',
    why: 'Only the condition goes; the news behind it stays.',
  },
  {
    text: 'You are right that one of your payments was posted twice. We are sorry.',
    becomes: 'You are right that we posted one of your payments twice. We are sorry.',
    why: 'Only what stands behind "that" becomes active.',
  },
  {
    text: 'We are sorry your parcel is late. There was a bit of confusion in our depot.',
    becomes: 'We are sorry your parcel is late. There was confusion in our depot.',
    why: 'The article belonged to the bit.',
  },
  {
    text: "We'll be in touch.",
    becomes: "We'll email you by [TODO: time].",
    why: 'Who said "we" goes on to say "we".',
  },
]

const linter = createLinter(rules)

/** The texts after the first fix of each finding. */
async function offered({ text, kind = 'failure' }: Rewrite): Promise<string[]> {
  const file = { text, path: 'macro.md' }
  const config = { ...defaultConfig, kind }
  const findings = linter.lint(file, config).findings.flatMap((finding) => [finding, ...finding.related])
  const fixes = await linter.fixes(file, config, findings, 'best')
  return findings.flatMap((finding) => fixes.get(finding)!.map(({ edits }) => applyEdits(text, edits)))
}

test.each(rewrites)('$text → $becomes', async (rewrite) => {
  expect(rewrite.why).toMatch(/[.]$/)
  expect(await offered(rewrite)).toContain(rewrite.becomes)
})
