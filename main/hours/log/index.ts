import type { Handlers } from '../../context.ts'
import { signOffHandlers } from './sign-offs.ts'
import { writeLogHandlers } from './write-log.ts'

type LogMethod = 'hours.writeLog' | 'hours.signOffs' | 'hours.sign' | 'hours.removeSignOff'

/** The methods of the hour log as a document. */
export const hourLogHandlers: Handlers<LogMethod> = { ...writeLogHandlers, ...signOffHandlers }
