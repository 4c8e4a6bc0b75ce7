// Generated from style.ts by scripts/generate.ts.
export const styleHash = 'sha256-h+ffVaY64Sovncg6qcTmUaxYX9DY8dmBBQrB63dp0Js='
