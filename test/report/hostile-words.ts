// A draft and an article whose words look like markup, a script, a formula, or turn the order of letters around.

export const hostileWords = [
  '<script>document.title = "owned"</script>',
  '<img src="https://example.org/x.png" onerror="document.title = 1">',
  '</style><style>body { display: none }</style>',
  '<a href="javascript:document.title = 2">here</a>',
  '" onmouseover="document.title = 3" x="',
  '&lt;b&gt; &amp; &#60;i&#62;',
  '=HYPERLINK("https://example.org")',
  'السلام عليكم \u202eevil\u202c',
  'supercalifragilistic'.repeat(60),
]

export const hostileArticle = `Ferry line grows\n\nAda Quill met Bo Tarn in Marrow Bay on Tuesday 14 March 2023. ${hostileWords.join(' ')}\n\n“We are <b>very</b> glad,” said Ada Quill.\n`

export const hostileDraft = `# ${hostileWords.join(' ')}\n\nAda Quill met Bo Tarn in Marrow Bay on Monday 13 March 2023. “We are <b>hardly</b> glad,” said Ada Quill. Bo Tarn ${hostileWords.join(' ')} spoke.\n\n${hostileWords.map(words => `- ${words} met Bo Tarn in Marrow Bay on Monday 13 March 2023. <!-- claimcheck-ignore date: ${words.replaceAll('--', '')} -->`).join('\n')}\n`
