// A stranger's engine in place of the browser's: it says nothing by itself, keeps what it was
// given to say, and begins and ends a piece when the test tells it to.
import type { Page } from '@playwright/test';

export interface Piece {
  text: string;
  lang: string;
  rate: number;
  /** The language of the voice chosen for it, if one was. */
  voice: string | null;
}

interface Strange {
  begun: Piece[];
  cancels: number;
  queue: SpeechSynthesisUtterance[];
  arrive(langs: string[]): void;
  begin(): boolean;
  end(): void;
  afterwards(): void;
}

declare global {
  interface Window {
    strange: Strange;
  }
}

function install(langs: string[]): void {
  // Voices of the browser's own class, so that a check of their class lets them pass.
  const voice = (lang: string) => {
    const all = { lang, name: `Stranger ${lang}`, voiceURI: lang, localService: true, default: false };
    return Object.create(SpeechSynthesisVoice.prototype, Object.getOwnPropertyDescriptors(all));
  };
  const fire = (target: EventTarget, type: string, more: object = {}) => {
    const event = Object.assign(new Event(type), more);
    (target as unknown as Record<string, ((event: Event) => void) | null>)[`on${type}`]?.(event);
    target.dispatchEvent(event);
  };

  class Utterance extends EventTarget {
    lang = '';
    rate = 1;
    pitch = 1;
    volume = 1;
    voice: SpeechSynthesisVoice | null = null;
    onstart = null;
    onend = null;
    onerror = null;
    onboundary = null;
    constructor(public text = '') {
      super();
    }
  }

  let voices = langs.map(voice);
  let last: Utterance | undefined;
  const queue: Utterance[] = [];
  const strange = {
    begun: [] as Piece[],
    cancels: 0,
    queue,
    arrive(langs: string[]) {
      voices = langs.map(voice);
      fire(synthesis, 'voiceschanged');
    },
    begin() {
      const now = queue[0];
      if (!now) return false;
      last = now;
      strange.begun.push({ text: now.text, lang: now.lang, rate: now.rate, voice: now.voice?.lang ?? null });
      fire(now, 'start');
      return true;
    },
    end() {
      const now = queue.shift();
      if (now) fire(now, 'end');
    },
    /** What some engines send though they were stopped. */
    afterwards() {
      if (last) fire(last, 'end');
    },
  };

  class Synthesis extends EventTarget {
    onvoiceschanged = null;
    paused = false;
    get pending() {
      return queue.length > 1;
    }
    get speaking() {
      return queue.length > 0;
    }
    getVoices() {
      return voices;
    }
    speak(utterance: Utterance) {
      queue.push(utterance);
    }
    cancel() {
      strange.cancels += 1;
      // As Chromium does it: stopped pieces end in an error, a moment later.
      for (const stopped of queue.splice(0)) {
        queueMicrotask(() => fire(stopped, 'error', { error: 'interrupted' }));
      }
    }
    pause() {}
    resume() {}
  }
  const synthesis = new Synthesis();
  Object.defineProperty(window, 'speechSynthesis', { configurable: true, value: synthesis });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { configurable: true, value: Utterance });
  window.strange = strange as unknown as Strange;
}

export class Engine {
  private constructor(private page: Page) {}

  /** Before the page is opened. Without `voices` none are there until `arrive`. */
  static async put(page: Page, voices: string[] = []): Promise<Engine> {
    await page.addInitScript(install, voices);
    return new Engine(page);
  }

  arrive(voices: string[]): Promise<void> {
    return this.page.evaluate((langs) => window.strange.arrive(langs), voices);
  }

  /** Begins the piece that waits, as soon as one does. (The press that asks for it may come after the tap has been
   * answered.) */
  async begin(): Promise<boolean> {
    await this.page.waitForFunction(() => window.strange.queue.length > 0);
    return this.page.evaluate(() => window.strange.begin());
  }

  /** Ends it and lets the page do what it then does. */
  async end(): Promise<void> {
    await this.page.evaluate(() => window.strange.end());
    await this.settle();
  }

  async afterwards(): Promise<void> {
    await this.page.evaluate(() => window.strange.afterwards());
    await this.settle();
  }

  /** Every piece that was begun, in order. */
  begun(): Promise<Piece[]> {
    return this.page.evaluate(() => window.strange.begun);
  }

  cancels(): Promise<number> {
    return this.page.evaluate(() => window.strange.cancels);
  }

  waiting(): Promise<number> {
    return this.page.evaluate(() => window.strange.queue.length);
  }

  private settle(): Promise<unknown> {
    return this.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  }
}
