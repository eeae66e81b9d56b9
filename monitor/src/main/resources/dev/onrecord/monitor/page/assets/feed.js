import * as api from "./api.js";
import { isoDay } from "./format.js";
import { address } from "./links.js";
import { Subscription } from "./subscription.js";

const SHOWN = 10;
const REMEMBERED = 500;

const fromTopic = (value) => ({
  ...value,
  statementId: value.id,
  speaker: value.speakerText,
  cue: value.cueText,
  content: value.text,
  published: isoDay(value.published),
});

/** The newest statements: first those of the database, then live ones as they arrive, latest arrival first. */
export class Feed {
  items = [];
  paused = false;
  waiting = 0;
  #gone = new Set();
  #held = [];
  #period = {};
  #loaded;
  #running = false;
  #drawing = false;

  constructor(changed) {
    this.changed = changed;
    const events = {
      put: (event) => this.#arrived({ put: fromTopic(event.value) }),
      delete: (event) => this.#arrived({ delete: event.key }),
    };
    this.subscription = new Subscription(address("/events/statements"), events, {
      onState: (state) => this.#connection(state),
    });
  }

  /** Starts or stops listening. */
  run(running) {
    if (running && !this.#running) {
      this.subscription.open();
    } else if (!running && this.#running) {
      this.subscription.close();
      this.#loaded = undefined;
      this.paused = false;
      this.waiting = 0;
      this.#held = [];
    }
    this.#running = running;
  }

  /** Loads the period's statements from the database, once per period. */
  async loadOnce(period, signal) {
    if (JSON.stringify(period) !== this.#loaded) {
      this.items = this.items.map((item) => ({ ...item, fresh: false }));
      await this.#load(period, signal);
    }
  }

  async #load(period, signal) {
    const { items } = await api.statements({ ...period, limit: SHOWN }, signal);
    const known = new Set(items.map((item) => item.statementId));
    const arrived = this.items.filter((item) => item.fresh && !known.has(item.statementId));
    this.items = [...arrived, ...items.filter((item) => !this.#gone.has(item.statementId))].slice(0, SHOWN);
    this.#period = period;
    this.#loaded = JSON.stringify(period);
  }

  pause(paused) {
    this.paused = paused;
    if (!paused) {
      this.#held.splice(0).forEach((change) => this.#apply(change));
      this.waiting = 0;
    }
    this.changed();
  }

  // Without a last event id, statements from before the connection are only in the database.
  #connection(state) {
    if (state === "open" && !this.subscription.resumes && this.#loaded) {
      this.#load(this.#period).then(this.changed, () => {});
    }
  }

  #arrived(change) {
    if (this.paused) {
      this.#held.push(change);
      this.#held.splice(0, this.#held.length - REMEMBERED);
      this.waiting = this.#held.filter((held) => held.put).length;
    } else {
      this.#apply(change);
    }
    this.#redraw();
  }

  #apply(change) {
    const id = change.delete ?? change.put.statementId;
    const at = this.items.findIndex((item) => item.statementId === id);
    if (change.delete) {
      this.#forget(id, at);
    } else if (at >= 0) {
      this.items[at] = { ...this.items[at], ...change.put };
    } else if (this.#inPeriod(change.put)) {
      this.#gone.delete(id);
      this.items = [{ ...change.put, fresh: true }, ...this.items.slice(0, SHOWN - 1)];
    }
  }

  // The database may lag behind the topic: a fetch must not bring a deleted statement back.
  #forget(id, at) {
    this.#gone.add(id);
    if (this.#gone.size > REMEMBERED) {
      this.#gone.delete(this.#gone.values().next().value);
    }
    if (at >= 0) {
      this.items = this.items.filter((item) => item.statementId !== id);
    }
  }

  #inPeriod({ published }) {
    const { from, to } = this.#period;
    return (!from || published >= from) && (!to || published <= to);
  }

  #redraw() {
    if (!this.#drawing) {
      this.#drawing = true;
      setTimeout(() => {
        this.#drawing = false;
        this.changed();
      }, 100);
    }
  }
}
