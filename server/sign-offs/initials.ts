// Who signs off: what the settings say, else the name that git knows.
import { execFile } from 'node:child_process'
import { homedir } from 'node:os'

/** The user’s name as git has it for a folder; undefined where git or the name is missing. */
export function userName(folder: string): Promise<string | undefined> {
  return new Promise(resolve => {
    // Started from the home folder: what lies in a workspace must never be taken for git itself.
    execFile('git', ['-C', folder, 'config', 'user.name'], { cwd: homedir(), timeout: 5000 }, (error, output) => {
      const name = error ? '' : output.trim()
      resolve(name === '' ? undefined : name)
    })
  })
}

/** “Ada Quill” → “AQ”. A single word stays as it is. */
export function initialsFrom(name: string): string {
  const words = name.split(/[\s.-]+/).filter(word => /\p{L}/u.test(word))
  return words.length < 2 ? name.trim() : words.map(word => [...word.toUpperCase()][0]).join('')
}
