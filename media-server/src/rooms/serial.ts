/** Runs tasks one after the other, in the order in which they came. A failed one stops none. */
export class Serial {
  #last: Promise<unknown> = Promise.resolve();

  run<Value>(task: () => Promise<Value>): Promise<Value> {
    const done = this.#last.then(task, task);
    this.#last = done;
    return done;
  }
}

/** One `Serial` for each key, for as long as something runs under it. */
export class Lanes<Key> {
  readonly #lanes = new Map<Key, { readonly serial: Serial; tasks: number }>();

  async run<Value>(key: Key, task: () => Promise<Value>): Promise<Value> {
    const lane = this.#lanes.get(key) ?? { serial: new Serial(), tasks: 0 };
    this.#lanes.set(key, lane);
    lane.tasks += 1;
    try {
      return await lane.serial.run(task);
    } finally {
      lane.tasks -= 1;
      if (lane.tasks === 0) this.#lanes.delete(key);
    }
  }
}
