import { Button } from '@mantine/core'
import {
  IconArrowBackUp,
  IconArrowUpRight,
  IconRotate2,
  IconRotateClockwise2,
  IconSquare,
  IconSquareFilled,
  IconTrash,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './photo-editor.module.css'
import { middleShape, type ShapeKind } from './shapes.ts'
import type { DraftEdit } from './use-draft.ts'

type EditorToolsProps = {
  readonly edit: DraftEdit
  readonly tool: ShapeKind | null
  readonly onTool: (tool: ShapeKind | null) => void
}

const tools = [
  { kind: 'redaction', Icon: IconSquareFilled },
  { kind: 'arrow', Icon: IconArrowUpRight },
  { kind: 'box', Icon: IconSquare },
] as const

/** What can be done to the picture. */
export function EditorTools({ edit, tool, onTool }: EditorToolsProps) {
  const { t } = useTranslation('photos')
  const { selectedId } = edit
  return (
    <div className={classes.tools} role="toolbar" aria-label={t('editor.tools')}>
      {tools.map(({ kind, Icon }) => (
        <Button
          key={kind}
          variant={tool === kind ? 'filled' : 'default'}
          aria-pressed={tool === kind}
          leftSection={<Icon size={20} stroke={1.75} aria-hidden />}
          onClick={({ detail }) => {
            // No count of clicks: a key or a screen reader pressed it, and nobody can draw.
            if (detail === 0) edit.add(middleShape(crypto.randomUUID(), kind))
            else onTool(tool === kind ? null : kind)
          }}
        >
          {t(`editor.${kind}`)}
        </Button>
      ))}
      <span className={classes.gap} />
      <Button
        variant="default"
        leftSection={<IconRotate2 size={20} stroke={1.75} aria-hidden />}
        onClick={() => edit.rotate(-90)}
      >
        {t('editor.rotateLeft')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconRotateClockwise2 size={20} stroke={1.75} aria-hidden />}
        onClick={() => edit.rotate(90)}
      >
        {t('editor.rotateRight')}
      </Button>
      <span className={classes.gap} />
      <Button
        variant="default"
        disabled={selectedId === null}
        leftSection={<IconTrash size={20} stroke={1.75} aria-hidden />}
        onClick={() => selectedId !== null && edit.remove(selectedId)}
      >
        {t('editor.deleteShape')}
      </Button>
      <Button
        variant="default"
        disabled={edit.undo === null}
        leftSection={<IconArrowBackUp size={20} stroke={1.75} aria-hidden />}
        onClick={() => edit.undo?.()}
      >
        {t('editor.undo')}
      </Button>
    </div>
  )
}
