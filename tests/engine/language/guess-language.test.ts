import { describe, expect, test } from 'vitest'
import { guessLanguage } from '../../../engine/language/guess-language'

describe('another language is told from short texts, English words and names in them or not', () => {
  test.each([
    ['de', 'Sorry, da ist uns ein Fehler passiert. Wir kümmern uns sofort darum und melden uns bis morgen.'],
    ['de', 'Bitte entschuldigen Sie die Verzögerung. Ihr Paket ist unterwegs.'],
    ['de', 'Sorry für das Chaos! Unser Support-Team checkt gerade die Logs und gibt dir ein Update.'],
    ['nl', 'Sorry voor het ongemak. We hebben je bestelling opnieuw verstuurd.'],
    ['fr', 'Désolé pour le retard, votre colis est en route et arrivera demain avant midi.'],
    ['fr', 'Sorry pour ce bug ! On a corrigé le problème et votre compte Premium est de nouveau actif.'],
    ['es', 'Hola Ana, sentimos mucho lo ocurrido con tu reserva. Te ofrecemos un cupón.'],
    ['pt', 'Sorry pelo transtorno! Já corrigimos o erro e o seu acesso foi liberado.'],
    ['it', 'Sorry per il ritardo, il tuo ordine arriva domani e ti abbiamo rimborsato la spedizione.'],
    ['pl', 'Przepraszamy za opóźnienie. Twoja przesyłka dotrze jutro do godziny 12.'],
    ['sv', 'Vi ber om ursäkt för förseningen. Ditt paket är på väg.'],
    ['da', 'Undskyld, det var vores fejl. Pengene er sendt tilbage til dit kort.'],
    ['nb', 'Vi beklager ulempen. Feilen er rettet, og du får pengene tilbake i løpet av dagen.'],
    ['fi', 'Pahoittelemme viivästystä. Pakettisi on matkalla ja saapuu huomenna.'],
    ['cs', 'Omlouváme se za zpoždění. Vaše zásilka dorazí zítra.'],
    ['hu', 'Elnézést kérünk a késésért. A csomagod holnap megérkezik.'],
    ['ro', 'Ne cerem scuze pentru întârziere. Coletul dumneavoastră ajunge mâine.'],
    ['tr', 'Yaşanan gecikme için özür dileriz. Paketiniz yarın teslim edilecek.'],
    ['id', 'Mohon maaf atas keterlambatan ini. Paket Anda sedang dalam perjalanan.'],
    ['other', 'Приносим извинения за задержку. Ваш заказ будет доставлен завтра.'],
    ['other', 'ご迷惑をおかけして申し訳ございません。Northwind Coffeeサポートチームより。'],
    ['other', 'Sorry ค่ะ ทางทีม Support กำลังตรวจสอบให้นะคะ'],
    ['other', '很抱歉给您带来不便。您的订单将于明天送达。'],
    ['other', 'نعتذر عن التأخير. ستصل شحنتك غدا.'],
  ])('%s: %s', (language, text) => {
    expect(guessLanguage(text)).toBe(language)
  })
})

describe('English it is unless clearly something else', () => {
  test.each([
    'Sorry!',
    '',
    'Sorry, Jean-Pierre Dubois, Rue de la Paix 12, Paris.',
    'Sorry José García Hernández! Pedido 4711, Calle de Alcalá, Madrid: refund sent.',
    'Apologies from Müller & Söhne GmbH, Köln.',
    'Refund issued. Order 4711. Regards, Núñez y Compañía S.A. de C.V.',
    'Unfortunately Crème Brûlée, Pain au Chocolat, Café au Lait sold out. Apologies!',
    'Sorry Priya Raghunathan, Venkatesh Subramanian, Lakshmi Narayanan: delivery delayed.',
    'Apologies: checkout errors, payment failures, duplicate charges, missing receipts.',
    'We are sorry about that. 申し訳ございません。',
    "I'm sorry, I can't do that.",
    // Two languages, one below the other: half of the readers get English.
    'Your parcel is late and we are sorry for that. You have your money back.\n' +
      'Votre colis est en retard et nous sommes désolés. Nous avons remboursé votre commande.',
  ])('%s', (text) => {
    expect(guessLanguage(text)).toBeUndefined()
  })
})

test('a long text costs no more than its first page', () => {
  const text = 'Wir bitten um Entschuldigung für die Verspätung und melden uns. '.repeat(40_000)
  const start = performance.now()
  expect(guessLanguage(text)).toBe('de')
  expect(performance.now() - start).toBeLessThan(50)
})

test('a text of plain Latin letters is read in a shorter way, which tells the same', () => {
  for (let code = 1; code < 0x2200; code++) {
    const sign = String.fromCharCode(code)
    const text = `un${sign}d mit ${sign}wir und ${sign}ü${sign} f${sign}ür der, but ${sign} we are`
    // One letter of another script is no word that tells of a language, and such a text is read in the long way.
    expect([sign, guessLanguage(text)]).toEqual([sign, guessLanguage(`${text} Ω`)])
  }
})
