/** Repeats some work on request, but never concurrently and at most once per interval. */
export class Refresh {
  #timer;
  #busy = false;
  #asked = false;
  #last = -Infinity;

  constructor(work, intervalMs = 250) {
    this.work = work;
    this.intervalMs = intervalMs;
  }

  request() {
    this.#asked = true;
    if (!this.#busy && this.#timer === undefined) {
      const wait = Math.max(0, this.#last + this.intervalMs - performance.now());
      this.#timer = setTimeout(() => this.#run(), wait);
    }
  }

  async #run() {
    this.#timer = undefined;
    this.#asked = false;
    this.#busy = true;
    this.#last = performance.now();
    try {
      await this.work();
    } finally {
      this.#busy = false;
      if (this.#asked) {
        this.request();
      }
    }
  }
}
