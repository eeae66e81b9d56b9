const RETRY_MS = 2000;
// The topic is another one than before: there is nothing to go on from.
const BEGUN_ANEW = 410;
const HIDDEN_FOR_MS = 30_000;

/**
 * A stream of server-sent events that comes back: after a cut, after an error answer, after silence,
 * and when the page is looked at again. It goes on after the last event it had.
 */
export class Subscription {
  #source;
  #lastId = "";
  #retry;
  #silence;
  #hiding;

  /**
   * @param path of the events
   * @param events name of an event to what is done with its parsed data
   * @param options onState(state): "connecting", "open" or "lost"; silentMs: how long nothing may come
   */
  constructor(path, events, { onState = () => {}, silentMs = 0 } = {}) {
    this.path = path;
    this.events = events;
    this.onState = onState;
    this.silentMs = silentMs;
    this.whenShown = () => this.#visibilityChanged();
  }

  /** Whether a new connection goes on exactly where the last one ended. */
  get resumes() {
    return this.#lastId !== "";
  }

  open() {
    document.addEventListener("visibilitychange", this.whenShown);
    this.#connect();
  }

  close() {
    document.removeEventListener("visibilitychange", this.whenShown);
    clearTimeout(this.#hiding);
    this.#disconnect();
    this.#lastId = "";
  }

  #connect() {
    this.#disconnect();
    this.onState("connecting");
    const resume = this.#lastId && `?lastEventId=${encodeURIComponent(this.#lastId)}`;
    const source = new EventSource(this.path + resume);
    this.#source = source;
    source.onopen = () => {
      this.onState("open");
      this.#heard();
    };
    source.addEventListener("error", (event) => this.#failed(source, event.data));
    source.addEventListener("heartbeat", () => this.#heard());
    for (const [name, handle] of Object.entries(this.events)) {
      source.addEventListener(name, (event) => {
        this.#lastId = event.lastEventId || this.#lastId;
        this.#heard();
        handle(JSON.parse(event.data));
      });
    }
  }

  #disconnect() {
    clearTimeout(this.#retry);
    clearTimeout(this.#silence);
    this.#source?.close();
    this.#source = undefined;
  }

  #failed(source, problem) {
    this.onState("lost");
    if (problem && JSON.parse(problem).status === BEGUN_ANEW) {
      this.#lastId = "";
      source.close();
    }
    // The browser itself tries again after a cut, but not after an error answer.
    if (source.readyState === EventSource.CLOSED && source === this.#source) {
      clearTimeout(this.#retry);
      this.#retry = setTimeout(() => this.#connect(), RETRY_MS);
    }
  }

  #heard() {
    clearTimeout(this.#silence);
    if (this.silentMs > 0) {
      this.#silence = setTimeout(() => {
        this.onState("lost");
        this.#connect();
      }, this.silentMs);
    }
  }

  // A browser opens six connections to one host: a tab that nobody sees must not keep two of them.
  #visibilityChanged() {
    clearTimeout(this.#hiding);
    if (document.hidden) {
      this.#hiding = setTimeout(() => this.#disconnect(), HIDDEN_FOR_MS);
    } else if (!this.#source) {
      this.#connect();
    }
  }
}
