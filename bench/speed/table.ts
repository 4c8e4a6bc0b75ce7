// What the benchmark prints: each row a ratio to another row of the same run, beside its bounds.

export interface Row {
  readonly what: string
  /** Undefined where a peer is not installed. */
  readonly value: number | undefined
  /** What the value counts: "× the empty server", "MB". */
  readonly unit: string
  readonly must?: number
  readonly aim?: number
  /** True where more is better. */
  readonly atLeast?: boolean
}

export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map(row => [row.what, shown(row), bound(row, row.must), bound(row, row.aim), outcome(row)])
  const all = [['what', 'measured', 'must', 'aim', ''], ...cells]
  const widths = [0, 1, 2, 3].map(column => Math.max(...all.map(line => line[column]!.length)))
  return all
    .map(line =>
      line
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function shown({ value, unit }: Row): string {
  return value === undefined ? 'not measured' : `${Number(value.toPrecision(3))} ${unit}`
}

function bound({ atLeast }: Row, limit: number | undefined): string {
  return limit === undefined ? '' : `${atLeast ? '≥' : '≤'} ${limit}`
}

function outcome({ value, must, aim, atLeast }: Row): string {
  if (value === undefined) return ''
  const holds = (limit: number | undefined) => limit !== undefined && (atLeast ? value >= limit : value <= limit)
  if (must !== undefined && !holds(must)) return 'missed'
  return holds(aim) ? 'aim reached' : must === undefined ? '' : 'holds'
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** @param share from 0 to 1: 0.95 for the value that 95 of 100 stay below */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

/** The exponent with which a time grows with the length: 1 where twice the text takes twice as long. */
export function growth(few: { length: number; time: number }, many: { length: number; time: number }): number {
  return Math.log(many.time / few.time) / Math.log(many.length / few.length)
}
