// Generated from style.ts by scripts/generate.ts.
export const styleHash = 'sha256-Ohk79Y84JlEJHmJeaqSceO3Z82TV/InvfgjYD99JAQ8='
