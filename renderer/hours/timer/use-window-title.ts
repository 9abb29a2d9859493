import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'

/** Puts a mark before the name in the window's title as long as it is given. No client's name: others see titles. */
export function useWindowTitle(mark: string | null): void {
  const name = useTranslation().t('appName')
  useEffect(() => {
    document.title = mark === null ? name : `${mark} ${name}`
    return () => {
      document.title = name
    }
  }, [mark, name])
}
