// The TextMate grammar that colours the comments by which a draft sets differences aside, inside those of Markdown.
import { codes } from '../server/engine/ignoring/ignore-comments.ts'

const scope = (name: string): string => `${name}.claimcheck-ignore`

export function ignoreGrammar(): string {
  const grammar = {
    $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
    name: 'Claimcheck comments',
    scopeName: 'markdown.claimcheck-ignore.injection',
    injectionSelector: 'L:text.html.markdown comment.block.html',
    patterns: [
      {
        begin: '(?<=<!--)\\s*(claimcheck-ignore)(?!\\w|-(?!->))',
        beginCaptures: { 1: { name: scope('keyword.control') } },
        end: '(?=-->)',
        patterns: [
          {
            begin: ':',
            beginCaptures: { 0: { name: scope('punctuation.separator') } },
            end: '(?=-->)',
            contentName: scope('string.unquoted.reason'),
          },
          { match: ',', name: scope('punctuation.separator') },
          { match: `(?<![\\w-])(?:${Object.keys(codes).join('|')})(?!\\w|-(?!->))`, name: scope('constant.language') },
          { match: '[^\\s,:]+?(?=[\\s,:]|-->|$)', name: scope('invalid.illegal.code') },
        ],
      },
    ],
  }
  return `${JSON.stringify(grammar, null, 2)}\n`
}
