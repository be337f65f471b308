import type { Texts } from './texts'

interface Step {
  readonly id: string
  readonly title: string
  /** In VS Code's Markdown, in which a link of its own in a line is a button. */
  readonly description: string
  /** What the picture shows, for those who do not see it. */
  readonly picture: string
  readonly completionEvents: readonly string[]
}

const stepsWith = (homepage: string): readonly Step[] => [
  {
    id: 'find',
    title: 'See what it finds',
    description: [
      'Amends reads the texts that your customers get, and underlines apologies that do not do their work. Hover over one: a card tells what the customer hears, and why that matters.',
      '[Open an example](command:amends.openExample)',
    ].join('\n'),
    picture:
      'A message in which half a sentence is underlined, with a card that says what the customer hears.',
    completionEvents: ['onCommand:amends.openExample'],
  },
  {
    id: 'fix',
    title: 'Try a fix',
    description: [
      'Put the cursor on underlined words and press Ctrl+. (Cmd+. on a Mac). **Write** keeps the meaning, **If true** states a fact that you have to know, and **Fill in** leaves blanks: Tab leads from one to the next.',
      'Above a macro you see what it lacks. **Complete this apology** adds that, with blanks for the facts.',
    ].join('\n'),
    picture: 'A menu of three rewrites: one that keeps the meaning, one that states a fact, one with blanks.',
    completionEvents: [
      'onCommand:editor.action.quickFix',
      'onCommand:amends.completeApology',
      'onCommand:amends.fixAllInFile',
    ],
  },
  {
    id: 'fit',
    title: 'Fit it to your helpdesk',
    description: [
      'A file **amends.config.json** tells which tool your macros come from, who reads them, what your company is called, and which rules count. It holds data and no code, and your team shares it.',
      '[Create a configuration](command:amends.createConfig)',
      `What you want for yourself alone is in the [settings](command:workbench.action.openSettings?${encodeURIComponent('["@ext:amends.amends"]')}).`,
    ].join('\n'),
    picture: 'A configuration with the name of a tool, a company and a rule, beside a file of macros.',
    completionEvents: ['onCommand:amends.createConfig', 'onSettingChanged:amends.rules'],
  },
  {
    id: 'ci',
    title: 'Run it in CI',
    description: [
      'The same check runs as a command, **amends check**, so that no such apology comes back. A baseline lets a team with many macros begin with what is new.',
      `[Read how to set it up](${homepage}/docs/ci.md)`,
      'To share what was found with people who do not use an editor, open a report.',
      '[Open a report](command:amends.openReport)',
    ].join('\n'),
    picture: 'A pull request in which the check passes, with a note that nothing is left to amend.',
    completionEvents: [`onLink:${homepage}/docs/ci.md`, 'onCommand:amends.openReport'],
  },
]

/** The first steps, on VS Code's page of walkthroughs. */
export const walkthroughs = (texts: Texts, homepage: string): object[] => [
  {
    id: 'start',
    title: texts.say('walkthrough.title', 'Get Started with Amends'),
    description: texts.say('walkthrough.description', 'Apologies that hold, in four steps.'),
    steps: stepsWith(homepage).map(({ id, title, description, picture, completionEvents }) => ({
      id,
      title: texts.say(`walkthrough.${id}.title`, title),
      description: texts.say(`walkthrough.${id}.description`, description),
      media: { svg: `walkthrough/${id}.svg`, altText: texts.say(`walkthrough.${id}.picture`, picture) },
      completionEvents,
    })),
  },
]
