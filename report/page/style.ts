/**
 * The looks of the page. `light-dark()` follows the colour scheme, and a paper is light; an editor that shows the page
 * gives its own values to the custom properties.
 */
export const style = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fdfcfa, #1a1b1e);
  --ink: light-dark(#23211d, #e6e3dc);
  --faint: light-dark(#5f5b53, #aaa59b);
  --line: light-dark(#dedad2, #3a3b40);
  --tint: light-dark(#f4f1eb, #232428);
  --link: light-dark(#14557b, #8cc4ea);
  --error: light-dark(#a3281f, #f0938a);
  --on-error: light-dark(#fff, #2a0805);
  --warning: light-dark(#b87a17, #c08a2b);
  --on-warning: #1c1200;
  --info: light-dark(#6d8fb3, #7f9dc4);
  --on-info: #0c1826;
  --fine: light-dark(#3f7d5c, #6fb08e);
  --on-fine: light-dark(#fff, #08180f);
  --still: light-dark(#736c61, #8b8478);
  --on-still: light-dark(#fff, #14120e);
  --slot: light-dark(#fff0c2, #4b3d13);
  --has-1: light-dark(#eef3ef, #26302b);
  --has-2: light-dark(#d3e4d9, #2a3f36);
  --has-3: light-dark(#a9cdb8, #2f5445);
  --has-4: light-dark(#6fab8b, #5da183);
  --on-has-4: #06140d;
}
* { box-sizing: border-box }
html { font: 16px/1.55 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif; scroll-padding-top: 1rem;
  -webkit-text-size-adjust: 100% }
body { margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: anywhere }
.page { max-width: 74rem; margin: 0 auto; padding: 0 clamp(1rem, 4vw, 3rem) }
.skip { position: absolute; left: -100vw; background: var(--paper); padding: .5rem 1rem }
.skip:focus { left: 1rem; top: 1rem }
a { color: var(--link); text-underline-offset: .15em; text-decoration-thickness: 1px }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px }
h1, h2, h3, h4 { line-height: 1.25; font-weight: 650; text-wrap: balance; margin: 0 }
h1 { font-size: clamp(1.75rem, 5vw, 2.6rem); letter-spacing: -.015em }
h2 { font-size: 1.45rem; letter-spacing: -.01em }
h3 { font-size: 1.08rem }
h4 { font-size: 1rem }
p { margin: .5rem 0; max-width: 44rem }
.faint { color: var(--faint) }
.small { font-size: .875rem }
header.page { padding-top: clamp(2rem, 6vw, 4rem) }
.eyebrow { color: var(--faint); font-size: .875rem; margin: 0 0 .5rem }
.lead { font-size: 1.15rem }
nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: .75rem 0; margin: 1.5rem 0 0;
  border-block: 1px solid var(--line); font-size: .9375rem }
main section { padding-top: clamp(2.25rem, 5vw, 3.5rem) }
section > h2 + p { color: var(--faint) }
.figures { display: flex; flex-wrap: wrap; gap: 1rem 2.5rem; margin: 1.5rem 0 }
.figures div { display: flex; flex-direction: column-reverse }
.figures dt { color: var(--faint); font-size: .875rem }
.figures dd { margin: 0; font-size: 1.75rem; line-height: 1.2; font-weight: 600; font-variant-numeric: tabular-nums }
.charts { display: grid; gap: 2.5rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 30rem), 1fr)) }
figure { margin: 1rem 0 0; min-width: 0 }
figcaption { font-weight: 600; margin-bottom: .25rem }
figcaption.small { font-weight: 400; color: var(--faint); max-width: 44rem }
.chart { display: block; max-width: 100%; height: auto; font: 13px system-ui, sans-serif; overflow: visible }
.chart.narrow { display: none }
.chart text { font-variant-numeric: tabular-nums; dominant-baseline: central }
.chart .total { font-weight: 600 }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: 0 1rem; padding: 0; margin: 0 0 .75rem; font-size: .875rem;
  color: var(--faint) }
.swatch { display: inline-block; width: .8em; height: .8em; border-radius: 2px; margin-right: .4em; background: currentColor }
.swatch, .tag { forced-color-adjust: none }
.swatch.error { background: var(--error) } .swatch.warning { background: var(--warning) }
.swatch.info { background: var(--info) } .swatch.fine { background: var(--fine) } .swatch.still { background: var(--still) }
summary { cursor: pointer; padding: .35rem 0 }
.numbers > summary { color: var(--link); font-size: .875rem }
figure + table { margin-top: 1.5rem }
table { border-collapse: collapse; font-size: .9rem; font-variant-numeric: tabular-nums }
caption { text-align: left; color: var(--faint); font-size: .875rem; padding-bottom: .5rem }
th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line) }
th { font-weight: 600 }
tbody th { font-weight: 500 }
.number { text-align: right }
.scroll { position: relative; overflow-x: auto; overflow-wrap: normal; margin-top: 1rem }
.tag { display: inline-block; font-size: .75rem; font-weight: 600; line-height: 1.5; padding: 0 .5em; border-radius: 3px;
  white-space: nowrap }
.tag.error { background: var(--error); color: var(--on-error) }
.tag.warning { background: var(--warning); color: var(--on-warning) }
.tag.info { background: var(--info); color: var(--on-info) }
.mend { list-style: none; counter-reset: mend; padding: 0; margin: 1.5rem 0 0 }
.mend > li { counter-increment: mend; border-top: 1px solid var(--line); padding: 1.5rem 0 }
.mend h3::before { content: counter(mend) '. '; color: var(--faint); font-weight: 400 }
.mend h3 + p { margin: .15rem 0 0 }
.finding { margin-top: 1.25rem }
.finding h4 { display: flex; flex-wrap: wrap; gap: .25rem .6rem; align-items: baseline }
.pair { display: grid; gap: .75rem 1.5rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); margin: .6rem 0 }
.pair > div { background: var(--tint); border-radius: 6px; padding: .6rem .9rem }
.pair .label { margin: 0; font-size: .8125rem; color: var(--faint) }
.said { margin: 0; font: 1.05rem/1.5 ui-serif, Georgia, 'Times New Roman', serif; max-width: 44rem }
.pair .said { margin-top: .15rem }
mark { background: var(--slot); color: var(--ink); border-radius: 3px; padding: 0 .15em; -webkit-box-decoration-break: clone;
  box-decoration-break: clone }
.hears { margin: .35rem 0 }
.why { margin: .15rem 0; font-size: .9rem; color: var(--faint) }
.heat thead td, .heat th[scope='col'] { border: 0 }
.heat th[scope='col'] { vertical-align: bottom; padding: .35rem 0; width: 2.2rem; min-width: 2.2rem }
.heat th[scope='col'] > span { writing-mode: vertical-rl; transform: rotate(180deg); white-space: nowrap; font-weight: 500;
  margin: 0 auto; display: block }
.heat tbody th { position: sticky; left: 0; background: var(--paper); min-width: min(11rem, 38vw); max-width: min(22rem, 45vw); padding-right: 1rem; font-weight: 400; overflow-wrap: anywhere }
.heat td { text-align: center; padding: .3rem .25rem; border: 2px solid var(--paper); min-width: 2.2rem }
.heat.shares td { min-width: 3.2rem } .heat.shares th[scope='col'] { min-width: 3.2rem }
.heat .group th { padding-top: 1.1rem; font-weight: 600 }
.yes { background: var(--has-3) } .no { background: var(--paper); box-shadow: inset 0 0 0 1.5px var(--error) }
.has-0 { box-shadow: inset 0 0 0 1px var(--line) } .has-1 { background: var(--has-1) } .has-2 { background: var(--has-2) }
.has-3 { background: var(--has-3) } .has-4 { background: var(--has-4); color: var(--on-has-4) }
.key { display: inline-block; color: var(--ink); min-width: 1.8em; text-align: center; border-radius: 2px }
.copies { list-style: none; padding: 0; margin: 1.25rem 0 0 }
.copies > li { border-top: 1px solid var(--line); padding: 1.1rem 0 }
.filters { display: flex; flex-wrap: wrap; gap: .75rem 1.25rem; align-items: end; margin: 1rem 0; padding: .75rem 1rem;
  background: var(--tint); border-radius: 6px; font-size: .9rem }
.filters[hidden] { display: none }
.filters label { display: grid; gap: .2rem; max-width: 100% }
.filters select { font: inherit; max-width: 100%; color: var(--ink); background: var(--paper); border: 1px solid var(--faint);
  border-radius: 4px; padding: .25rem .4rem }
.file { border-top: 1px solid var(--line) }
.file > summary { display: list-item; padding: .45rem 0 }
.count { color: var(--faint); font-size: .875rem; font-weight: 400; margin-left: .4rem }
.file h3 { margin-top: .75rem; font-size: .9375rem }
.file > ul { list-style: none; padding: 0 0 1rem 1.1rem; margin: 0 }
.file li { padding: .5rem 0 }
.file p { margin: .15rem 0 }
.file .said { font-size: 1rem }
.proviso { color: var(--faint); font: .875rem system-ui, sans-serif }
.after::before { content: '→ '; color: var(--faint); font-family: system-ui, sans-serif }
.guide dl { display: grid; gap: .3rem 1.25rem; grid-template-columns: max-content minmax(0, 40rem); margin: .75rem 0 1.75rem }
.guide dt { font-weight: 600 } .guide dd { margin: 0 }
.guide h3 { margin-top: 1.5rem }
footer.page { margin-top: 4rem; padding-block: 1.25rem 3rem; color: var(--faint); font-size: .875rem }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
@media (max-width: 40rem) {
  .chart.wide { display: none }
  .chart.narrow { display: block; width: 100%; max-width: 26rem }
  .figures { gap: .75rem 1.75rem } .figures dd { font-size: 1.4rem }
  .guide dl { grid-template-columns: 1fr; gap: 0 } .guide dd { margin-bottom: .6rem }
}
@media print {
  :root { color-scheme: light }
  html { font-size: 10.5pt }
  body { print-color-adjust: exact; -webkit-print-color-adjust: exact }
  nav, .skip, .filters { display: none }
  details::details-content { content-visibility: visible; display: block; height: auto }
  .numbers > summary, .file > summary { list-style: none }
  h2, h3, h4, summary, figcaption { break-after: avoid }
  .finding, .copies > li, .file li, figure, tr { break-inside: avoid }
  .scroll { overflow: visible }
  .heat.shares td, .heat.shares th[scope='col'] { min-width: 2.6rem; padding-inline: 0; font-size: .8rem }
  a { color: inherit; text-decoration: none }
}
`
