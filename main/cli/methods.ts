import { z } from 'zod'
import { contract } from '../../shared/contract.ts'
import { errorCodes } from '../../shared/errors.ts'

/** The contract as JSON Schema: input and output of every method, and every error code. */
export function describeMethods() {
  const methods = Object.entries(contract).map(([name, method]) => [
    name,
    {
      kind: method.kind,
      input: z.toJSONSchema(method.input, { io: 'input' }),
      output: z.toJSONSchema(method.output),
    },
  ])
  return { methods: Object.fromEntries(methods), errors: errorCodes }
}
