// How the report looks. The page allows exactly this style: its hash stands in the page's policy (style-hash.ts).

const light = `--page: #fff; --ink: #1b1b1f; --soft: #5c5c66; --line: #d8d8de; --tint: #f6f6f8;
  --refuted: #b3261e; --unchecked: #8a5a00; --missing: #5b5f73; --supported: #1d6f42; --signed-off: #2f5fae;`
const dark = `--page: #1b1b1f; --ink: #e6e6ea; --soft: #a5a5b0; --line: #3a3a42; --tint: #25252b;
  --refuted: #ff8f86; --unchecked: #e8b45a; --missing: #a9aec6; --supported: #79cf9f; --signed-off: #92b8f5;`

// In the editor the person’s theme decides, which may be dark on a light system.
export const style = `
:root { color-scheme: light dark; ${light} }
@media (prefers-color-scheme: dark) { :root { ${dark} } }
:root:has(body.vscode-light, body.vscode-high-contrast-light) { color-scheme: light; ${light} }
:root:has(body.vscode-dark, body.vscode-high-contrast:not(.vscode-high-contrast-light)) { color-scheme: dark; ${dark} }
* { box-sizing: border-box; }
html { background: var(--page); }
body { margin: 0 auto; padding: 2.5rem 2rem 4rem; max-width: 62rem; background: var(--page); color: var(--ink);
  font: 1rem/1.55 Georgia, "Iowan Old Style", "Times New Roman", serif; overflow-wrap: anywhere; }
h1, h2, h3, table, nav, .margin, .state, .meta, .where, .legend, .note, footer { font-family: system-ui, "Segoe UI", Helvetica, Arial, sans-serif; }
h1 { margin: 0 0 .2rem; font-size: 1.7rem; line-height: 1.2; }
h2 { margin: 2.6rem 0 .8rem; padding-bottom: .3rem; border-bottom: 2px solid var(--ink); font-size: 1.15rem; }
h3 { margin: 1.6rem 0 .4rem; font-size: .95rem; }
p { margin: .5rem 0; }
a { color: inherit; text-decoration-thickness: 1px; text-underline-offset: .15em; }
.meta { margin: 0; color: var(--soft); font-size: .85rem; }
.counts { display: grid; grid-template-columns: repeat(auto-fit, minmax(6.2rem, 1fr)); gap: .6rem; margin: 1.4rem 0 .6rem; padding: 0; list-style: none; }
.counts li { padding: .6rem .8rem; border: 1px solid var(--line); border-top: 4px solid currentColor; border-radius: 4px; }
.counts b { display: block; font: 600 1.6rem/1.1 system-ui, Helvetica, Arial, sans-serif; }
.counts span { color: var(--ink); font: .85rem system-ui, Helvetica, Arial, sans-serif; }
.refuted { color: var(--refuted); } .unchecked { color: var(--unchecked); } .not-in-source { color: var(--missing); }
.supported { color: var(--supported); } .signed-off { color: var(--signed-off); }
.note { padding: .6rem .9rem; background: var(--tint); border-left: 4px solid var(--unchecked); font-size: .9rem; }
.claim { margin: 1.1rem 0; padding: .2rem 0 .2rem 1rem; border-left: 4px solid currentColor; break-inside: avoid; }
.claim > * { color: var(--ink); }
.claim > .state { margin: 0; color: inherit; font-size: .85rem; font-weight: 600; }
.words { margin: .15rem 0; font-size: 1.08rem; }
del { color: var(--refuted); text-decoration: line-through; } ins { color: var(--supported); text-decoration: underline; font-weight: 600; }
.where { color: var(--soft); font-size: .82rem; }
blockquote { margin: .4rem 0; padding: .3rem .8rem; background: var(--tint); border-radius: 3px; font-size: .95rem; }
blockquote.sheet { font: .82rem/1.5 ui-monospace, Consolas, monospace; }
blockquote .around { color: var(--soft); }
mark { background: none; color: inherit; font-weight: 700; }
.legend { color: var(--soft); font-size: .82rem; }
.passage { display: grid; grid-template-columns: minmax(0, 1fr) 13rem; gap: 0 1.6rem; padding: .35rem 0; border-top: 1px solid var(--line); }
.passage:first-of-type { border-top: 0; }
.draft { margin: 0; white-space: pre-wrap; }
.draft.heading { font-weight: 700; font-size: 1.1rem; } .draft.head { color: var(--soft); font: .82rem/1.5 ui-monospace, Consolas, monospace; }
.margin { margin: .15rem 0 0; padding: 0 0 0 .8rem; border-left: 1px solid var(--line); font-size: .78rem; line-height: 1.45; list-style: none; }
.margin a { text-decoration: none; } .margin q { color: var(--ink); quotes: none; }
u { text-decoration-thickness: 2px; text-underline-offset: .22em; }
u.refuted { text-decoration-style: wavy; } u.unchecked { text-decoration-style: dashed; } u.not-in-source { text-decoration-style: dotted; }
u.supported { text-decoration-thickness: 1px; } u.signed-off { text-decoration-style: double; text-decoration-thickness: 1px; }
u { text-decoration-color: currentColor; } u > span { color: var(--ink); }
sup { font: 600 .62rem system-ui, Helvetica, Arial, sans-serif; line-height: 0; text-decoration: none; } sup a { text-decoration: none; }
table { width: 100%; border-collapse: collapse; font-size: .82rem; }
th, td { padding: .35rem .6rem .35rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
th { color: var(--soft); font-weight: 600; } td ul { margin: 0; padding: 0; list-style: none; } thead { display: table-header-group; } tr { break-inside: avoid; }
td.said { width: 58%; font-family: Georgia, "Iowan Old Style", "Times New Roman", serif; font-size: .88rem; } td .around { color: var(--soft); } td mark { font-weight: 600; }
footer { margin-top: 3rem; padding-top: .8rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .8rem; }
@media (max-width: 44rem) { .passage { grid-template-columns: 1fr; } .margin { margin: .3rem 0 0; } }
@media print {
  :root { color-scheme: light; --page: #fff; --ink: #000; --soft: #444; --line: #bbb; --tint: #f3f3f3;
    --refuted: #a0201a; --unchecked: #6e4800; --missing: #4a4e60; --supported: #14532f; --signed-off: #234a8a; }
  @page { size: A4; margin: 16mm 15mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt Helvetica, Arial, sans-serif; } }
  body { max-width: none; padding: 0; font-size: 10.5pt; line-height: 1.45; }
  h2 { margin-top: 1.6rem; } .passage { break-inside: avoid; } h2, h3 { break-after: avoid; } .passage { grid-template-columns: minmax(0, 1fr) 46mm; }
  .counts b { font-size: 14pt; } a { text-decoration: none; } p, .draft { orphans: 3; widows: 3; }
}
`
