type Answer = { saved?: string; versions?: Record<string, number | string>; conflict?: string; signIn?: string; /** what is to be said beside single fields */ fields?: Record<string, string> }

/** Saves its form by itself: when one leaves a field, and every ten seconds while something is unsaved. The form still posts as it is. */
export class AutoSave extends HTMLElement {
  /** counts changes, so that what is typed while a save is under way stays unsaved */
  changes = 0
  kept = 0
  saving = false
  /** after a conflict or a lost session only the person can go on, with the form's own button */
  stopped = false
  ticking = 0
  /** nothing was answered the last time: the line is down */
  lost = false
  /** asked to save while a save was under way */
  again = false
  /** the save under way */
  going: Promise<void> = Promise.resolve()

  connectedCallback() {
    this.form.addEventListener('input', this.count)
    this.form.addEventListener('change', () => void this.save())
    this.form.addEventListener('focusout', () => void this.save())
    this.form.addEventListener('submit', this.submit)
    addEventListener('online', this.save)
    addEventListener('beforeunload', this.warn)
    // A phone leaves a page by hiding it.
    document.addEventListener('visibilitychange', this.save)
    this.ticking = window.setInterval(this.save, 10_000)
  }

  disconnectedCallback() {
    removeEventListener('online', this.save)
    removeEventListener('beforeunload', this.warn)
    document.removeEventListener('visibilitychange', this.save)
    clearInterval(this.ticking)
  }

  get form() {
    return this.querySelector('form')!
  }

  get dirty() {
    return this.changes > this.kept
  }

  /** What was said to be saved no longer is, as soon as one types on. */
  count = () => {
    this.changes++
    if (!this.stopped) this.tell(this.dataset.unsaved ?? '')
  }

  /** A chosen file goes with a button only. */
  get holdsFile() {
    return [...this.form.elements].some((field) => field instanceof HTMLInputElement && field.type === 'file' && field.files!.length > 0)
  }

  warn = (event: Event) => {
    if (this.dirty || (this.holdsFile && this.kept !== Infinity)) event.preventDefault()
  }

  /**
   * The button waits for a save under way, which may change the versions that the form sends; not longer than a person would. Where the line is down
   * the page stays: the browser would put its own in its place, and what was typed would be gone.
   */
  submit = async (event: SubmitEvent) => {
    const line = !this.lost && navigator.onLine
    if (this.kept === Infinity || (line && !this.saving)) {
      this.kept = Infinity
      return
    }
    event.preventDefault()
    if (!this.saving) this.going = this.keep()
    // Once a line was down it is often only slow: whether it is back says the answer alone.
    await (this.lost ? this.going : Promise.race([this.going, new Promise((resolve) => setTimeout(resolve, 4000))]))
    if (this.lost) return
    this.saving = false
    this.kept = Infinity
    this.form.requestSubmit(event.submitter)
  }

  save = async () => {
    this.again = this.saving
    if (!this.dirty || this.saving || this.stopped) return
    await (this.going = this.keep())
    if (this.again) await this.save()
  }

  async keep() {
    this.saving = true
    const upTo = this.changes
    try {
      const answer = await this.send()
      if (answer.saved) this.kept = Math.max(this.kept, upTo)
      this.keepVersions(answer.versions ?? {})
      this.stopped = Boolean(answer.conflict ?? answer.signIn)
      this.tellFields(answer.fields ?? {})
      this.tell(answer.conflict ?? answer.signIn ?? (this.dirty && answer.saved ? this.dataset.unsaved : answer.saved) ?? this.dataset.failed ?? '')
    } catch {
      this.tell((navigator.onLine ? this.dataset.failed : this.dataset.offline) ?? '')
    }
    this.saving = false
  }

  async send(): Promise<Answer> {
    const headers = { 'x-marco-autosave': '1', accept: 'application/json' }
    const body = new FormData(this.form)
    // A file goes with a button, once, and not with every save of the words above it.
    for (const [name] of [...body].filter(([, value]) => value instanceof File)) body.delete(name)
    // What outlives its page may hold 64 KB of all pages together: a longer form goes as any does, and is unsaved until it is answered.
    const size = [...body].reduce((sum, [name, value]) => sum + new TextEncoder().encode(`${name}${String(value)}`).length + 150, 0)
    const keepalive = document.visibilityState === 'hidden' && size < 60_000
    const response = await fetch(this.form.getAttribute('action') ?? '', { method: 'POST', body, headers, keepalive }).catch((fault) => {
      this.lost = true
      throw fault
    })
    this.lost = false
    return (await response.json()) as Answer
  }

  keepVersions(versions: Record<string, number | string>) {
    for (const [field, version] of Object.entries(versions)) {
      const seen = this.form.elements.namedItem(`version.${field}`)
      if (seen instanceof HTMLInputElement) seen.value = String(version)
    }
  }

  /** Each sentence above its field; what no longer holds goes. */
  tellFields(sentences: Record<string, string>) {
    for (const told of this.querySelectorAll<HTMLElement>('[data-told]')) if (sentences[told.dataset.told!] !== told.textContent) told.remove()
    for (const [name, sentence] of Object.entries(sentences)) {
      const field = this.form.querySelector(`#${CSS.escape(name)}`)
      const place = field?.querySelector(':scope > .field') ?? field?.closest('.field')
      if (!place || place.querySelector(':scope > [data-told]')) continue
      const told = Object.assign(document.createElement('p'), { className: 'told', textContent: sentence })
      told.dataset.told = name
      place.append(told)
    }
  }

  tell(sentence: string) {
    const place = this.querySelector('[data-saved]')
    if (place && place.textContent !== sentence) place.textContent = sentence
  }
}

customElements.define('auto-save', AutoSave)
