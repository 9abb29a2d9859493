import type { Input, MethodName, Output } from './contract.ts'
import type { UiLanguage } from './languages.ts'
import type { Result } from './result.ts'

/** What the shell remembers about this device; never anything about a client. */
export type ShellSettings = {
  readonly uiLanguage: UiLanguage
  readonly colorScheme: 'auto' | 'light' | 'dark'
  /** Size of all text in percent of the normal size. */
  readonly textScale: 100 | 115 | 130 | 150
  /** Minutes without a key or a pointer until the vault locks itself; 0 never. */
  readonly idleMinutes: 0 | 5 | 10 | 15 | 30 | 60
  /** Whether an inspection shows one card a screen or the list of a zone. */
  readonly walkView: 'card' | 'list'
}

/** A file that a person chose, named by a handle that is good for one call. */
export type ChosenFile = { readonly handle: string; readonly name: string }

/** What a person may be asked to save; a `file` keeps the ending of its name. */
export type SaveKind =
  | 'xlsx'
  | 'docx'
  | 'pdf'
  | 'json'
  | 'kagimori-allotment'
  | 'kagimori-law'
  | 'kagimori-receipt'
  | 'file'

/** What a person may be asked to open. */
export type OpenKind = 'xlsx' | 'folder' | 'photo' | 'checklist' | 'document' | 'law' | 'receipt'

/** How a caller in the window follows and stops a long task. */
export type CallOptions = {
  /** Names the call for `cancel`. */
  readonly callId?: string
  /** Hears the part done, 0 to 1. */
  readonly onProgress?: (part: number) => void
}

/** Why the vault was locked. */
export type LockReason = 'user' | 'idle' | 'suspend' | 'crash'

/** Ends a subscription. */
export type Unsubscribe = () => void

/** What a page holds of a dropped or picked file: a DOM `File`, named here by what tells it apart. */
export type PickedFile = { readonly name: string; readonly lastModified: number; readonly size: number }

/** All that the window can ask of the application: `window.kagimori`. */
export type Kagimori = {
  /** Calls a method of the contract; `path` and `out` must be handles. */
  call<M extends MethodName>(method: M, input: Input<M>, options?: CallOptions): Promise<Result<Output<M>>>
  /** As `call`, with the result as JSON: a text crosses into the page at once, a large object piece by piece. */
  callForText(method: MethodName, input: unknown): Promise<string>
  /** Stops the call of that name; it then answers `CANCELLED`. */
  cancel(callId: string): void
  files: {
    /** A handle to read a file that was dropped or picked; null for what is no file on disk (a pasted picture). */
    handleFor(file: PickedFile): Promise<string | null>
    /** Another handle on a file that was opened with this one, for one more call; null for what was never opened. */
    again(handle: string): Promise<string | null>
    /** Asks where to save; null when the person thinks better of it. */
    chooseSave(kind: SaveKind, suggestedName: string): Promise<ChosenFile | null>
    /** Asks what to open; null when the person thinks better of it. */
    chooseOpen(kind: OpenKind): Promise<ChosenFile | null>
    /** Shows a saved file in its folder. */
    reveal(handle: string): Promise<void>
  }
  camera: {
    /** Lets this window ask for the camera once within the next ten seconds; false where the system forbids it. */
    request(): Promise<boolean>
  }
  print: {
    /** Opens the system's print dialog with the recovery code on one A4 page; false when nothing was printed. */
    recoveryCode(code: string): Promise<boolean>
  }
  /** Whether the folder looked like a vault's when the window opened: which door to show before it is known. */
  readonly looksLikeVault: boolean
  settings: {
    /** The settings as they stood when the window opened. */
    readonly initial: ShellSettings
    get(): Promise<ShellSettings>
    set(change: Partial<ShellSettings>): Promise<ShellSettings>
  }
  /** Saves what is being typed, then locks the vault. */
  lock(): Promise<void>
  /** Hears that the window is about to lock or close; what is answered is awaited for at most a second. */
  onSaveNow(listener: () => Promise<void>): Unsubscribe
  /** Hears that the vault is locked. */
  onLocked(listener: (reason: LockReason) => void): Unsubscribe
  /** Tells the shell which screen a person sees first. */
  firstScreenPainted(screen: string): void
}
