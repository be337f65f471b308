import { checkPreset } from './check-preset'

checkPreset(
  'whatsapp',
  [
    {
      file: 'whatsapp.json',
      macros: [
        [
          '/data/0',
          'late_delivery',
          {
            channel: 'whatsapp',
            locale: 'en-us',
          },
        ],
      ],
      passages: [
        'subject ▸ /data/0/components/0/text ▸ Your order \uFFFC',
        'body ▸ /data/0/components/1/text ▸ Hi \uFFFC, your order comes on \uFFFC. We apologize for any inconvenience.',
        'body ▸ /data/0/components/2/text ▸ Larkmoor Bikes, Hull',
        'body ▸ /data/0/components/3/buttons/0/text ▸ Fine with me',
      ],
      unread: ['/data/0/components/1/example/body_text/0/0 ▸ `body_text` holds examples of values'],
      findings: ['/data/0/components/1/text ▸ We apologize for any inconvenience'],
    },
  ],
  [
    {
      name: 'a template without words',
      value: { name: 'late', language: 'en', components: [{ type: 'BODY', content: 'Maps are slow.' }] },
      reason: 'A WhatsApp template has its words under `text` of the component `BODY`. This one has none.',
    },
  ],
)
