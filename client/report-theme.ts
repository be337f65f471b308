/**
 * Gives the page the colours of the editor. What has no name there, such as the colours of the bars, follows the kind of the
 * theme, which VS Code writes into the class of `body`.
 */
export const theme = `
html { font-family: var(--vscode-font-family); font-size: 14px; scroll-padding-top: 3.5rem }
body { padding: 0;
  --paper: var(--vscode-editor-background);
  --ink: var(--vscode-editor-foreground);
  --faint: var(--vscode-descriptionForeground);
  --line: var(--vscode-panel-border);
  --tint: var(--vscode-textBlockQuote-background);
  --link: var(--vscode-textLink-foreground) }
.vscode-light, .vscode-high-contrast-light { color-scheme: light }
.vscode-dark, .vscode-high-contrast:not(.vscode-high-contrast-light) { color-scheme: dark }
.vscode-high-contrast { --faint: var(--ink); --line: var(--vscode-contrastBorder); --tint: var(--paper) }
.vscode-high-contrast :is(.pair > div, .filters) { border: 1px solid var(--line) }
.vscode-high-contrast .chart rect { stroke: var(--line) }
p a { text-decoration: underline }
a:hover { color: var(--vscode-textLink-activeForeground) }
:focus-visible { outline-color: var(--vscode-focusBorder) }
.filters select { color: var(--vscode-dropdown-foreground); background: var(--vscode-dropdown-background);
  border-color: var(--vscode-dropdown-border, var(--line)) }
.toolbar { position: sticky; top: 0; z-index: 2; display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: center;
  box-sizing: border-box; max-width: 74rem; margin: 0 auto; padding: .6rem clamp(1rem, 4vw, 3rem); background: var(--paper) }
.toolbar button { font: inherit; padding: .3rem .8rem; border-radius: 2px; cursor: pointer;
  color: var(--vscode-button-foreground); background: var(--vscode-button-background);
  border: 1px solid var(--vscode-button-border, transparent) }
.toolbar button:hover:enabled { background: var(--vscode-button-hoverBackground) }
.toolbar button:disabled { opacity: .6; cursor: default }
.toolbar output { color: var(--faint) }
.toolbar progress { accent-color: var(--vscode-progressBar-background); width: 10rem }
.toolbar [hidden] { display: none }
header.page { padding-top: 1rem }
`
