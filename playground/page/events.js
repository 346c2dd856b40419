/** Server-sent events: one stream for each person on the page, opened again by itself when it breaks. */

import * as api from "./api.js";

const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 8000;

class PersonStream {
  constructor(person, tell) {
    this.person = person;
    this.tell = tell;
    this.retryMs = FIRST_RETRY_MS;
    this.broken = false;
    this.open();
  }

  open() {
    this.source = new EventSource(api.eventsUrl(this.person));
    this.source.onmessage = (message) => {
      const event = JSON.parse(message.data);
      if (event.type === "hello") this.greet();
      else this.tell(this.person, event);
    };
    this.source.onerror = () => {
      this.source.close();
      this.broken = true;
      this.tell(this.person, { type: "stream", open: false });
      this.timer = setTimeout(() => this.open(), this.retryMs);
      this.retryMs = Math.min(this.retryMs * 2, LONGEST_RETRY_MS);
    };
  }

  /**
   * From a hello on nothing is missed, and before it anything may have been: the stream opened just now, came back,
   * or (a second hello) the server dropped events that were not read. What is shown has to be read anew.
   */
  greet() {
    this.retryMs = FIRST_RETRY_MS;
    this.tell(this.person, { type: "stream", open: true, again: this.broken });
    this.broken = false;
  }

  close() {
    clearTimeout(this.timer);
    this.source.close();
  }
}

export class Streams {
  /** @param {(person: number, event: Object) => void} tell */
  constructor(tell) {
    this.tell = tell;
    this.streams = new Map();
  }

  /** Keeps exactly the streams of these people open. */
  follow(people) {
    const wanted = new Set(people.filter(Boolean));
    for (const [person, stream] of this.streams) {
      if (wanted.has(person)) continue;
      stream.close();
      this.streams.delete(person);
    }
    for (const person of wanted) {
      if (!this.streams.has(person)) this.streams.set(person, new PersonStream(person, this.tell));
    }
  }
}
