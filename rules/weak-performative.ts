import { headWords } from '../engine/apology/heads'
import { saidOutright } from '../engine/rewrite/outright'
import { spanOf } from '../engine/rewrite/drafts'
import { findWeakApologies } from '../engine/sentence/weak-apology'
import { defineRule } from '../engine/rule'

export default defineRule({
  id: 'weak-performative',
  summary: 'Announces an apology, wishes for one or passes one on, instead of making it.',
  hears: 'Reads as: an apology is being announced, not made.',
  why: 'A weakened verb is one of four ways to shrink responsibility found in 354 public apologies.',
  todo: 'Say it directly: "I\'m sorry we …", "We apologize for …".',
  sources: [
    {
      title:
        'Kampf 2009, Public (Non-)Apologies: The Discourse of Minimizing Responsibility, Journal of Pragmatics 41',
    },
    {
      title: '37signals, How to Say You’re Sorry',
      url: 'https://signalvnoise.com/svn3/how-to-say-youre-sorry',
    },
  ],
  severity: 'info',
  // Half of these apologies are none of the writer's own, so that they have no head.
  reads: 'sentence',
  weight: 5,
  triggers: headWords,

  check(reading, report) {
    for (const weak of findWeakApologies(reading)) {
      report({
        span: spanOf(reading, weak),
        ...(weak.kind === 'compelled'
          ? { hears: 'Reads as: somebody told us to say this.' }
          : { severity: 'hint' as const }),
        fixes: () => saidOutright(reading, weak),
      })
    }
  },

  examples: {
    flags: [
      {
        text: '[[We would like to apologize]] for the late van.',
        severity: 'hint',
        becomes: 'We apologize for the late van.',
      },
      {
        text: 'Hello {{first_name}}, [[I’d like to apologise]] for the second letter.',
        severity: 'hint',
        becomes: 'Hello {{first_name}}, I apologise for the second letter.',
      },
      {
        text: '[[I just wanted to say sorry]] about the missing key.',
        severity: 'hint',
        becomes: "I'm sorry about the missing key.",
      },
      {
        text: '[[Please accept our sincere apologies]] for the broken lamp.',
        severity: 'hint',
        becomes: "We're sorry for the broken lamp.",
      },
      {
        text: 'The tickets went to the wrong town; [[please accept my apologies]].',
        severity: 'hint',
        becomes: "The tickets went to the wrong town; I'm sorry.",
      },
      {
        text: '[[We deeply regret]] the error in your statement.',
        severity: 'hint',
        becomes: "We're deeply sorry for the error in your statement.",
      },
      {
        text: '[[{{company}} regrets]] the delay to your order.',
        severity: 'hint',
        becomes: '{{company}} is sorry for the delay to your order.',
      },
      {
        text: '[[It is regrettable that]] your lamp came broken.',
        severity: 'hint',
        becomes: 'I am sorry your lamp came broken.',
      },
      {
        text: '[[I must apologise]] for the wrong colour.',
        severity: 'hint',
        becomes: 'I apologise for the wrong colour.',
      },
      {
        text: 'We are looking for your bag. [[We deeply regret]] the error at the gate.',
        severity: 'hint',
        becomes: 'We are looking for your bag. We are deeply sorry for the error at the gate.',
      },
      { text: '[[We can only apologize]].', severity: 'hint', becomes: 'We apologize.' },
      {
        text: '[[I guess I owe you an apology]].',
        severity: 'hint',
        becomes: "I'm sorry.",
      },
      {
        text: '[[Apologies are due]] for the double booking.',
        severity: 'hint',
        becomes: "I'm sorry for the double booking.",
      },
      {
        text: '[[The hotel extends its apologies]] for the noise.',
        severity: 'hint',
        becomes: 'We apologize for the noise.',
      },
      {
        text: '[[We’d like to offer you our sincere apologies]] for the noise.',
        severity: 'hint',
        becomes: 'We’re sorry for the noise.',
      },
      {
        text: '[[Let me apologize]] for the noise.',
        severity: 'hint',
        becomes: 'I apologize for the noise.',
      },
      {
        text: '[[We have been asked to apologise]] to you.',
        becomes: "We're sorry [TODO: what we did].",
      },
      {
        text: '[[Head office has instructed me to send our regrets]].',
        becomes: "I'm sorry [TODO: what I did].",
      },
    ],
    allows: [
      "I'm sorry we sent the wrong lamp.",
      'I apologize for losing the second page.',
      'We do apologize for the broken lamp.',
      'We regret to say that the workshop closes on Sunday.',
      'We regret to inform you that the course is full.',
      "I'd like to apologize in person, so I will call at three.",
      'We would like to hear from you about the lamp.',
      'No need to apologize, Kim.',
      'Would you like us to apologize in writing?',
      'My apologies for the late answer.',
      'He wants to apologize to his sister.',
      'My aunt told me to apologize to the neighbours.',
      'She has been asked to apologize for the remark.',
      'I regret nothing about the year I spent there.',
      'To apologize for the delay, we have added a month to your plan.',
      'We regret any omissions in this list of names.',
      'We sincerely regret that your portfolio does not meet our needs.',
      'We regret that we cannot take your old phone in part exchange.',
      'It is regrettable that your crew were disappointed.',
    ],
  },
})
