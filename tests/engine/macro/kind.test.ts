import { describe, expect, test } from 'vitest'
import { readMacros } from '../apology/read'

const kindOf = (text: string, path?: string): string => readMacros(text, path)[0]!.kind
const hi = (text: string): string => `Hi {{first_name}},\n\n${text}`

describe('labels tell the kind', () => {
  const message = hi('here is what you asked for, and a few words more so that it is a message.')
  test.each([
    ['kind: failure', 'failure'],
    ['kind: "Apology"', 'failure'],
    ['type: how-to', 'routine'],
    ['category: Service Recovery', 'failure'],
    ['category: billing\ntype: denial', 'denial'],
    ['category: billing', 'unknown'],
    ['tags: [billing, routine]', 'routine'],
    ['tags: billing, denial', 'denial'],
    ['tags:\n  - condolence\n  - account', 'condolence'],
    ['tags: [failure, denial]', 'unknown'],
    ['tags: [monitoring, resolved]', 'unknown'],
    ['stage: monitoring', 'monitoring'],
    ['status: Investigating', 'investigating'],
    ['status: published', 'unknown'],
    ['status: resolved', 'unknown'],
    ['status: resolved\nseverity: major', 'resolved'],
    ['resolved: true\naffected:\n  - API', 'resolved'],
    ['resolved: false\naffected:\n  - API', 'unknown'],
    ['kind: postmortem', 'postmortem'],
    ['kind: postmortem\naudience: internal', 'internal-postmortem'],
    ['kind: postmortem\ntags: [blameless]', 'internal-postmortem'],
    ['status: scheduled\nimpact: none', 'info'],
  ])('%j is %s', (frontMatter, kind) => {
    expect(kindOf(`---\n${frontMatter}\n---\n${message}`)).toBe(kind)
  })

  test('the team’s own word wins over the file', () => {
    const source = `---\nkind: routine\n---\n${message}`
    expect(readMacros(source, 'a.md', { kind: 'denial' })[0]!.kind).toBe('denial')
    const report = { kind: 'postmortem', audience: 'internal' } as const
    expect(readMacros(source, 'a.md', report)[0]!.kind).toBe('internal-postmortem')
  })
})

describe('the text tells the kind', () => {
  test.each([
    ['failure', 'I’m sorry we billed you twice for the lamp. The second payment is on its way back.'],
    ['failure', 'We charged your card twice on Monday. The refund reaches you by Friday.'],
    [
      'failure',
      'That was our mistake: the desk in the photo is not the one we packed. A new one leaves today.',
    ],
    ['failure', 'We should have told you before the price went up. Your old price is back.'],
    ['failure', 'I dropped the ball on your ticket and answer it now.'],
    ['denial', 'We cannot refund your order.'],
    ['denial', 'We can not refund your order.'],
    ['denial', 'Your refund request cannot be approved.'],
    ['denial', 'We are unable to refund your order.'],
    ['unknown', 'We are able to refund your order today, and the money is on its way.'],
    ['failure', 'Your order has been delayed because our van broke down. It comes on Friday.'],
    ['failure', 'Sorry for the outage on Tuesday. The dashboard is back and nothing was lost.'],
    ['failure', 'I apologize for losing your form. Please send it again, and I will enter it by hand.'],
    ['failure', 'Your order has not left our warehouse yet. I apologize. It ships tomorrow.'],
    [
      'failure',
      'The kettle arrived damaged, and I apologize. Your order is wrong too: I send a new one today.',
    ],
    ['failure', 'Our server was down from nine to ten. We are sorry. Your files are all there.'],
    ['failure', 'We closed your claim too early, and we are sorry for that. It is open again.'],
    ['failure', 'We apologize for the delay in shipping your bike. It leaves on Monday.'],
    ['denial', 'I can’t refund the ticket, because the train has left. I can move it to another day.'],
    ['denial', 'Unfortunately, we are unable to waive the late fee. Next time the bank can remind you.'],
    ['denial', 'Your request for a discount was declined, as the plan is already half price.'],
    ['denial', 'The blender is no longer eligible for a refund. It can still be repaired for free.'],
    [
      'condolence',
      'I am so sorry for your loss. We have closed the account, and nothing is left for you to do.',
    ],
    ['condolence', 'Our condolences on the passing of your father. There is no deadline for any of this.'],
    [
      'info',
      'Our planned maintenance begins on Sunday at 02:00. Sorry for the interruption: print on Saturday.',
    ],
  ])('%s: %s', (kind, text) => {
    expect(kindOf(hi(text))).toBe(kind)
  })

  test.each([
    [
      'routine',
      'Password reset',
      'Here is your reset link. Click it within an hour and choose a new password.',
    ],
    ['routine', 'Copy of an invoice', 'Sorry for the many mails: your invoice is attached as a PDF.'],
    ['routine', 'Add a new user', 'Open Settings, choose Team, and enter the address of your colleague.'],
    [
      'unknown',
      'Password reset',
      'You were unable to sign in this morning because of an error. Choose a new password here.',
    ],
    [
      'failure',
      'Password reset broken',
      'We sent you a wrong link, and I’m sorry. Click this one to reset your password.',
    ],
    [
      'failure',
      'Refund delay',
      'The bank needs longer than we said. We apologize. You have the money by Friday.',
    ],
    [
      'denial',
      'Refund declined',
      'Unfortunately the course has started, so that the money cannot come back to you.',
    ],
    ['unknown', 'Refund sent', 'The money left this morning. Banks need three days, and then you see it.'],
  ])('%s by its title: %s – %s', (kind, title, text) => {
    expect(kindOf(`---\ntitle: ${title}\n---\n${hi(text)}`)).toBe(kind)
  })
})

describe('an update of an incident has a stage', () => {
  test.each([
    ['investigating', 'Investigating - Some customers cannot sign in. Next update at 10:30 UTC.'],
    [
      'investigating',
      'We are currently investigating elevated error rates for some customers. More updates follow.',
    ],
    ['identified', '**Identified** – The outage comes from a full disk. We replace it now.'],
    ['identified', 'We have identified the cause of the outage. Next update at 12:00 UTC.'],
    ['monitoring', 'A fix has been deployed and we are monitoring the incident. Next update within an hour.'],
    ['resolved', '**Resolved** - 14:05 UTC\n\nAll customers can print again since 13:58. We are sorry.'],
    ['resolved', 'This incident has been resolved. Some users saw errors between 8:00 and 8:40 UTC.'],
    [
      'unknown',
      'Investigating - some customers wait.\n\nResolved - all customers are served since the incident.',
    ],
    [
      'unknown',
      'Hi {{name}}, we are investigating your request and have no update for some customers like you.',
    ],
    ['unknown', '## Monitoring\n\nThe agent sends figures every minute. Set the interval in the settings.'],
    ['unknown', '**Status**: resolved. The list showed nothing since the socket hung; now it polls.'],
  ])('%s: %s', (kind, text) => {
    expect(kindOf(text, 'status/update.md')).toBe(kind)
  })
})

describe('a report after an incident', () => {
  const report = (title: string, end = ''): string => `# ${title}

On Monday our label service was down for two hours. ${end}

## What happened

A certificate expired, and the service was unavailable.

## Timeline

- 09:00 the first error
`
  test.each([
    ['postmortem', report('Postmortem: labels down on 3 May', 'We are sorry.')],
    ['postmortem', report('Incident report of 3 May', 'You could not print. Your customers waited for you.')],
    ['internal-postmortem', report('Blameless postmortem: labels', 'We are sorry.')],
    [
      'internal-postmortem',
      `${report('Postmortem: labels', 'We are sorry.')}\n## Action items\n\n- Ann: add an alarm\n`,
    ],
    ['unknown', report('Postmortem: labels down on 3 May')],
    ['unknown', report('How to write a postmortem', 'We are sorry.')],
    [
      'unknown',
      '# Postmortem of our first game\n\nWe shipped late, and we are sorry. You played it all the same.',
    ],
  ])('%s: %s', (kind, text) => {
    expect(kindOf(text, 'reports/may.md')).toBe(kind)
  })
})

describe('what is no message, or could be two kinds, is unknown', () => {
  test.each([
    [
      'README.md',
      '# Tool\n\nSorry, we broke the old flags in 2.0: our mistake. You can reset your settings.',
    ],
    ['CHANGELOG.md', '## 2.0.1\n\n- Sorry, we broke sign-in in 2.0.0. You can reset your password again.'],
    [
      'legal/terms.md',
      'If we made a mistake, we refund you. We cannot refund opened boxes. You accept these terms.',
    ],
    [
      'terms.txt',
      'We cannot refund opened boxes. If an order is late because of our mistake, you get a credit.',
    ],
    [
      'style-guide.md',
      'Dear writer, say “we made a mistake”. You should never write “sorry if we charged you twice”.',
    ],
    [
      'posts/2024.md',
      'Hi there, sorry that we lost your comments. It was our mistake, and we are moving hosts.',
    ],
    [
      'mail.md',
      'Hi all,\n\nsorry, I forgot to attach the log. I made a mistake in my settings. Can you help?',
    ],
    [
      'question.txt',
      'Hello, I get an error with your script. I’m sorry, I forgot the log. It was my mistake.',
    ],
    [
      'macros/prompt.md',
      'You are a support agent. Say: Dear customer, we made a mistake and charged you twice.',
    ],
    [
      'macros/replies.md',
      'Hi {{name}},\n\nsorry we lost it.\n\n---\n\nHi {{name}},\n\nit was our mistake.\n\n---\n\nHi {{name}}, …',
    ],
    ['macros/a.md', 'Hi {{name}},\n\nsorry for the late reply. You find the opening hours on our page.'],
    [
      'macros/a.md',
      'Hi {{name}},\n\nI’m sorry to hear that the vase arrived broken. Could you send us a photo?',
    ],
    ['macros/a.md', 'Hi {{name}},\n\nsorry, which order is it? You find the number in your mail.'],
    [
      'macros/a.md',
      'Hi {{name}},\n\nyour card was declined and the payment failed. We apologize for the inconvenience.',
    ],
    [
      'macros/a.md',
      'Hi {{name}},\n\nwe charged you twice, our mistake. But we cannot refund the fee of your bank.',
    ],
    [
      'macros/a.md',
      'Hi {{name}},\n\nif we made a mistake in your invoice, tell us within a week, and we correct it.',
    ],
    [
      'macros/a.md',
      'Hi {{name}},\n\nour prices change in June. We apologize for any inconvenience and thank you.',
    ],
    [
      'macros/a.md',
      'Hi {{name}},\n\nsorry to see you go. Your plan ends in May, and nothing more is charged.',
    ],
    [
      'macros/a.md',
      'Hi {{name}},\n\nsorry, we didn’t receive your form. Please send it again when you have time.',
    ],
    [
      'macros/a.md',
      'Hi {{name}},\n\nopen our error page and send us the number. There was no error on our side.',
    ],
    [
      'macros/a.md',
      'Hi {{name}},\n\nsorry for the long mail. The outage page shows all that we know about your region.',
    ],
    ['macros/a.md', 'Thanks for writing! Our office is closed and opens on Monday. Sorry about that.'],
  ])('%s: %s', (path, text) => {
    expect(kindOf(text, path)).toBe('unknown')
  })

  test('a string of a user interface is no message', () => {
    const catalog = JSON.stringify({
      lost: 'Sorry, we lost your connection. Please try again.',
      ok: 'All is well.',
    })
    expect(readMacros(catalog, 'en.json').map(({ kind }) => kind)).toEqual(['unknown', 'unknown'])
  })

  test('a long text is no message', () => {
    expect(kindOf(hi(`We made a mistake. ${'You get a new lamp on Friday morning. '.repeat(80)}`))).toBe(
      'unknown',
    )
  })
})
