import { checkPreset } from './check-preset'

checkPreset(
  'aws-ses',
  [
    {
      file: 'aws-ses.json',
      macros: [['/Template', 'sorry for the delay']],
      passages: [
        'subject ▸ /Template/SubjectPart ▸ Your parcel \uFFFC is late',
        'heading ▸ /Template/HtmlPart ▸ Hello \uFFFC',
        'body ▸ /Template/HtmlPart ▸ Your parcel is two days late. We apologize for any inconvenience.',
        'body (a copy of /Template/HtmlPart) ▸ /Template/TextPart ▸ Hello \uFFFC,',
        'body (a copy of /Template/HtmlPart) ▸ /Template/TextPart ▸ Your parcel is two days late. We apologize for any inconvenience.',
      ],
      unread: ['/Template/TemplateName ▸ `TemplateName` is for agents'],
      findings: ['/Template/HtmlPart ▸ We apologize for any inconvenience'],
    },
    {
      file: 'aws-ses-stack.yml',
      macros: [['/Resources/LateMail/Properties/Template', 'LateMail']],
      passages: [
        'subject ▸ /Resources/LateMail/Properties/Template/SubjectPart ▸ Your bike is not ready yet',
        'body ▸ /Resources/LateMail/Properties/Template/TextPart ▸ Hi \uFFFC,',
        'body ▸ /Resources/LateMail/Properties/Template/TextPart ▸ your bike needs one more day. Sorry for any inconvenience.',
      ],
      unread: ['/Description ▸ no text for customers by the names of its keys'],
      findings: ['/Resources/LateMail/Properties/Template/TextPart ▸ Sorry for any inconvenience'],
    },
  ],
  [
    {
      name: 'a template without a mail',
      value: { Template: { TemplateName: 'late', Body: 'Maps are slow.' } },
      reason:
        'Amazon SES has a mail in `SubjectPart`, `HtmlPart` and `TextPart`. This template has none of them.',
    },
  ],
)
