import { checkPreset } from './check-preset'

checkPreset(
  'zendesk',
  [
    {
      file: 'zendesk-chat.json',
      macros: [
        ['/shortcuts/0', 'late post', { tags: ['post delay', 'parcel'], channel: 'chat' }],
        ['/templates/0', 'hours', { channel: 'chat' }],
      ],
      passages: [
        'body ▸ /shortcuts/0/message ▸ The post is late today. Sorry for any inconvenience! Shall I look for your parcel?',
        'body ▸ /templates/0/message/text ▸ The studio is open from 10 to 6. %\uFFFC%',
      ],
      unread: [
        '/shortcuts/0/name ▸ `name` is for agents',
        '/shortcuts/0/options ▸ `options` is what the customer may answer',
        '/shortcuts/0/tags/0 ▸ `tags` holds tags',
      ],
      findings: ['/shortcuts/0/message ▸ Sorry for any inconvenience'],
    },
    {
      file: 'zendesk-dynamic-content.json',
      macros: [
        ['/items/0/variants/0', 'Delay of a firing', { locale: 'en-us' }],
        ['/items/0/variants/1', 'Delay of a firing', { locale: 'de' }],
      ],
      passages: [
        'body ▸ /items/0/variants/0/content ▸ Your bowl is fired a week later than planned. We are sorry for any inconvenience.',
        'body ▸ /items/0/variants/1/content ▸ Ihre Schale wird eine Woche später gebrannt als geplant.',
      ],
      unread: ['/items/0/name ▸ `name` is for agents', '/items/1/name ▸ `name` is for agents'],
      findings: ['/items/0/variants/0/content ▸ We are sorry for any inconvenience'],
    },
    {
      file: 'zendesk-macro.yml',
      macros: [['', 'Billing::Charged twice for a course', { tags: ['course', 'charged_twice'] }]],
      passages: [
        'body ▸ /actions/1/value ▸ Hello \uFFFC,',
        'body ▸ /actions/1/value ▸ Your card was charged twice. We apologize for any inconvenience.',
      ],
      unread: [
        '/title ▸ `title` is for agents',
        '/previous_title ▸ no text for customers in the files of Zendesk',
        '/actions/2/value ▸ `current_tags` holds tags',
      ],
      findings: ['/actions/1/value ▸ We apologize\n      for any inconvenience'],
    },
    {
      file: 'zendesk-macros.json',
      macros: [
        ['/macros/0', 'Kiln::Glaze cracked in the oven', { tags: ['glaze', 'crack', 'dish_returned'] }],
        ['/macros/2', 'Chat::Back soon', { tags: ['chat', 'waiting'], channel: 'chat' }],
        ['/macros/3', 'Studio::Ask the carrier'],
        ['/macros/4', 'Shop::Closed on Monday'],
      ],
      passages: [
        'subject ▸ /macros/0/actions/2/value ▸ Your cracked dish, order \uFFFC',
        'body ▸ /macros/0/actions/3/value ▸ Hi \uFFFC,',
        'body ▸ /macros/0/actions/3/value ▸ We’re sorry for any inconvenience the dish caused.',
        'body ▸ /macros/0/actions/3/value ▸ A new one leaves on Monday.The shop that sold it has a new one.',
        'body ▸ /macros/2/actions/0/value/1 ▸ I look at your order now & write again in 5 minutes.',
        'subject ▸ /macros/3/actions/0/value/0 ▸ Parcel \uFFFC is missing',
        'body ▸ /macros/3/actions/0/value/1 ▸ Hello,',
        'body ▸ /macros/3/actions/0/value/1 ▸ where is the parcel now?',
        'body ▸ /macros/4/actions/0/value/1 ▸ Hello, the shop is closed on Monday. We apologize for any inconvenience.',
        'body (a copy of /macros/4/actions/0/value/1) ▸ /macros/4/actions/1/value/1 ▸ The shop is closed on Monday.',
      ],
      unread: [
        '/macros/0/title ▸ `title` is for agents',
        '/macros/0/description ▸ `description` is for agents',
        '/macros/0/actions/1/value ▸ `current_tags` holds tags',
        '/macros/0/actions/4/value ▸ `custom_fields_4711` is a setting',
        '/macros/1/title ▸ `title` is for agents',
        '/macros/1/actions/0/value ▸ an internal note: `comment_mode_is_public` is false',
        '/macros/2/title ▸ `title` is for agents',
        '/macros/2/actions/1/value ▸ `set_tags` holds tags',
        '/macros/3/title ▸ `title` is for agents',
        '/macros/4/title ▸ `title` is for agents',
      ],
      findings: [
        '/macros/0/actions/3/value ▸ We&rsquo;re sorry for any inconvenience',
        '/macros/4/actions/0/value/1 ▸ We apologize for any inconvenience',
      ],
    },
    {
      file: 'zendesk-triggers.json',
      macros: [['/triggers/0', 'Tell the requester that we are closed']],
      passages: [
        'subject ▸ /triggers/0/actions/0/value/1 ▸ [\uFFFC] We are closed until 2 January',
        'body ▸ /triggers/0/actions/0/value/2 ▸ Hello \uFFFC,',
        'body ▸ /triggers/0/actions/0/value/2 ▸ the studio is closed. We apologise for any inconvenience.',
        'body ▸ /triggers/0/actions/0/value/2 ▸ \uFFFC',
        'body ▸ /triggers/0/actions/3/value/2 ▸ Larkfield: we are back on 2 January.',
        'body ▸ /triggers/0/actions/4/value/1 ▸ Ticket \uFFFC came in while we were closed.',
      ],
      unread: [
        '/triggers/0/title ▸ `title` is for agents',
        '/triggers/0/description ▸ `description` is for agents',
        '/triggers/0/conditions/all/0/value ▸ `subject_includes_word` is a setting',
        '/triggers/0/actions/1/value/1 ▸ for agents: `notification_user` is for `assignee_id`',
        '/triggers/0/actions/1/value/2 ▸ for agents: `notification_user` is for `assignee_id`',
        '/triggers/0/actions/2/value/1 ▸ for agents: `notification_group` tells a group of them',
        '/triggers/0/actions/2/value/2 ▸ for agents: `notification_group` tells a group of them',
        '/triggers/0/actions/5/value/1 ▸ `notification_webhook` is a setting',
      ],
      findings: ['/triggers/0/actions/0/value/2 ▸ We apologise for any inconvenience'],
    },
  ],
  [
    {
      name: 'a page of macros without actions',
      value: { macros: [{ id: 1, title: 'Clay', body: 'The clay is late.' }], next_page: null, count: 1 },
      reason:
        'It has `macros` like a Zendesk export, but none of them has `actions` with `field` and `value`.',
    },
    {
      name: 'a macro whose actions have no value',
      value: { title: 'Clay', actions: [{ field: 'comment_value', text: 'The clay is late.' }] },
      reason: 'It has `actions` like a macro of Zendesk, but none of them has a `value`.',
    },
    {
      name: 'dynamic content without texts',
      value: {
        item: { name: 'Clay', placeholder: '{{dc.clay}}', variants: [{ body: 'The clay is late.' }] },
      },
      reason: 'It has `variants` like dynamic content of Zendesk, but none of them has `content`.',
    },
  ],
)
