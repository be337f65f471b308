import { checkPositions } from './check-positions'

checkPositions('a.mjml', [
  [
    'a text',
    '<mjml><mj-body><mj-section><mj-column><mj-text font-size="1px">Hi {{name}},<br/>⟦we&rsquo;re sorry for any trouble⟧.</mj-text></mj-column></mj-section></mj-body></mjml>',
    'fixed',
    '<mjml><mj-body><mj-section><mj-column><mj-text font-size="1px">Hi {{name}},<br/>we&rsquo;re sorry [TODO: what we did]. We know [TODO: what it cost you].</mj-text></mj-column></mj-section></mj-body></mjml>',
  ],
  ['a preview', '<mjml><mj-head><mj-preview>⟦Sorry for any trouble⟧.</mj-preview></mj-head></mjml>', 'fixed'],
  [
    'what is set for all of them',
    '<mjml><mj-head><mj-attributes><mj-text/><mj-all alt="Sorry for any trouble"/></mj-attributes><mj-style>a:after { content: "sorry for any trouble" }</mj-style></mj-head><mj-body><mj-text>⟦Sorry for any hassle⟧.</mj-text></mj-body></mjml>',
    'fixed',
  ],
  [
    'elements that close themselves',
    '<mj-body><mj-style/><mj-text>⟦Sorry for any trouble⟧.</mj-text></mj-body>',
    'fixed',
  ],
  [
    'texts that are not glued',
    '<mj-column><mj-text>Sorry</mj-text><mj-text>for any trouble.</mj-text></mj-column>',
  ],
  [
    'an image and a button',
    '<mj-image src="a.png" alt="⟦Sorry for any trouble⟧" /><mj-button href="#">⟦Sorry for any hassle⟧</mj-button>',
  ],
  ['a table', '<mj-table><tr><td>⟦Sorry for any trouble⟧.</td></tr></mj-table>', 'fixed'],
  ['raw HTML', '<mj-raw><p>⟦Sorry for any trouble⟧.</p></mj-raw>', 'fixed'],
])
