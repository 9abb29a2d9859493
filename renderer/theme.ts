import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

/** 藍: the one accent. */
const ai: MantineColorsTuple = [
  '#eef2f8',
  '#d9e2ef',
  '#b4c5df',
  '#8ca6cd',
  '#6a8bbe',
  '#4a6ea8',
  '#345892',
  '#25457c',
  '#1d3866',
  '#142949',
]

/** 朱: over the cap, destructive or critical, and nothing else. */
const shu: MantineColorsTuple = [
  '#fcefec',
  '#f6d8d2',
  '#ecb0a6',
  '#e08577',
  '#d4604f',
  '#c4463a',
  '#b0362c',
  '#962a22',
  '#7a211b',
  '#551612',
]

/** 墨: ink and its dilutions; also the dark paper. */
const sumi: MantineColorsTuple = [
  '#e9e7e2',
  '#cfcdc7',
  '#a9a8a4',
  '#83848a',
  '#5c5f67',
  '#3d4149',
  '#2c3037',
  '#22262c',
  '#1a1d22',
  '#131518',
]

/** Sizes, colours and component defaults of the whole window; everything sits on a grid of 8 px. */
export const theme = createTheme({
  colors: { ai, shu, sumi, dark: sumi },
  primaryColor: 'ai',
  primaryShade: { light: 7, dark: 5 },
  autoContrast: true,
  black: '#1b1d22',
  white: '#ffffff',
  fontFamily: 'var(--k-font)',
  fontFamilyMonospace: 'var(--k-font)',
  fontWeights: { regular: '400', medium: '700', bold: '700' },
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '1rem', lg: '1.125rem', xl: '1.375rem' },
  lineHeights: { xs: '1.5', sm: '1.55', md: '1.65', lg: '1.65', xl: '1.5' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '2px', sm: '2px', md: '3px', lg: '4px', xl: '6px' },
  defaultRadius: 'sm',
  shadows: {
    xs: 'none',
    sm: '0 1px 2px rgb(20 25 35 / 8%)',
    md: '0 4px 16px rgb(20 25 35 / 10%)',
    lg: '0 8px 32px rgb(20 25 35 / 14%)',
    xl: '0 12px 48px rgb(20 25 35 / 18%)',
  },
  headings: {
    fontWeight: '700',
    textWrap: 'pretty',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.4' },
      h2: { fontSize: '1.125rem', lineHeight: '1.5' },
      h3: { fontSize: '1rem', lineHeight: '1.6' },
      h4: { fontSize: '0.875rem', lineHeight: '1.6' },
      h5: { fontSize: '0.8125rem', lineHeight: '1.6' },
      h6: { fontSize: '0.8125rem', lineHeight: '1.6' },
    },
  },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: { defaultProps: { size: 'md' } },
    TextInput: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md', autosize: true, minRows: 2 } },
    Select: { defaultProps: { size: 'md', allowDeselect: false } },
    SegmentedControl: {
      defaultProps: { size: 'md', color: 'ai', withItemsBorders: false, transitionDuration: 0 },
    },
    Checkbox: { defaultProps: { size: 'md' } },
    Modal: {
      defaultProps: {
        centered: true,
        transitionProps: { duration: 0 },
        overlayProps: { backgroundOpacity: 0.35 },
      },
    },
    Tooltip: { defaultProps: { openDelay: 400, transitionProps: { duration: 0 } } },
    Menu: { defaultProps: { transitionProps: { duration: 0 } } },
    Popover: { defaultProps: { transitionProps: { duration: 0 } } },
    Combobox: { defaultProps: { transitionProps: { duration: 0 } } },
  },
})

/** Paper, ink and hairlines in both schemes, for stylesheets as `--k-*` and for Mantine's own parts. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#fbfaf7',
    '--mantine-color-text': '#1b1d22',
    '--mantine-color-dimmed': '#5c5f67',
    '--mantine-color-placeholder': '#83848a',
    '--mantine-color-default-border': '#c9c6be',
    '--mantine-color-error': '#b0362c',
    '--mantine-color-ai-light-color': '#25457c',
    '--k-paper': '#fbfaf7',
    '--k-surface': '#ffffff',
    '--k-sunken': '#f4f2ec',
    '--k-line': '#e2dfd7',
    '--k-line-strong': '#c9c6be',
    '--k-ink': '#1b1d22',
    '--k-ink-soft': '#5c5f67',
    '--k-ai': '#25457c',
    '--k-ai-wash': '#eef2f8',
    '--k-shu': '#b0362c',
    '--k-shu-wash': '#fcefec',
    '--k-kohaku': '#7a5200',
    '--k-kohaku-wash': '#fdf1d3',
  },
  dark: {
    '--mantine-color-body': '#15171b',
    '--mantine-color-text': '#e9e7e2',
    '--mantine-color-dimmed': '#a9a8a4',
    '--mantine-color-placeholder': '#83848a',
    '--mantine-color-default': '#1d2025',
    '--mantine-color-default-border': '#444850',
    '--mantine-color-error': '#e98d80',
    '--mantine-color-ai-light-color': '#b4c5df',
    '--k-paper': '#15171b',
    '--k-surface': '#1d2025',
    '--k-sunken': '#101215',
    '--k-line': '#2e3238',
    '--k-line-strong': '#444850',
    '--k-ink': '#e9e7e2',
    '--k-ink-soft': '#a9a8a4',
    '--k-ai': '#9db5da',
    '--k-ai-wash': '#1f2a3d',
    '--k-shu': '#e98d80',
    '--k-shu-wash': '#3a1f1c',
    '--k-kohaku': '#e8b95a',
    '--k-kohaku-wash': '#3a2d10',
  },
})
