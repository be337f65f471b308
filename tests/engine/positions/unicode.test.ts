import { describe } from 'vitest'
import { checkPositions } from './check-positions'

describe('letters', () => {
  checkPositions('a.txt', [
    [
      'a letter with a combining mark before the apology',
      'Cafe\u0301 Zoe\u0308: ⟦we apologize for any inconvenience⟧.',
      'fixed',
    ],
    ['the same as single letters', 'Café Zoë: ⟦we apologize for any inconvenience⟧.', 'fixed'],
    ['a combining mark right behind it', '⟦We apologize for any inconvenience⟧ to Rene\u0301.'],
    ['full-width letters', '⟦Ｗｅ ａｐｏｌｏｇｉｚｅ ｆｏｒ ａｎｙ ｉｎｃｏｎｖｅｎｉｅｎｃｅ⟧．'],
    ['a full-width stop', '⟦We apologize for any inconvenience⟧。 Your seat is booked.', 'fixed'],
    ['a ligature', 'The oﬃce is shut. ⟦We apologize for any inconvenience⟧.', 'fixed'],
    ['mathematical letters', '⟦𝐖𝐞 𝐚𝐩𝐨𝐥𝐨𝐠𝐢𝐳𝐞 𝐟𝐨𝐫 𝐚𝐧𝐲 𝐢𝐧𝐜𝐨𝐧𝐯𝐞𝐧𝐢𝐞𝐧𝐜𝐞⟧.'],
    [
      'marks of accents over a whole word',
      'Zalgo z\u0300\u0301\u0302\u0303\u0304 here. ⟦Sorry for any inconvenience⟧.',
      'fixed',
    ],
    ['Turkish capitals', 'İstanbul: ⟦SORRY FOR ANY INCONVENIENCE⟧.', 'fixed'],
    ['letters outside of the first plane', '𠮷野家 Ginza: ⟦We apologize for any inconvenience⟧.', 'fixed'],
  ])
})

describe('apostrophes', () => {
  checkPositions('a.txt', [
    ['straight', "⟦We're sorry for any inconvenience⟧.", 'fixed'],
    ['curly', '⟦We’re sorry for any inconvenience⟧.', 'fixed'],
    ['a modifier letter', '⟦Weʼre sorry for any inconvenience⟧.', 'fixed'],
    ['a left quote', '⟦We‘re sorry for any inconvenience⟧.', 'fixed'],
    ['an acute accent', '⟦We´re sorry for any inconvenience⟧.', 'fixed'],
    ['a backtick', '⟦We`re sorry for any inconvenience⟧.', 'fixed'],
    ['a prime', '⟦We′re sorry for any inconvenience⟧.', 'fixed'],
    ['full-width', '⟦We＇re sorry for any inconvenience⟧.', 'fixed'],
    ['curly in a negation', 'We didn’t call. ⟦I’m sorry for any inconvenience⟧.', 'fixed'],
    ['a modifier letter in a negation', 'We didnʼt call. ⟦Iʼm sorry for any inconvenience⟧.', 'fixed'],
  ])
})

describe('line ends and white space', () => {
  checkPositions('a.txt', [
    ['`\\r` alone', 'Hello,\r\r⟦We apologize\rfor any inconvenience⟧.\r', 'fixed'],
    ['a line separator', 'Hello,\u2028⟦we apologize for any inconvenience⟧.', 'fixed'],
    ['a line separator inside', '⟦We apologize\u2028for any inconvenience⟧.', 'fixed'],
    ['a paragraph separator', 'Hello,\u2029⟦we apologize for any inconvenience⟧.', 'fixed'],
    ['next line', 'Hello,\u0085⟦we apologize for any inconvenience⟧.', 'fixed'],
    ['next line inside', '⟦We apologize\u0085for any inconvenience⟧.', 'fixed'],
    ['vertical tab and form feed', 'Hello,\v\f⟦we apologize\vfor any inconvenience⟧.', 'fixed'],
    ['no-break spaces', '⟦We\u00A0apologize\u00A0for any inconvenience⟧.', 'fixed'],
    ['narrow no-break spaces', '⟦We\u202Fapologize for\u202Fany inconvenience⟧\u202F!', 'fixed'],
    ['thin and ideographic spaces', '⟦We\u2009apologize\u3000for any inconvenience⟧.', 'fixed'],
    ['a byte order mark', '\uFEFF⟦We apologize for any inconvenience⟧.', 'fixed'],
  ])
})

// Where such a sign stands among the words that a fix would replace, it stays, and there is no fix.
describe('signs that nobody sees', () => {
  checkPositions('a.txt', [
    ['right-to-left marks', '\u200FHello. ⟦We apologize\u200F for any\u200E inconvenience⟧.', 'reported'],
    ['isolates', '\u2068Ann\u2069, ⟦we apologize for \u2066any\u2069 inconvenience⟧.', 'reported'],
    ['embeddings', '\u202BHello.\u202C ⟦We \u202Aapologize\u202C for any inconvenience⟧.', 'fixed'],
    ['an Arabic letter mark', '⟦We apologize\u061C for any inconvenience⟧.', 'fixed'],
    ['soft hyphens', '⟦We apolo\u00ADgize for any incon\u00ADvenience⟧.', 'reported'],
    ['zero-width spaces', '⟦We apolo\u200Bgize for any inconvenience⟧.', 'fixed'],
    ['zero-width joiners', '⟦We apolo\u200Cgize for any incon\u200Dvenience⟧.', 'fixed'],
    [
      'a word joiner and an inner byte order mark',
      '⟦We\u2060 apologize for any in\uFEFFconvenience⟧.',
      'reported',
    ],
    ['tags and invisible operators', '⟦We apologize\u2063 for any inconvenience⟧.', 'fixed'],
  ])
})

describe('emoji', () => {
  checkPositions('a.txt', [
    ['before the apology', '😢 ⟦We apologize for any inconvenience⟧.', 'fixed'],
    ['a family', '👨‍👩‍👧‍👦 ⟦We apologize for any inconvenience⟧.', 'fixed'],
    ['a flag', '🇯🇵🇩🇪 ⟦We apologize for any inconvenience⟧ 🇫🇷.', 'fixed'],
    ['a flag of tags', '🏴󠁧󠁢󠁥󠁮󠁧󠁿 ⟦We apologize for any inconvenience⟧.', 'fixed'],
    ['a skin tone', '🙏🏽 ⟦Sorry for any inconvenience⟧ 🙏🏽', 'fixed'],
    ['a keycap', '1️⃣ ⟦Sorry for any inconvenience⟧.', 'fixed'],
    ['glued to the words', '🙏⟦We apologize for any inconvenience⟧🙏', 'fixed'],
    ['half a pair', '\uD83D ⟦We apologize for any inconvenience⟧ \uDE22.', 'fixed'],
    ['in the middle', 'We apologize 🙏 for the late parcel, order 12.'],
  ])
})

describe('other scripts', () => {
  checkPositions('a.txt', [
    ['Chinese right before it', '您好。⟦We apologize for any inconvenience⟧。', 'fixed'],
    ['Chinese without a space', '您好⟦We apologize for any inconvenience⟧谢谢', 'fixed'],
    ['Hebrew names', 'שלום Dana, ⟦we apologize for any inconvenience⟧.', 'fixed'],
    [
      'a Japanese text',
      'ご迷惑をおかけして申し訳ございません。sorry for any inconvenience とは書かないでください。何が起きたか、いつ直るかを書きましょう。',
    ],
    [
      'a German text',
      'Bitte schreiben Sie nicht „We apologize for any inconvenience“, sondern was wir tun und wann es fertig ist. Die Kunden wollen nicht hören, dass es uns leid tut.',
    ],
  ])
})
