import { parseSync, Visitor } from 'vite'

/** Every module that a TypeScript source names: imports, re-exports, `import()`, `require()`, and types. */
export function importsOf(file: string, source: string): string[] {
  const { program, errors } = parseSync(file, source)
  if (errors.length > 0) throw new Error(`${file} can't be parsed: ${errors[0]?.message}`)
  const found: string[] = []
  const keep = (node: { type: string } | null) => {
    const name = literal(node)
    if (name !== null) found.push(name)
  }
  new Visitor({
    ImportDeclaration: (node) => keep(node.source),
    ExportAllDeclaration: (node) => keep(node.source),
    ExportNamedDeclaration: (node) => keep(node.source),
    ImportExpression: (node) => keep(node.source),
    TSImportType: (node) => keep(node.source),
    TSExternalModuleReference: (node) => keep(node.expression),
    CallExpression: (node) => {
      if (node.callee.type === 'Identifier' && node.callee.name === 'require') keep(node.arguments[0] ?? null)
    },
  }).visit(program)
  return found
}

function literal(node: { type: string } | null) {
  return node?.type === 'Literal' && 'value' in node && typeof node.value === 'string' ? node.value : null
}
