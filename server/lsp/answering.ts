import * as lsp from 'vscode-languageserver/node'
import type { State } from './state.ts'

/**
 * A request's function that cannot bring the server down: an exception is told in the output and answered with `nothing`.
 * A refusal meant for the person (a ResponseError) goes through. Once cancelled, the answer is dropped.
 */
export function answering<P, R, N>(state: State, answer: (state: State, params: P) => Promise<R> | R, nothing: N) {
  return async (params: P, token: lsp.CancellationToken): Promise<R | N | lsp.ResponseError> => {
    try {
      const answered = await answer(state, params)
      if (!token.isCancellationRequested) return answered
      return new lsp.ResponseError(lsp.LSPErrorCodes.RequestCancelled, 'cancelled')
    } catch (error) {
      if (error instanceof lsp.ResponseError) return error
      state.connection.console.error(`${answer.name} failed: ${detailsOf(error)}`)
      return nothing
    }
  }
}

/** The same for a notification, which nobody waits for. */
export function heeding<P>(state: State, heed: (params: P) => void) {
  return (params: P): void => {
    try {
      heed(params)
    } catch (error) {
      state.connection.console.error(`A notification could not be heeded: ${detailsOf(error)}`)
    }
  }
}

export function detailsOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
