const RETRY_MS = 2000;
// The topic was created again: there is nothing to resume from.
const GONE = 410;
const HIDDEN_FOR_MS = 30_000;

/**
 * A stream of server-sent events that reconnects: after a disconnection, an error answer or silence,
 * and when the page becomes visible again. It resumes after the last event received.
 */
export class Subscription {
  #source;
  #lastId = "";
  #retry;
  #silence;
  #hiding;

  /**
   * @param path of the events
   * @param events handlers of the parsed data, by the event's name
   * @param options onState(state): "connecting", "open" or "lost"; silentMs: how long silence is tolerated
   */
  constructor(path, events, { onState = () => {}, silentMs = 0 } = {}) {
    this.path = path;
    this.events = events;
    this.onState = onState;
    this.silentMs = silentMs;
    this.whenShown = () => this.#visibilityChanged();
  }

  /** Whether a new connection resumes exactly where the last one ended. */
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
    if (problem && JSON.parse(problem).status === GONE) {
      this.#lastId = "";
      source.close();
    }
    // Browsers reconnect after a disconnection, but not after an error answer.
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

  // A browser opens six connections per host: a hidden tab must not keep two of them.
  #visibilityChanged() {
    clearTimeout(this.#hiding);
    if (document.hidden) {
      this.#hiding = setTimeout(() => this.#disconnect(), HIDDEN_FOR_MS);
    } else if (!this.#source) {
      this.#connect();
    }
  }
}
