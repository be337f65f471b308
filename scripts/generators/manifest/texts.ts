/**
 * What people read of the manifest. VS Code takes a text that is `%key%` from `package.nls.json`, or from a translation of
 * that, and only where it is nothing else.
 */
export class Texts {
  readonly #texts = new Map<string, string>()

  /** Keeps a text under a key and gives what stands for it in the manifest. */
  say(key: string, text: string): string {
    const known = this.#texts.get(key)
    if (known !== undefined && known !== text)
      throw new Error(`Two texts of the manifest have the key ${key}.`)
    this.#texts.set(key, text)
    return `%${key}%`
  }

  /** The content of `package.nls.json`. */
  all(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.#texts)
  }
}
