// Generated from style.ts by scripts/generate.ts.
export const styleHash = 'sha256-pYCFH//eE+uSKqNjvxzwgaZhbklmCAfAJBmKStO/GCo='
