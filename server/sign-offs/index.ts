// Sign-offs on disk: where their file lies, and how it is read and written. Nobody else writes it.

export { initialsFrom, userName } from './initials.ts'
export { draftPath, homeOf, signOffsFile } from './place.ts'
export { addSignOff, addSignOffs, readSignOffs, type SignOffsOnDisk } from './store.ts'
