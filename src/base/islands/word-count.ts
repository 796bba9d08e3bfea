import { countWords } from '../count-words.ts'

/** Counts down in the last fifth of what may be written, and says it politely, once the hand rests. */
export class WordCount extends HTMLElement {
  connectedCallback() {
    const area = this.querySelector('textarea')
    if (!area) return

    const said = document.createElement('p')
    said.className = 'counted'
    said.setAttribute('aria-live', 'polite')
    this.append(said)
    let rest = 0
    const count = () => this.count(area, said)
    area.addEventListener('input', () => {
      clearTimeout(rest)
      rest = window.setTimeout(count, 600)
    })
    count()
  }

  count(area: HTMLTextAreaElement, said: HTMLElement) {
    const limit = Number(this.dataset.limit)
    const left = limit - countWords(area.value)
    said.classList.toggle('over', left < 0)
    said.textContent = left > limit / 5 ? '' : `${left < 0 ? this.dataset.over : this.dataset.left} ${Math.abs(left)}`
  }
}

customElements.define('word-count', WordCount)
