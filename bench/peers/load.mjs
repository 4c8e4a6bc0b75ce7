// Stands in this folder so that its packages are found.
export const load = name => import(name)
