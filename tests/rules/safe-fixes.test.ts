import { expect, test } from 'vitest'
import { defaultConfig } from '../../engine/settings/config'
import { createLinter } from '../../engine/lint'
import { rules } from '../../rules'

const linter = createLinter(rules)

/** What all safe fixes make of a text. The second one is missing where none may be made, because a fact would go. */
test.each<[text: string, fixed?: string]>([
  // What follows "but" is news.
  ['We are sorry for the wrong pills, but the nurse noticed it in time.'],
  ['Sorry for the double booking, but Ms Bell has already moved to room 9.'],
  ["I'm sorry we were closed, but as it was our mistake your ticket is free."],
  ["We're sorry for the alarm, but it was only a drill."],
  [
    'Sorry about the lost bike, but the neighbours had it all along.',
    'Sorry about the lost bike. The neighbours had it all along.',
  ],
  [
    "I'm sorry the roses wilted, but the sun was hard on them — I've sent new ones.",
    "I'm sorry the roses wilted. The sun was hard on them — I've sent new ones.",
  ],
  // What asks the reader for pardon needs the words in front of it, and may ask for more.
  [
    'Please kindly accept our apologies for any inconvenience caused by the lost keys.',
    "We're sorry for the lost keys.",
  ],
  [
    "I trust you'll accept our apologies for any inconvenience caused by the closed pool.",
    "I trust you'll accept our apologies for the closed pool.",
  ],
  ['Please accept our apologies for the wrong rent and let us know if this one is right.'],
  ['Please accept our apologies for the wrong rent and the enclosed voucher for 10 euros.'],
  ['We owe you an apology for the wrong rent and a refund of 44 euros.'],
  // One "sorry" has its subject already.
  ['We are sorry sorry about the echo.', 'We are sorry about the echo.'],
  // The next sentence leans on the one that would go.
  ['Sorry for the leak. Your health is our top priority. For this reason the sauna is shut until noon.'],
  ["We can't change the ticket. We're sorry for any inconvenience. To make up for it, you get a poster."],
  ["I'm sorry we lost it. I hope you understand. If not, ask for Lou."],
  ["I'm sorry we lost it. I hope you understand.", "I'm sorry we lost it."],
  ["I'm sorry about the plan. I hope you understand that Lou is new and that I am to blame."],
  ['We are sorry you waited. We hope you understand the reasons: the ice on the pitch and the dark.'],
  // A clause between commas goes with both of them, and one that is needed stays.
  [
    'We are sorry you waited. The snow, over which we have no control, has closed the bridge.',
    'We are sorry you waited. The snow has closed the bridge.',
  ],
  ["We are sorry you waited. The snow is something that we can't control, but the path is clear."],
  // Whom it met, when, and the second cause stay.
  ['We apologize for any inconvenience my mistake has caused Mr and Mrs Ola.'],
  ['We apologize for any inconvenience caused by our mistake, by the wait and by the noise.'],
  // Whether there is any is still open.
  ['We apologize for any damage to your boat; please send photos if there is any.'],
  ['We apologize in advance for any delays to orders placed after 20 December.'],
  // Names, days and brackets tell more than an excuse.
  [
    'Sorry about the smoke, but we had a fire in the kitchen (all are safe).',
    'Sorry about the smoke. We had a fire in the kitchen (all are safe).',
  ],
  [
    'Sorry for the wait, but we were waiting for Lou in the stores.',
    'Sorry for the wait. We were waiting for Lou in the stores.',
  ],
  // Both halves are one.
  ["I'm sorry not for the price but for the way you heard of it."],
  ['I wanted to apologize in person, but you had left.'],
  ["I can't apologize enough, and nor can Lou."],
  ['Sorry about the mix-up, though, to be fair, the label was torn.', 'Sorry about the mix-up.'],
  // The plea is where the deed is told.
  ['We had the best intentions when we gave your cat the new pills. We are sorry that it was sick.'],
  ['I would like to apologize once I have all the facts about your fall.'],
  ['I am sorry about the rent. As I told you on the phone.', 'I am sorry about the rent.'],
  // What parts the two halves goes with the turn.
  [
    'Sorry about the wrong size — but the shop had no other.',
    'Sorry about the wrong size. The shop had no other.',
  ],
  ['Sorry for the dust; however, the tour lasts an hour.', 'Sorry for the dust. The tour lasts an hour.'],
  ['Sorry for the queue (but the tour lasts an hour).'],
  // The clause behind a value, an aim or a plea says more than it.
  ['We take safety seriously, yet the gate was open. We are sorry.', 'The gate was open. We are sorry.'],
  [
    'Your safety is our top priority and therefore we closed the slide. We are sorry.',
    'We closed the slide. We are sorry.',
  ],
  ['We take your health seriously and for this reason have called back the milk. We are sorry.'],
  ["We're sorry about the dent. These things happen, which is why we check each van twice."],
  ['It was never our intention to cancel your tour; a script did it at four. We are sorry.'],
  ['We would never knowingly overcharge a guest, but we did, and we owe you 36 euros. We are sorry.'],
  [
    'We apologise for the joke in our letter. It was not meant to offend, and we have taken it down.',
    'We apologise for the joke in our letter. We have taken it down.',
  ],
  [
    "We're sorry about the lock. We hope you understand that the next van comes on Monday.",
    "We're sorry about the lock. The next van comes on Monday.",
  ],
  ['We have already apologised for the leak, but not for the mould. We are sorry for that.'],
  [
    'You can rest assured that I have told the driver. We are sorry.',
    'I have told the driver. We are sorry.',
  ],
  ['Rest assured that your file is safe, and that we have changed the locks. We are sorry.'],
  ['As a loyal guest of our house in Hull, you deserved a call. We are sorry.'],
  ['We take this seriously, and Tom has been told. We are sorry about the ants.'],
  ['Tom rings you at nine because we take this seriously. We are sorry about the ants.'],
  ['We pride ourselves on our drivers, but one of them swore at you. We are sorry about the ants.'],
  ['Your safety is our top priority ❤️ Ana rings you at nine. We are sorry about the ants.'],
  ['Hi Kim, your badge is ready. Sorry for the inconvenience 🙏 Please sign the form, Mr Lee, by Friday.'],
  // The second half has no subject of its own.
  ['We are sorry for the delay but will refund the fee by Friday.'],
  // More hangs on the words that announce an apology.
  ['I hope you will accept our apologies for the cold room.'],
  ['I would like to apologise for the stain and to pay for the cleaning.'],
  ['I just wanted to say sorry for the fee and that it is waived.'],
  ['Please accept our apology for the stain, and this voucher.'],
  // Whom one speaks for, and to.
  ['On behalf of the airline, we apologise for the lost bag.', 'We apologise for the lost bag.'],
  ["We apologise on behalf of our courier's driver for the broken gate."],
  ['We apologise on behalf of DHL, who left your parcel in the rain.'],
  ['We apologise to all our guests for the closed pool, and to you, Ms Sato, for the towels.'],
  ["Exports were down, and that's on me. Sorry to everyone who had to wait for their numbers today."],
  // One apology of two.
  ["I'm sorry about the tie. I'm sorry about the tie and the hat."],
  ["I'm mortified that I sent you another guest's bill, and so sorry."],
  // "But" between two adjectives, or behind "not", turns against nothing.
  ['We are sorry for the short but loud alarm in the hall last night.'],
  ['We apologise for not one but two wrong invoices in May.'],
  ['Sorry for the wrong map, but ask you to send the form again.'],
  // What is given beside an apology hangs on its verb.
  ['We would like to offer you our apologies and 20 euros for the broken chair.'],
  ['We owe you an apology, a beer and a new chair.'],
  // The clause waits behind an aside, or leans on what would go.
  ['We broke the slide, and we are sorry. I can assure you, Mr Lee, that it is safe now.'],
  ['We lost your parcel, and we are sorry. We hope you understand, and that the voucher reaches you.'],
  ['We lost your parcel, and we are sorry. We hope you understand, and yours is the blue one.'],
  // Many apologize without an -s.
  ['Our two cooks would like to apologise for the cold soup.', 'Our two cooks apologise for the cold soup.'],
  [
    'My crew and {{company}} would like to apologise for the cold soup.',
    'My crew and {{company}} apologise for the cold soup.',
  ],
  [
    'We are sorry for a little trouble with the key of room 9.',
    'We are sorry for trouble with the key of room 9.',
  ],
  // The catch-all beside what is named.
  ["We're sorry for the cold soup and any trouble.", "We're sorry for the cold soup."],
  // What came late is not missing.
  ["I'm sorry your claim took so long. You forgot to attach the form on time, but it is here now."],
])('%s', async (text, fixed = text) => {
  const file = { path: 'a.md', text }
  expect((await linter.fixAll(file, defaultConfig)).text).toBe(fixed)
})
