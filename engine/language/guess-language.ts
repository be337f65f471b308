import { words } from './words'

/**
 * Words that tell of a language: the small ones that carry most sentences, and those of apologies. English, and names
 * of people and places, do without them: there is no `die`, `les` or `du`. What several languages share stands in each.
 */
const SIGN_WORDS: Readonly<Record<string, string>> = {
  en:
    'about after again all and any apologies apologise apologize apology are back because been being ' +
    'but by can could did didn does don for from had has have he her here him his how if into is it its ' +
    'just let ll m may more must my not now of off on only or our out over please re she should so some ' +
    'such than thanks that the their them then there these they this to too until us ve want was we ' +
    'were what when where which while who will with would you your',
  de:
    'aber auch auf aus bei beim bestellung bis bitte danke das dass deine deinem deinen deiner dem der ' +
    'dich diese diesem diesen dieser doch durch ein eine einem einen einer entschuldigen entschuldigt ' +
    'entschuldigung euch euer eure für habe haben heute ich ihnen ihr ihre ihrem ihren ihrer ist jetzt ' +
    'kann kein keine keinen können leider mehr mein meine mich mir mit nach nicht nie noch nur oder ' +
    'ohne paket schon sehr sein sich sie sind sofort unannehmlichkeiten und uns unser unsere unserem ' +
    'unseren verspätung verzögerung waren weil wenn werden wie wieder wir wird wurde wurden zu zum zur ' +
    'über',
  nl:
    'aan als bedrag bestelling bij dat deze dit door een geen graag heb hebben heeft het hoe ik jouw ' +
    'jullie kunnen maar meer met mijn naar niet nog onder ongemak ons onze ook pakket spijt uit uw ' +
    'vanaf vandaag vervelend voor werd wij worden wordt zijn zodra zou',
  fr:
    'afin après aucun aux avec avez avoir avons cela ces cet cette chez commande comme dans demain ' +
    'depuis désolé désolée désolées désolés elle et excusons fait gêne ils jour leur lors mais merci ' +
    'mes moins mon nos notre nous ont où pas pour pourquoi puis quand que quelque qui retard sont sous ' +
    'toujours toute toutes très une vos votre vous étions été être',
  es:
    'ahora algo aquí así aún cada como con cuando desde después disculpa disculpas donde ella entre ' +
    'estamos esto están fue gracias hasta hay hemos hoy lamentamos lo mañana molestias muy más nos ' +
    'nuestra nuestras nuestro nuestros para pedido pero por porque que qué sentimos sido siempre sobre ' +
    'sus también tan tiene todo todos tus una usted ustedes',
  pt:
    'agora ainda algum amanhã ao aos atraso até com como das depois desculpa desculpas desculpe dia ela ' +
    'ele entre essa esse estamos está foi foram hoje isso já lamentamos lhe mais muito nas nem nos ' +
    'nossa nossas nosso numa não obrigado os para pedido pela pelas pelo pelos por porque quando que ' +
    'sem seu seus sua suas também temos tudo um uma você vocês',
  it:
    'abbiamo alla anche ancora avete che chi ci con cui dalla degli dei del della delle dello dispiace ' +
    'domani dopo essere gli grazie hai hanno io lo loro molto nel nella nelle noi non nostra nostri ' +
    'nostro oggi ogni ordine perché più presto qualche quando quello questa questi questo ritardo scusa ' +
    'scusate scusiamo senza siamo sono stata stato sua subito sul sulla suo tra tua tue tuo tutti tutto ' +
    'una voi vostra vostro',
  pl:
    'aby bez być był była było będzie czy dla dlatego dziś gdy ich ile jest jesteśmy jeszcze już każdy ' +
    'kiedy które który lub mamy może nam nas nasz nasza nasze nie niż oraz po ponieważ prosimy proszę ' +
    'przed przepraszam przepraszamy przez przy przykro się są także tego tej teraz twoja twoje twój ' +
    'tylko tym więc wszystko za zamówienie został została zostało że',
  sv:
    'alla att av beklagar beställning blev blir dem denna deras det detta dina ditt efter eller ett ' +
    'från får för förseningen genom hade har hej här igen ikke inte jag kommer kunde med mer mig mycket ' +
    'när och oss på redan ska skulle snart som så tack till tyvärr upp ursäkt ursäkta vad vid vill vår ' +
    'våra vårat vårt är även',
  da:
    'af beklager bestilling blev bliver dem denne deres det dette dit efter eller et får gerne har hej ' +
    'hvad hvis hvor igen ikke jeg kommer kunne med meget mig må når og også os på selv skal skulle ' +
    'snart som straks så til undskyld undskylder ved vil vores være været',
  nb:
    'av bare beklager bestilling ble blir deg dem denne deres det dette ditt eller et etter fikk får ' +
    'gjerne har hei hva hvis hvor igjen ikke jeg kommer kunne med meg mer mye nå når og også oss på seg ' +
    'skal skulle snart som så takk til unnskyld unnskylder ved vil vår våre vårt være vært',
  fi:
    'eivät emme että hän jos kanssa kiitos korjattu koska kuin kun meidän meille mikä minä mitä mukaan ' +
    'mutta myös niin nyt ole olemme oli ovat pahoittelemme pahoittelut pian siitä sinun sitä taas ' +
    'teidän teille tilauksesi tämä tämän vain valitettavasti vielä viivästystä voi',
  cs:
    'bohužel bude byl byla bylo být děkujeme jako jejich jen již jsme jsou jste když které který kvůli ' +
    'má naše nebo není než nám nás objednávka omlouváme omluva po prosím proto před při také už vaše ' +
    'vaši ve vám vás váš všechny za zde že',
  hu:
    'amely ami azt csak egy elnézést előtt ez ezt hogy illetve kérjük kérünk köszönjük meg mert miatt ' +
    'minden már még nagyon nem rendelés sajnos sajnáljuk után vagy és ön önnek önt',
  ro:
    'această acest care comanda cum că dacă după fost mulțumim noastră noi nostru pare pe pentru prin ' +
    'rău sau scuze sub sunt să unei unui vă în întârziere și',
  tr:
    'ama ancak bir biz bize bizim bu bugün daha değil dileriz diye gibi hemen ile ise için kadar lütfen ' +
    'maalesef nedeniyle olarak oldu olduğu olduğunu sipariş siparişiniz size sizi sizin sonra tüm ve ' +
    'veya çok özür üzgünüz şu',
  id:
    'ada adalah agar akan anda atas atau belum bisa dalam dapat dari dengan hari harus ini itu jika ' +
    'juga kami kamu karena kepada kita lagi lebih maaf mohon oleh pada pesanan saja sangat sebagai ' +
    'sedang sudah telah terima terjadi tetapi tidak untuk yang',
}

/** Which languages a word tells of. What English has is English, wherever else it stands. */
const LANGUAGES_OF: ReadonlyMap<string, readonly string[]> = languagesByWord()

function languagesByWord(): Map<string, string[]> {
  const known = new Map<string, string[]>()
  for (const [language, list] of Object.entries(SIGN_WORDS)) {
    for (const word of words(list)) {
      const languages = known.get(word) ?? []
      if (languages[0] !== 'en') known.set(word, [...languages, language])
    }
  }
  return known
}

/** No more than this is looked at, in UTF-16 units: a page tells what a book is written in. */
export const PAGE = 4000
/** A single word that tells of a language may be a part of a name. */
const FEWEST_SIGNS = 2
/** How much the other language has to outweigh English: half of a text may be a translation of the other half. */
const CLEARLY = 1.5

/**
 * The language that a text is clearly written in, where that is not English: its code, or `other`. `undefined` for
 * English, and for every text that does not say. Names, brands and a few borrowed words change nothing.
 *
 * The question is not which of fifty languages a text is in, but whether it is English. Detectors that go by runs of
 * letters have to name one, so they take a short English text full of names for French or Polish.
 */
export function guessLanguage(text: string): string | undefined {
  const start = text.slice(0, PAGE)
  // While somebody types, the first page of a long text stays what it is.
  if (last.start !== start) last = { start, guess: guess(start) }
  return last.guess
}
let last: { readonly start: string; readonly guess: string | undefined } = { start: '', guess: undefined }

function guess(start: string): string | undefined {
  const isLatin = !NOT_LATIN.test(start)
  const page = isLatin ? start : start.normalize('NFKC')
  if (!isLatin && isInAnotherScript(page)) return 'other'
  if (isLatin && !ACCENTED.test(page) && !hasForeignSigns(page)) return undefined
  const hits = new Map<string, number>()
  const isAscii = isLatin && !NOT_ASCII.test(page)
  let strange = 0
  const seen = new Set<string>()
  for (const raw of page.match(isLatin ? LATIN_WORD : WORD) ?? []) {
    const word = raw.toLowerCase()
    if (seen.has(word)) continue
    seen.add(word)
    const languages = LANGUAGES_OF.get(word)
    for (const language of languages ?? []) hits.set(language, (hits.get(language) ?? 0) + 1)
    // Names have capitals and may have any letters.
    if (!languages && !isAscii && raw === word && NOT_ASCII.test(raw)) strange += 1
  }
  const english = hits.get('en') ?? 0
  hits.delete('en')
  const [best, most] = [...hits].reduce((a, b) => (b[1] > a[1] ? b : a), ['other', 0] as const)
  const signs = most + strange
  return signs >= FEWEST_SIGNS && signs > CLEARLY * english ? best : undefined
}

/** Sums of the letters of the words that tell of other languages. */
const FOREIGN: ReadonlySet<number> = new Set(
  [...LANGUAGES_OF].filter(([, [language]]) => language !== 'en').map(([word]) => sumOf(word)),
)

/**
 * Whether a text without accents may hold as many words of other languages as it takes. Hardly any English text does, and
 * nobody has to count the words of the others.
 */
function hasForeignSigns(text: string): boolean {
  const found = new Set<number>()
  let sum = 0
  for (let i = 0; i <= text.length; i++) {
    const letter = text.charCodeAt(i) | LOWER_CASE
    if (letter >= A && letter <= Z) {
      sum = addLetter(sum, letter)
    } else if (sum !== 0) {
      if (FOREIGN.has(sum) && found.add(sum).size >= FEWEST_SIGNS) return true
      sum = 0
    }
  }
  return false
}

function sumOf(word: string): number {
  let sum = 0
  for (let i = 0; i < word.length; i++) sum = addLetter(sum, word.charCodeAt(i))
  return sum
}

function addLetter(sum: number, letter: number): number {
  return (Math.imul(sum, 31) + letter) | 0
}

const [A, Z, LOWER_CASE] = [0x61, 0x7a, 0x20]

/** Up to an apostrophe, so that `we're` and `c'est` show their small words. */
const WORD = /\p{L}[\p{L}\p{M}]*/gu
const NOT_ASCII = /[^\0-\x7f]/
/** The letters that `LATIN_WORD` has beside those of ASCII. */
const ACCENTED = /[\xc0-\xd6\xd8-\xf6\xf8-\u017e]/
/** Anything but what most texts have: Latin letters that are one sign, signs of typesetters, money, smileys, placeholders. */
const NOT_LATIN = new RegExp(
  String.raw`[^\0-\x7f\xa0-\xa7\xa9\xab-\xae\xb0\xb1\xb6\xb7\xbb\xbf` +
    String.raw`\xc0-\u0131\u0134-\u013e\u0141-\u0148\u014a-\u017e` +
    String.raw`\u2010-\u2027\u2030-\u205e\u20ac\ufffc\ud83d\ud83e\udc00-\udfff]`,
)
/** A word of these letters. Classes of Unicode would take several times as long. */
const LATIN_WORD = /[A-Za-z\xc0-\xd6\xd8-\xf6\xf8-\u017e]+/g
const LETTER = /\p{L}/gu
const OTHER_SCRIPT = /[^\P{L}\p{Script=Latin}]/gu

/** So many letters of another script are no brand and no symbol. */
const FEWEST_LETTERS = 8

function isInAnotherScript(text: string): boolean {
  if (text.search(OTHER_SCRIPT) < 0) return false
  const others = text.match(OTHER_SCRIPT)!.length
  return others >= FEWEST_LETTERS && others > 0.5 * text.match(LETTER)!.length
}
