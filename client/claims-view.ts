// The side bar's list of a draft's claims, by state, the most urgent first.
import * as vscode from 'vscode'
import {
  type DraftClaims,
  detailOf,
  type Filter,
  groupsOf,
  groupTitles,
  inMarks,
  type ListedClaim,
  noFilter,
  spoken,
} from './claim-list.ts'
import type { ClaimGroup, LapsedItem } from './desk-protocol.ts'
import type { DraftsClaims } from './drafts-claims.ts'

export type Node =
  | {
      readonly kind: 'group'
      readonly group: ClaimGroup
      readonly title: string
      readonly claims: readonly ListedClaim[]
    }
  | { readonly kind: 'claim'; readonly claim: ListedClaim; readonly uri: vscode.Uri }
  | { readonly kind: 'lapsed'; readonly items: readonly LapsedItem[] }
  | { readonly kind: 'gone'; readonly item: LapsedItem; readonly uri: vscode.Uri }

const icons: Readonly<Record<ClaimGroup, readonly [string, string]>> = {
  reopened: ['history', 'claimcheck.reopened'],
  refuted: ['error', 'claimcheck.refuted'],
  asked: ['question', 'claimcheck.asked'],
  'not-in-source': ['circle-large-outline', 'claimcheck.notInSource'],
  unchecked: ['circle-slash', 'claimcheck.unchecked'],
  'signed-off': ['verified', 'claimcheck.signedOff'],
  supported: ['check', 'claimcheck.supported'],
}

export class ClaimsView implements vscode.Disposable, vscode.TreeDataProvider<Node> {
  readonly #claims: DraftsClaims
  readonly #changed = new vscode.EventEmitter<undefined>()
  readonly #view: vscode.TreeView<Node>
  readonly #subscriptions: readonly vscode.Disposable[]
  #filter: Filter = noFilter
  #shown: { readonly uri: vscode.Uri; readonly claims: DraftClaims } | undefined
  #content = ''
  readonly onDidChangeTreeData = this.#changed.event

  constructor(claims: DraftsClaims) {
    this.#claims = claims
    this.#view = vscode.window.createTreeView('claimcheck.claims', { treeDataProvider: this, showCollapseAll: true })
    this.#subscriptions = [
      this.#changed,
      this.#view,
      claims.onDidChange(() => this.#update()),
      vscode.commands.registerCommand('claimcheck.filterClaims', () => this.#chooseGroups()),
      vscode.commands.registerCommand('claimcheck.searchClaims', () => this.#askWords()),
      vscode.commands.registerCommand('claimcheck.clearClaimsFilter', () => this.#filterBy(noFilter)),
    ]
    this.#update()
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose()
  }

  getChildren(node?: Node): Node[] {
    if (!this.#shown) return []
    const { uri, claims } = this.#shown
    if (node?.kind === 'group') return node.claims.map(claim => ({ kind: 'claim', claim, uri }))
    if (node?.kind === 'lapsed') return node.items.map(item => ({ kind: 'gone', item, uri }))
    if (node) return []
    const groups = groupsOf(claims, this.#filter).map((group): Node => ({ kind: 'group', ...group }))
    const isFiltered = this.#filter !== noFilter
    return claims.lapsed.length === 0 || isFiltered ? groups : [...groups, { kind: 'lapsed', items: claims.lapsed }]
  }

  getTreeItem(node: Node): vscode.TreeItem {
    if (node.kind === 'group') return groupItem(node)
    if (node.kind === 'claim') return claimItem(node)
    if (node.kind === 'lapsed') return lapsedGroupItem(node.items)
    return lapsedItem(node.item)
  }

  #update(): void {
    this.#shown = this.#claims.active()
    const { claims, uri } = this.#shown ?? {}
    // Places move with every key; what is listed does not, and a list that is drawn anew would flash.
    const content = JSON.stringify([
      uri?.toString(),
      claims?.claims.map(claim => [claim.key, claim.group, claim.signOff?.id, claim.words, detailOf(claim)]),
      claims?.lapsed,
    ])
    this.#view.badge =
      claims && claims.open > 0
        ? { value: claims.open, tooltip: claims.open === 1 ? '1 claim is open' : `${claims.open} claims are open` }
        : undefined
    this.#view.message = messageOf(claims, this.#filter)
    if (content === this.#content) return
    this.#content = content
    this.#changed.fire(undefined)
    void vscode.commands.executeCommand('setContext', 'claimcheck.hasClaims', claims !== undefined)
  }

  async #chooseGroups(): Promise<void> {
    const items = (Object.keys(groupTitles) as ClaimGroup[]).map(group => ({
      label: groupTitles[group],
      group,
      picked: this.#filter.groups.size === 0 || this.#filter.groups.has(group),
    }))
    const chosen = await vscode.window.showQuickPick(items, { title: 'Which claims are listed?', canPickMany: true })
    if (!chosen) return
    const groups = new Set(chosen.length === items.length ? [] : chosen.map(({ group }) => group))
    this.#filterBy({ ...this.#filter, groups })
  }

  async #askWords(): Promise<void> {
    const words = await vscode.window.showInputBox({
      title: 'Search the claims',
      prompt: 'Words of the draft, of the source or of a note. Leave it empty for all.',
      value: this.#filter.words,
    })
    if (words !== undefined) this.#filterBy({ ...this.#filter, words: words.trim() })
  }

  #filterBy(filter: Filter): void {
    this.#filter = filter.groups.size === 0 && filter.words === '' ? noFilter : filter
    void vscode.commands.executeCommand('setContext', 'claimcheck.claimsFiltered', this.#filter !== noFilter)
    this.#content = ''
    this.#update()
  }
}

function messageOf(claims: DraftClaims | undefined, { groups, words }: Filter): string | undefined {
  if (!claims) return undefined
  const only = [...groups].map(group => groupTitles[group]).join(', ')
  const filters = [only, words && `“${words}”`].filter(Boolean).join(', ')
  return filters === '' ? claims.summary : `${claims.summary}\nOnly: ${filters}`
}

function groupItem({ group, title, claims }: Extract<Node, { kind: 'group' }>): vscode.TreeItem {
  const quiet = group === 'supported' || group === 'signed-off'
  const item = new vscode.TreeItem(
    title,
    quiet ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.Expanded,
  )
  item.id = group
  item.description = String(claims.length)
  item.accessibilityInformation = { label: `${title}, ${claims.length === 1 ? '1 claim' : `${claims.length} claims`}` }
  item.contextValue = 'group'
  return item
}

function claimItem({ claim, uri }: Extract<Node, { kind: 'claim' }>): vscode.TreeItem {
  const [icon, colour] = icons[claim.group]
  const item = new vscode.TreeItem(claim.words)
  item.id = `${uri} ${claim.key} ${claim.group}`
  item.description = detailOf(claim)
  item.iconPath = new vscode.ThemeIcon(icon, new vscode.ThemeColor(colour))
  item.tooltip = tooltipOf(claim)
  item.accessibilityInformation = { label: spoken(claim) }
  item.contextValue = ['claim', claim.location && 'placed', claim.signOff && 'signed'].filter(Boolean).join(' ')
  item.command = {
    title: 'Show in the Draft',
    command: 'claimcheck.showClaim',
    arguments: [{ kind: 'claim', claim, uri }],
  }
  return item
}

function tooltipOf(claim: ListedClaim): string {
  const { words, difference, source, place, signOff, why, group, code } = claim
  return [
    `${groupTitles[group]} · ${code}`,
    inMarks(words),
    difference,
    source && `${place ?? 'source'}: ${inMarks(source)}`,
    why && `Open again: ${why}`,
    signOff && `${signOff.kind}: ${signOff.note} (${signOff.by}, ${signOff.when.slice(0, 10)})`,
  ]
    .filter(Boolean)
    .join('\n')
}

function lapsedGroupItem(items: readonly LapsedItem[]): vscode.TreeItem {
  const title = 'Sign-offs that no longer hold'
  const item = new vscode.TreeItem(title, vscode.TreeItemCollapsibleState.Collapsed)
  item.id = 'lapsed'
  item.description = String(items.length)
  item.accessibilityInformation = { label: `${title}, ${items.length}` }
  item.contextValue = 'lapsed'
  return item
}

function lapsedItem({ id, words, why, note, by, when, code }: LapsedItem): vscode.TreeItem {
  const item = new vscode.TreeItem(words === '' ? code : words)
  item.id = `lapsed ${id}`
  item.description = `${why} · ${note === '' ? by : `${note} (${by})`}`
  item.iconPath = new vscode.ThemeIcon('discard')
  item.tooltip = `${code} ${inMarks(words)}\n${note} (${by}, ${when.slice(0, 10)})\nIt no longer holds: ${why}`
  item.accessibilityInformation = { label: `No longer holds: ${words}, ${why}` }
  item.contextValue = 'gone'
  return item
}
