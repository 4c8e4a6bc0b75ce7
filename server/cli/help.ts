// What `--help` prints. Lines have at most 80 columns, so that they stand as they are on any terminal.

export const usage = `Claimcheck compares what a draft says with the facts of its sources, offline.

Usage:
  claimcheck check DRAFT... [--sources PATH...] [--date EDTF]
                   [--format text|json]
  claimcheck report DRAFT [--format html|csv|jsonld] [--output FILE]
                    [--sources PATH...] [--date EDTF]
  claimcheck facts ARTICLE [--date EDTF] [--sheet FILE] [--write]
  claimcheck batch
  claimcheck lsp --stdio

Commands:
  check    check drafts and show what differs from their sources
  report   write a draft's fact-check report, to print or to archive
  facts    print an article's facts as a fact sheet, for review
  batch    answer requests that come as JSON Lines on standard input
  lsp      run the language server, for any editor

Options:
  -h, --help       show this help, or that of a command: claimcheck check --help
  -v, --version    show the version

Exit codes:
  0  nothing is refuted
  1  a source says otherwise
  2  wrong usage, or something that cannot be read
`

const check = `Checks drafts and shows what differs from their sources.

Usage:
  claimcheck check DRAFT... [--sources PATH...] [--date EDTF]
                   [--format text|json]

Arguments:
  DRAFT    a file: Markdown where its name ends in .md or .markdown, else plain
           text; - reads plain text from standard input

Options:
  --sources PATH...    the sources to check against: articles, fact sheets
                       (*.facts.yaml), or folders with some. Every name up to
                       the next option is a source, unless no draft was named
                       before: then only the first one is. May be repeated.
  --date EDTF          the draft's date, from which "yesterday" counts:
                       2024-10-19, 2024-10 or 2024-10-14/2024-10-18. A date in
                       the draft's front matter wins over it.
  --format text|json   text (the default) draws the lines with marks under the
                       words that differ; json prints the whole report
  -h, --help           show this help
  --                   what follows are drafts, whatever they are called

Sources:
  Articles are plain text (.txt), Markdown, web pages (.html), Word documents
  (.docx) and PDF. Without --sources, they are those that the draft's front
  matter names (sources: [beijing-visit] or [../notes/visit.txt]), else all fact
  sheets of the draft's workspace and all articles in its folders sources. The
  workspace is the nearest folder above the draft that holds .git, .vscode,
  package.json or a fact sheet, or a folder sources with a sheet or an article;
  neither the home folder nor the root is one. Where there is none, the fact
  sheets beside the draft and all in sources beside it are read. A source is not
  checked as a draft.

Output:
  Text ends with a line such as
    9 claims: 5 supported, 1 refuted, 1 not checked, 2 signed off
  and is coloured on a terminal, unless NO_COLOR is set. Mistakes in a fact
  sheet go to standard error as FILE:LINE:COLUMN: MESSAGE; what else stands in
  it counts.

Sign-offs:
  What people have signed off in the editor (.claimcheck/sign-offs.jsonl in a
  folder above the draft) holds here too. What is "checked elsewhere" or left as
  it is, is drawn no longer and does not count for the exit code; a question to
  the author leaves it open. json keeps all of it among the diagnostics, each
  with its "signOff". Sign-offs that no longer hold are told.

Setting a difference aside:
  In Markdown, <!-- claimcheck-ignore date: reason --> sets the differences of a
  code aside in its sentence, or in the paragraph below it. They count as not
  checked. A comment that sets nothing aside is told on standard error.

Exit codes:
  0  nothing is refuted, or all of it is signed off; also where there is no
     source and so nothing was checked, which is told on standard error
  1  a source says otherwise
  2  wrong usage, or a draft or source that cannot be read; the others are
     checked and shown all the same

Examples:
  claimcheck check draft.md
  claimcheck check drafts/*.md --sources sources/visit.facts.yaml
  claimcheck check draft.txt --date 2024-10-19 --format json
`

const report = `Writes the fact-check report of a draft: every claim with its state, what the
sources say, and what was decided. What is open stands first.

Usage:
  claimcheck report DRAFT [--format html|csv|jsonld] [--output FILE]
                    [--sources PATH...] [--date EDTF]

Arguments:
  DRAFT    a file: Markdown where its name ends in .md or .markdown, else plain
           text; - reads plain text from standard input

Options:
  --format html|csv|jsonld
                      html (the default) is one page for reading, printing and
                      archiving; csv is a table for a spreadsheet; jsonld is W3C
                      Web Annotations. Without it, the ending of FILE decides.
  --output FILE       where to write it, instead of standard output
  --sources PATH      a source to check against, as in check. May be repeated.
  --date EDTF         the draft's date, as in check
  -h, --help          show this help

Exit codes:
  0  the report was written, whatever it says; also where there is no source
     and so nothing was checked, which is told on standard error
  2  wrong usage, or something that cannot be read or written

Examples:
  claimcheck report draft.md --output report.html
  claimcheck report draft.md --format csv > report.csv
`

const facts = `Prints an article's facts as a fact sheet, for review: where the sheet and the
article differ, the sheet wins.

Usage:
  claimcheck facts ARTICLE [--date EDTF] [--sheet FILE] [--write]

Arguments:
  ARTICLE    plain text (.txt), Markdown, a web page (.html), a Word document
             (.docx) or a PDF

Options:
  --date EDTF     the article's date, from which its "yesterday" counts:
                  2024-10-18. It wins over the one found in the article; that of
                  the article's sheet wins over both.
  --sheet FILE    the article's sheet, where it is neither the one that names
                  the article as its text nor the one of its name beside it
  --write         write the sheet to its file, NAME.facts.yaml beside the
                  article if there is none yet, instead of printing it
  -h, --help      show this help

Where there is a sheet:
  It is printed as it stands, and what the article says and the sheet lacks is
  put under "proposed", which is written anew each time. Nothing there is in
  force until somebody moves it to the lists above. Evidence whose words the
  article no longer has goes to standard error as FILE:LINE:COLUMN: MESSAGE, and
  so do mistakes in the sheet, and that no date was found.
  Use --write rather than "> NAME.facts.yaml", which empties that file before it
  can be read.

The sheet holds a part of what the article says: a person has to review it and
to add what is missing. A file that lies among no sources, in a folder that has
some, is taken for a draft, and that is told on standard error.

Exit codes:
  0  the sheet was printed or written
  2  wrong usage, or something that cannot be read or written

Examples:
  claimcheck facts sources/visit.txt
  claimcheck facts sources/visit.pdf --date 2024-10-18 --write
`

const batch = `Answers requests that come as JSON Lines on standard input, in their order, each
with one line on standard output as soon as it is known.

Usage:
  claimcheck batch < requests.jsonl > answers.jsonl

Request, on one line:
  { "id": "a",
    "draft": "the text, as Markdown",
    "draftDate": "2024-10-19",
    "sources": [{ "id": "s", "text": "the article", "date": "2024-10-18",
                  "facts": "the fact sheet, as YAML" }] }
  draftDate, and a source's text, date and facts, may be missing. Where both
  text and facts are given, the facts win. Dates are written in EDTF. Other
  fields are left alone.

Answer, on one line:
  { "id": "a", "diagnostics": [...], "claims": [...] }
  { "id": "a", "error": "line 3: ..." }
  The error says what is wrong with the request; the id is null where it could
  not be read.

Blank lines are passed over. Mistakes in a fact sheet go to standard error once;
its other facts count.

Options:
  -h, --help    show this help

Exit codes:
  0  every line was answered, some perhaps with an error, whatever was refuted
  2  wrong usage, or standard input broke off
`

const lsp = `Runs the language server, for any editor.

Usage:
  claimcheck lsp --stdio

Options:
  --stdio       talk on standard input and output; needed
  -h, --help    show this help

The server speaks the Language Server Protocol: diagnostics, hover, quick fixes
and go to definition for drafts (Markdown and plain text) and for fact sheets
(*.facts.yaml). Exit code 2 stands for wrong usage.
`

export const helpOn: Readonly<Record<string, string>> = { check, report, facts, batch, lsp }
