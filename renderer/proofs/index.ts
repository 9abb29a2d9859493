export { ProofMark } from './proof-mark.tsx'
export { UnlinkedEntries } from './unlinked-entries.tsx'
export { UnlinkedFact } from './unlinked-fact.tsx'
