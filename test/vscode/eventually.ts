/** In milliseconds. A busy machine of two cores may take most of a minute for what is usually a matter of a second. */
export const longestWait = 60_000

/**
 * Repeats `attempt` until it no longer throws and returns what it returned; when the time is up it throws what the
 * last attempt threw, so that a failing test shows what it saw rather than that it waited.
 */
export async function eventually<T>(attempt: () => T | Promise<T>, milliseconds = longestWait): Promise<T> {
  const end = Date.now() + milliseconds
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      if (Date.now() > end) throw error
      await new Promise(resolve => setTimeout(resolve, 50))
    }
  }
}
