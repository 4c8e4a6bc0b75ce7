// What the engine knows of the sheet's language, in one place.

export { readSheet } from '../engine/facts/sheet.ts'
export { type SheetCompletion, sheetCompletions } from '../engine/facts/sheet-completion.ts'
export { withDetail } from '../engine/facts/sheet-detail.ts'
export { type CheckedEvidence, checkedEvidence, entriesOf } from '../engine/facts/sheet-evidence.ts'
export { sheetHover } from '../engine/facts/sheet-hover.ts'
export { nameDefinition, nameReferences, nameToRename, renameName } from '../engine/facts/sheet-names.ts'
export { type OutlineItem, sheetOutline } from '../engine/facts/sheet-outline.ts'
