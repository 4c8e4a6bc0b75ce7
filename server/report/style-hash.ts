// Generated from style.ts by scripts/generate.ts.
export const styleHash = 'sha256-iMQfvfsq8YONX4IuVXMry6Mn2+Xa5yX05pRb+BYo6/g='
