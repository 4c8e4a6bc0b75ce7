import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // What runs inside VS Code has its own two runners.
    exclude: ['test/vscode/**', '**/node_modules/**'],
    // Property tests on a busy machine of two cores take longer than the usual five seconds.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    allowOnly: false,
  },
})
