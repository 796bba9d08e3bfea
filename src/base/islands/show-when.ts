/** Shows its questions only after a certain answer. What is hidden is also not sent. */
export class ShowWhen extends HTMLElement {
  connectedCallback() {
    const { field = '', is = '' } = this.dataset
    const form = this.closest('form')
    const follow = this.querySelector('fieldset')
    if (!form || !follow) return

    const look = () => {
      const shown = new FormData(form).getAll(field).includes(is)
      this.hidden = follow.disabled = !shown
    }
    form.addEventListener('change', look)
    look()
  }
}

customElements.define('show-when', ShowWhen)
