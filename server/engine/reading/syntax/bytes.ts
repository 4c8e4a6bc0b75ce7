// Reading a model's bytes from front to back. Reading past the end is an error, which loadSyntax reports.

export class ByteReader {
  private at = 0
  private readonly source: Uint8Array

  constructor(source: Uint8Array) {
    this.source = source
  }

  /** A whole number in groups of seven bits, the lowest first. */
  number(): number {
    let value = 0
    let scale = 1
    for (;;) {
      const byte = this.source[this.at++]
      if (byte === undefined) throw new RangeError('the model ends too early')
      value += (byte & 0x7f) * scale
      if (byte < 0x80) return value
      scale *= 128
    }
  }

  /** A copy of the next bytes. */
  bytes(count: number): Uint8Array {
    if (this.at + count > this.source.length) throw new RangeError('the model ends too early')
    this.at += count
    return this.source.slice(this.at - count, this.at)
  }

  /** Text in UTF-16 units, each as a number, with its length before it. */
  text(): string {
    const count = this.number()
    const parts: string[] = []
    for (let i = 0; i < count; i += 4096) {
      const units: number[] = []
      for (let j = i; j < Math.min(count, i + 4096); j++) units.push(this.number())
      parts.push(String.fromCharCode(...units))
    }
    return parts.join('')
  }

  position(): number {
    return this.at
  }

  done(): boolean {
    return this.at === this.source.length
  }
}

export class ByteWriter {
  private readonly out: number[] = []

  number(value: number): void {
    let rest = value
    while (rest >= 128) {
      this.out.push((rest % 128) + 128)
      rest = Math.floor(rest / 128)
    }
    this.out.push(rest)
  }

  bytes(values: Iterable<number>): void {
    for (const value of values) this.out.push(value & 0xff)
  }

  text(value: string): void {
    this.number(value.length)
    for (let i = 0; i < value.length; i++) this.number(value.charCodeAt(i))
  }

  result(): Uint8Array {
    return Uint8Array.from(this.out)
  }
}

/** A checksum that any cut or changed byte alters. */
export function checksumOf(bytes: Uint8Array): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < bytes.length; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193)
  return hash >>> 0
}
