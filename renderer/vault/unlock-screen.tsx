import { useState } from 'react'
import { useNavigate } from 'react-router'
import { Door } from './door.tsx'
import { RenewPassphrase } from './renew-passphrase.tsx'
import { UnlockForm } from './unlock-form.tsx'

/** The door of the vault; after the recovery code it offers a new passphrase before it lets in. */
export function UnlockScreen() {
  const navigate = useNavigate()
  const [needsNewPassphrase, setNeedsNewPassphrase] = useState(false)
  const enter = () => void navigate('/engagements', { replace: true })
  return (
    <Door>
      {needsNewPassphrase ? (
        <RenewPassphrase onDone={enter} />
      ) : (
        <UnlockForm onOpened={(needsNew) => (needsNew ? setNeedsNewPassphrase(true) : enter())} />
      )}
    </Door>
  )
}
