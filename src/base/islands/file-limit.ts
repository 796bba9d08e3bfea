/** Says at once that a chosen file is too large: over a slow line it would be sent for minutes, only to be refused. */
export class FileLimit extends HTMLElement {
  connectedCallback() {
    const field = this.querySelector('input')
    if (!field?.form) return

    const said = Object.assign(document.createElement('p'), { className: 'told', hidden: true, textContent: this.dataset.large ?? '' })
    said.setAttribute('role', 'alert')
    this.append(said)
    field.addEventListener('change', () => {
      said.hidden = ![...field.files!].some((file) => file.size > this.mostOf(file.name))
    })
    // Before the form is told of it: nothing that saves or sends it begins.
    field.form.addEventListener('submit', (event) => this.hold(event, { field, said }), { capture: true })
  }

  /** A kind that is not asked for is refused as such, by the server; here it is only kept from being larger than any. */
  mostOf(name: string) {
    const most = JSON.parse(this.dataset.most ?? '{}') as Record<string, number>
    return most[name.split('.').at(-1)!.toLowerCase()] ?? Math.max(...Object.values(most))
  }

  hold(event: SubmitEvent, { field, said }: { field: HTMLInputElement; said: HTMLElement }) {
    if (said.hidden) return
    event.preventDefault()
    event.stopImmediatePropagation()
    field.focus()
  }
}

customElements.define('file-limit', FileLimit)
