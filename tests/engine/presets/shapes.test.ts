import { expect, it } from 'vitest'
import { read } from './check-preset'

const late = 'It is late.'

/** Shapes that the tools have beside those of the fixtures. */
const shapes: [name: string, value: unknown, preset: string, passages: string[]][] = [
  [
    'a single template of Statuspage',
    { template: { name: 'Late', title: 'So late', body: late, should_tweet: true } },
    'statuspage',
    ['/template/title', '/template/body'],
  ],
  [
    'one incident of Cachet',
    { data: { id: 1, name: 'Late', status: 2, component_id: 4, message: late } },
    'cachet',
    ['/data/message'],
  ],
  [
    'a template of Cachet 3',
    { data: [{ type: 'incidentTemplates', attributes: { name: 'Late', slug: 'late', template: late } }] },
    'cachet',
    ['/data/0/attributes/template'],
  ],
  [
    'what Instatus gets',
    { name: 'Late parcels', status: 'MONITORING', notify: true, message: late, statuses: [] },
    'instatus',
    ['/name', '/message'],
  ],
  [
    'maintenance of Instatus',
    { maintenances: [{ type: 'MAINTENANCE', notify: false, translations: { message: { en: late } } }] },
    'instatus',
    ['/maintenances/0/translations/message/en'],
  ],
  [
    'one template of PagerDuty',
    { templated_fields: { message: late } },
    'pagerduty',
    ['/templated_fields/message'],
  ],
  [
    'one template of Rootly',
    { data: { attributes: { update_status: 'resolved', should_notify_subscribers: true, body: late } } },
    'rootly',
    ['/data/attributes/body'],
  ],
  [
    'a template of SES 2',
    { TemplateName: 'a', TemplateContent: { Subject: 'So late', Html: '<p>a b</p>', Text: 'a b' } },
    'aws-ses',
    ['/TemplateContent/Subject', '/TemplateContent/Html', '/TemplateContent/Text'],
  ],
  [
    'a template of Pinpoint',
    { EmailTemplateRequest: { Subject: 'So late', HtmlPart: '<p>a b</p>' } },
    'aws-ses',
    ['/EmailTemplateRequest/Subject', '/EmailTemplateRequest/HtmlPart'],
  ],
  [
    'a domain of an old Rasa',
    { templates: { utter_late: [{ text: late, image: 'a b' }] } },
    'rasa',
    ['/templates/utter_late/0/text'],
  ],
  ['stories of Rasa', { stories: [{ story: 'so late', steps: [{ user: 'why so' }] }] }, 'rasa', []],
  [
    'a spoken answer of Dialogflow',
    { fallbackIntent: true, responses: [{ messages: [{ type: 0, speech: late }] }] },
    'dialogflow',
    ['/responses/0/messages/0/speech'],
  ],
  [
    'a form of Dialogflow CX',
    {
      entryFulfillment: {},
      form: {
        parameters: [
          {
            fillBehavior: { initialPromptFulfillment: { messages: [{ text: { text: [late] } }] } },
          },
        ],
      },
    },
    'dialogflow-cx',
    ['/form/parameters/0/fillBehavior/initialPromptFulfillment/messages/0/text/text/0'],
  ],
  [
    'a carousel of Botpress',
    [{ formData: { items$en: [{ title: 'So late', subtitle: late, image: 'a b' }] } }],
    'botpress',
    ['/0/formData/items$en/0/title', '/0/formData/items$en/0/subtitle'],
  ],
  [
    'messages of FormatJS in a list',
    [{ id: 'late', defaultMessage: late, description: 'a b', file: 'a.tsx' }],
    'formatjs',
    ['/0/defaultMessage'],
  ],
]

it.each(shapes)('%s', (_name, value, preset, passages) => {
  const document = read(JSON.stringify(value), 'a.json')
  expect(document.preset).toMatchObject({ id: preset, misses: [] })
  expect(document.macros.flatMap((macro) => macro.passages.map(({ path }) => path))).toEqual(passages)
})
