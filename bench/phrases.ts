/** What the macros of the benchmark say. Of `[one|another]` one is chosen each time, and `[#]` is some number. */

export const topics = [
  'Refunds',
  'Late parcel',
  'Sign-in',
  'Broken router',
  'Moving house',
  'Invoice copy',
  'Data export',
  'Outage',
  'Plan change',
  'Warranty',
  'Cancelled visit',
  'Gift card',
]

/** Most of what support writes. */
export const ordinary = [
  'Thanks for [writing to us|getting in touch|your patience|sending the photos].',
  'I have [refunded|credited|returned] [the full amount|the delivery fee|€12.40] to [your card|the account you paid from].',
  'It takes [three|five|two to four] working days until [your bank|the card company] shows it.',
  'You’ll find [the invoice|your tickets|the return label] under [Orders|Billing|Documents] in your account.',
  'Open [Settings|Devices|Members], choose [your router|the café in Zürich|the second line], and press [Restart|Renew|Transfer].',
  'The [technician|courier|installer] comes on [Monday|Thursday|Saturday] between [8 and 10|1 and 4|5 and 7].',
  'Somebody over eighteen has to [be at home|sign for it|show the order number].',
  'If [the light stays red|the page is blank|nothing has arrived by then], [reply here|call us|write back] and I’ll [take it on|send a new one|look again].',
  'Your [plan|warranty|discount] runs until [the end of the month|{{contract.ends_on}}|next spring].',
  'No need to [send anything back|pay again|fill in the form twice].',
  'We checked [the line to your street|both of your orders|the log of Tuesday night] and [found no fault|see the same as you|it is whole again].',
  'Restart [the box|the app|your phone] first: pull the plug, [count to thirty|wait a minute], and plug it in again.',
  'From [May|1 September|next week] on, [the basic plan|shipping to Norway|a second SIM] costs [2 €|49 kr|£3] [less|more].',
  'You can [change the address|pick another day|add a colleague] until [noon|the parcel leaves|6 p.m. the day before].',
  'Our [engineers|partners in Gdańsk|warehouse] [fixed|replaced|moved] [the switch|two servers|the stock] [last night|this morning|on Sunday].',
  'I [added|wrote down|passed on] your [wish|idea|question], and [Zoë|the product team|my colleague] will answer it.',
  'Here is what happens next.',
  'Your [order|case|invoice] has the number [#].',
  'In [shelf|box|gate] [#] you find [the spare key|a form|our leaflet].',
  'Please tell us [which browser you use|the serial number|when you are at home].',
  'The convenience store on the corner hands out parcels until [ten|eleven] at night.',
]

/** Apologies that do their work. */
export const owned = [
  'I’m sorry: I [read your order|entered the address|booked visit [#]] wrong, and [that cost you a day|you waited for nothing].',
  'We [billed you twice|sent you the wrong size|missed the visit] [on Monday|last week|on 4 May], and we are sorry.',
  'We apologize for [the three hours without a line|the letter with the wrong name|losing your photos]. We [pulled a cable|mixed up two lists|skipped a backup].',
  'I apologize that I [left your question unanswered|promised a date I could not keep] for [four|nine|twelve] days.',
  'Sorry about [the wrong colour|the double parcel|the broken link in mail [#]]! That was [my slip|our mistake].',
]

/** Apologies that do not. */
export const hollow = [
  'We apologize for any inconvenience [caused|this may have caused|this may cause][| with order [#]].',
  'Sorry for any [inconvenience|trouble|confusion][| around ticket [#]| since the move]!',
  'We’re sorry if [you were upset|our reply was unclear|this has caused you any trouble|letter [#] came as a surprise].',
  'I am sorry you feel [that way|so let down|ignored], but [our terms are clear|the offer has ended|page [#] says so].',
  'I’m sorry, but [we cannot refund opened boxes|the deadline was Friday|voucher [#] has run out].',
  'We apologise if the [new layout|outage|reminder] may have [led to confusion|cost you time|caused delays].',
  'Please accept our apologies for any [disruption|frustration|delay] you may have experienced[| on line [#]].',
  'We are sorry that you were disappointed with [the visit|your parcel|our answer|offer [#]].',
  'Apologies for the inconvenience, however [the weather|the carrier|your provider|road [#]] was to blame.',
  'We regret any [inconvenience|misunderstanding] the [change|delay|letter of day [#]] might have caused to you.',
]

/** What begins like an apology and is none. */
export const nearMisses = [
  'It’s [better safe than sorry|worth a try|quick], so [keep a copy|note the code|take a photo] before you start.',
  'You will not [regret|forgive] [it|the wait|plan [#]]: [read the reviews|ask our testers|try it].',
  'No apology needed: [form [#]|the late reply|a wrong code] happens to everybody.',
]
