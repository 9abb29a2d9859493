import { useState } from 'react'
import { useNavigate } from 'react-router'
import { ChoosePassphrase } from './choose-passphrase.tsx'
import { Door } from './door.tsx'
import { KeepRecoveryCode } from './keep-recovery-code.tsx'

/** The first start: a passphrase, then the recovery code, shown once. */
export function FirstRunScreen() {
  const navigate = useNavigate()
  const [recoveryCode, setRecoveryCode] = useState<string | null>(null)
  return (
    <Door>
      {recoveryCode === null ? (
        <ChoosePassphrase onCreated={setRecoveryCode} />
      ) : (
        <KeepRecoveryCode
          code={recoveryCode}
          onKept={() => void navigate('/engagements', { replace: true })}
        />
      )}
    </Door>
  )
}
