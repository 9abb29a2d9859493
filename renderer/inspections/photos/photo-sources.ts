/** A picture on its way in: a file on disk, or one that only the window holds. */
export type PhotoSource = { readonly name: string; readonly blob: Blob }

/** The pictures among what was dropped or pasted. */
export function picturesOf(data: DataTransfer | null): readonly File[] {
  return [...(data?.files ?? [])]
}

/** Where the contract takes a picture from: a handle for a file on disk, else its bytes. */
export async function photoInput({ blob }: PhotoSource): Promise<{ path: string } | { dataBase64: string }> {
  const handle = blob instanceof File ? await window.kagimori.files.handleFor(blob) : null
  return handle === null ? { dataBase64: await toBase64(blob) } : { path: handle }
}

function toBase64(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '')
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(blob)
  })
}
