import { checkPreset } from './check-preset'

checkPreset(
  'dialogflow',
  [
    {
      file: 'dialogflow.json',
      macros: [
        [
          '/responses/0',
          'late - order',
          {
            locale: 'en',
          },
        ],
        [
          '/responses/0/messages/3/speech',
          'late - order',
          {
            locale: 'de',
          },
        ],
        [
          '/responses/0/messages/1/speech/0',
          'late - order',
          {
            locale: 'en',
          },
        ],
        [
          '/responses/0/messages/1/speech/1',
          'late - order',
          {
            locale: 'en',
          },
        ],
        [
          '/responses/0/parameters/0/prompts/0',
          'late - order',
          {
            locale: 'en',
          },
        ],
      ],
      passages: [
        'body ▸ /responses/0/messages/0/speech/0 ▸ Order ￼ is late. Sorry for any inconvenience.',
        'body ▸ /responses/0/messages/2/title ▸ Your order',
        'body ▸ /responses/0/messages/2/subtitle ▸ It is packed already.',
        'body ▸ /responses/0/messages/2/buttons/0/text ▸ Track my order',
        'body ▸ /responses/0/messages/3/speech ▸ Bestellung ￼ kommt morgen.',
        'body ▸ /responses/0/messages/1/speech/0 ▸ It leaves today.',
        'body ▸ /responses/0/messages/1/speech/1 ▸ It leaves this afternoon.',
        'body ▸ /responses/0/parameters/0/prompts/0/value ▸ Which order is it about?',
      ],
      unread: [
        '/name ▸ `name` is for agents',
        '/responses/0/messages/2/buttons/0/postback ▸ `postback` is for the program behind',
      ],
      findings: ['/responses/0/messages/0/speech/0 ▸ Sorry for any inconvenience'],
    },
    {
      file: 'dialogflow-usersays.json',
      macros: [],
      passages: [],
      unread: ['/0/data/0/text ▸ `text` is what customers write'],
      findings: [],
    },
  ],
  [
    {
      name: 'an intent without messages',
      value: { name: 'late', webhookUsed: false, responses: [{ text: 'Maps are slow.' }] },
      reason:
        'Dialogflow ES has what an intent answers under `responses`, as lists of `messages`. This file has none.',
    },
  ],
)
