import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // What runs inside VS Code has its own two runners.
    exclude: ['test/vscode/**', '**/node_modules/**'],
    // On a busy machine of two cores a property test takes a minute, and what should be fast is told by processor time.
    testTimeout: 240_000,
    hookTimeout: 120_000,
    allowOnly: false,
  },
})
