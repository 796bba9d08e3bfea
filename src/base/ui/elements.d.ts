import type { ComponentChildren } from 'preact'

type Island = { children?: ComponentChildren } & { [data in `data-${string}`]?: string | number }

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'auto-save': Island
      'file-limit': Island
      'live-preview': Island
      'show-when': Island
      'word-count': Island
      search: { class?: string; children?: ComponentChildren }
    }
  }
}
