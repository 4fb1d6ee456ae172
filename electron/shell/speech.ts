import { existsSync } from 'node:fs';
import { app } from 'electron';
import { speakWith } from '../contract/words/catalogues.ts';
import { chooseVoice, knownVoice, type Voice } from '../contract/words/languages.ts';
import type { Settings } from '../services/settings/settings.ts';

export interface SpeechOptions {
  /** by an argument or the environment of this start: before the settings */
  readonly asked: string | undefined;
  readonly settings: Settings;
  /** told when another language is spoken from now on */
  readonly changed: (voice: Voice) => void;
}

/** In which language this person is spoken to: that of the settings, or of the system; while the program runs, too. */
export class Speech {
  readonly #options: SpeechOptions;
  #voice: Voice = knownVoice(null, null);

  constructor(options: SpeechOptions) {
    this.#options = options;
  }

  get voice(): Voice {
    return this.#voice;
  }

  /** Before the first window. Settings are read first where there are any; where there are none, and in English, nothing waits. Call it after 'ready'. */
  begin(): Promise<void> | undefined {
    const { settings } = this.#options;
    settings.onChange(() => void this.#follow());
    if (Object.values(settings.files.paths).some((file) => existsSync(file))) return settings.refresh().then(() => this.#agree());
    return this.#agree();
  }

  #agree(): Promise<void> | undefined {
    this.#voice = this.#chosen();
    return speakWith(this.#voice);
  }

  async #follow(): Promise<void> {
    const { language, locale } = this.#chosen();
    if (language === this.#voice.language && locale === this.#voice.locale) return;
    await this.#agree();
    this.#options.changed(this.#voice);
  }

  #chosen(): Voice {
    const { asked, settings } = this.#options;
    const preferred = app.getPreferredSystemLanguages();
    return chooseVoice(asked ?? settings.values().Language, preferred, [app.getSystemLocale(), app.getLocale(), ...preferred]);
  }
}
