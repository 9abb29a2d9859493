import { type VariableType, type VariableValue, variables } from '../rules/variables.ts'

/**
 * The answers with everything that isn't known given somehow. What a rule finds both without and with them does not
 * depend on what the document leaves open.
 */
export function fillUnknown(
  known: Readonly<Record<string, VariableValue>>,
): Readonly<Record<string, VariableValue>> {
  const unknown = Object.entries(variables).filter(
    ([name]) => !Object.hasOwn(known, name) && name !== 'jur' && name !== 'doc',
  )
  return { ...Object.fromEntries(unknown.map(([name, type]) => [name, someAnswer(type)])), ...known }
}

function someAnswer(type: VariableType): VariableValue {
  switch (type.type) {
    case 'boolean':
      return true
    case 'integer':
    case 'number':
      return 1
    case 'date':
      return '2000-01-01'
    case 'enum':
      return type.choices[0] ?? null
    case 'list':
      return [type.choices?.[0] ?? 'ja']
    case 'language':
      return 'ja'
    case 'country':
      return 'JP'
    default:
      return '-'
  }
}
