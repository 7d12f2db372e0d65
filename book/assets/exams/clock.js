// The clock of an exam. It counts what was used, so that a pause costs nothing.

const TICK = 1000; // milliseconds
// In a window out of sight browsers tick once a minute. A longer gap is a computer that slept.
const SLEPT = 150_000;
const MOMENTS = [1800, 900, 300, 60]; // seconds left that are said aloud, beside half of the time

export class Clock {
  /**
   * @param {number} allowed seconds; 0 for no end
   * @param {number} used seconds, of an exam that was begun before
   * @param {object} on `tick(clock)`, `moment(seconds left)`, `end()` and `slept()`
   */
  constructor(allowed, used, on) {
    this.allowed = allowed;
    this.passed = used * 1000;
    this.on = on;
  }

  get used() {
    const used = Math.floor(this.passed / 1000);
    return this.allowed ? Math.min(used, this.allowed) : used;
  }

  get left() {
    return this.allowed ? this.allowed - this.used : Infinity;
  }

  get runs() {
    return this.timer !== undefined;
  }

  start() {
    if (this.runs) return;
    this.last = Date.now();
    this.timer = setInterval(() => this.tick(), TICK);
    this.on.tick(this);
  }

  stop() {
    if (!this.runs) return;
    this.count();
    clearInterval(this.timer);
    this.timer = undefined;
  }

  /** Count the time since the last look, and return whether it was one. */
  count() {
    const now = Date.now();
    const gap = now - this.last;
    this.last = now;
    const awake = gap >= 0 && gap < SLEPT;
    if (awake) this.passed += gap;
    return awake;
  }

  tick() {
    const before = this.left;
    if (!this.count()) {
      this.on.slept();
      return;
    }
    this.on.tick(this);
    if (this.left <= 0) {
      this.stop();
      this.on.end();
      return;
    }
    const half = Math.floor(this.allowed / 2);
    const said = [half, ...MOMENTS.filter((moment) => moment < half)];
    const moment = said.find((one) => before > one && this.left <= one);
    if (this.allowed && moment) this.on.moment(moment);
  }
}

/** Return a length of time in words: "1 hour 30 minutes". */
export function inWords(seconds) {
  const minutes = Math.ceil(seconds / 60);
  const parts = [[Math.floor(minutes / 60), "hour"], [minutes % 60, "minute"]];
  const said = parts.filter(([count]) => count).map(([count, what]) => `${count} ${what}${count === 1 ? "" : "s"}`);
  return said.join(" ") || "0 minutes";
}

/** Return a length of time as a clock shows it: "1:05:09". */
export function asDigits(seconds) {
  const two = (number) => String(number).padStart(2, "0");
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
