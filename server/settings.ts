import { DidChangeConfigurationNotification, Emitter, type Connection } from 'vscode-languageserver'
import { parseConfig, type Config } from '../engine/settings/config'
import {
  defaultEditorSettings,
  editorSettings,
  type EditorSettings,
} from '../engine/settings/editor-settings'
import type { Rule } from '../engine/rule'
import type { Client } from './client'
import type { Host } from './host'
import { inTime } from './in-time'

/** The user's `amends.*` settings in the editor. */
export class Settings {
  readonly #changed = new Emitter<void>()
  /** What the client answered, by document: features ask for it at each key. */
  readonly #answers = new Map<string, Promise<unknown>>()
  readonly #said = new Set<string>()
  #pushed: unknown

  constructor(
    private readonly connection: Connection,
    private readonly host: Host,
    private readonly client: Client,
    private readonly rules: readonly Rule[],
  ) {
    this.#pushed = section(client.initialSettings) ?? client.initialSettings
  }

  /** Fires when what `configOf` gave may be out of date. */
  readonly onDidChange = this.#changed.event

  listen(): void {
    this.connection.onDidChangeConfiguration(({ settings }) => {
      this.#pushed = section(settings) ?? this.#pushed
      this.#answers.clear()
      this.#said.clear()
      this.#changed.fire()
    })
  }

  /** Asks the client to tell of changed settings. To be called once it is initialized. */
  async watch(): Promise<void> {
    if (!this.client.registersConfiguration) return
    try {
      await this.connection.client.register(DidChangeConfigurationNotification.type, { section: 'amends' })
    } catch (error) {
      this.connection.console.warn(`The client does not tell of changed settings: ${String(error)}`)
    }
  }

  forget(uri: string): void {
    this.#answers.delete(uri)
  }

  /** What the settings say of a document. */
  async configOf(uri: string): Promise<Config> {
    return this.#toConfig(await this.#read(uri))
  }

  /** What the editor shows beside the findings of a document. */
  async editorOf(uri: string): Promise<EditorSettings> {
    const settings = await this.#read(uri)
    if (!isRecord(settings)) return defaultEditorSettings
    const own = Object.entries(settings).filter(
      ([name, value]) => isEditorSetting(name) && typeof value === 'boolean',
    )
    return { ...defaultEditorSettings, ...Object.fromEntries(own) }
  }

  /** Takes what makes sense and logs the rest, because a typing mistake must not switch the server off. */
  #toConfig(settings: unknown): Config {
    const own = isRecord(settings) ? Object.entries(settings).filter(([name]) => !isEditorSetting(name)) : []
    const text = JSON.stringify(isRecord(settings) ? Object.fromEntries(own) : (settings ?? {}))
    const { config, problems } = parseConfig(text, this.rules, 'any')
    for (const { message } of problems) this.#warn(`In the settings of amends: ${message}`)
    return config
  }

  async #read(uri: string): Promise<unknown> {
    if (!this.client.answersConfiguration) return this.#pushed
    const known = this.#answers.get(uri) ?? this.#ask(uri)
    this.#answers.set(uri, known)
    try {
      return await known
    } catch (error) {
      this.#answers.delete(uri)
      this.#warn(`The settings for ${uri} could not be read, the defaults apply: ${String(error)}`)
      return undefined
    }
  }

  /** A client that is only slow is heard all the same: until then the defaults apply. */
  #ask(uri: string): Promise<unknown> {
    const answer = this.connection.workspace.getConfiguration({ scopeUri: uri, section: 'amends' })
    return inTime(this.host, answer, () => {
      this.#warn(`The client does not answer what the settings for ${uri} are, the defaults apply.`)
      void answer.then(
        (settings: unknown) => {
          this.#answers.set(uri, Promise.resolve(settings))
          this.#changed.fire()
        },
        () => {},
      )
      return undefined
    })
  }

  /** The same mistake in the settings of each document would bury what else is in the log. */
  #warn(message: string): void {
    if (!this.#said.has(message)) this.connection.console.warn(message)
    this.#said.add(message)
  }
}

const isEditorSetting = (name: string): boolean => Object.hasOwn(editorSettings.properties, name)

/** The `amends` part of a client's settings. */
function section(settings: unknown): unknown {
  return isRecord(settings) ? settings['amends'] : undefined
}

/** A list is taken as well, because Lua writes an object that is empty as an empty list. */
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
