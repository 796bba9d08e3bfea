/** Shows beside a form what its reader will see, as it is typed. Without it the page shows what is saved. */
export class LivePreview extends HTMLElement {
  rest = 0

  connectedCallback() {
    const later = () => {
      clearTimeout(this.rest)
      this.rest = window.setTimeout(() => void this.show(), 350)
    }
    this.addEventListener('input', later)
    this.addEventListener('change', later)
  }

  async show() {
    const form = this.querySelector('form')
    const place = this.querySelector('[data-preview]')
    if (!form || !place) return
    const body = new FormData(form)
    try {
      const response = await fetch(this.dataset.from ?? '', { method: 'POST', body })
      if (response.ok) place.innerHTML = await response.text()
    } catch {
      // On a broken line the last picture stays; saving says what is wrong.
    }
  }
}

customElements.define('live-preview', LivePreview)
