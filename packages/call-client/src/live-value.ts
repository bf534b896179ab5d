/** A value that changes by itself and can be watched; fits React's useSyncExternalStore. */
export type LiveValue<Value> = {
  read(): Value;
  /** Calls back after each change; what it returns ends that. */
  subscribe(listener: () => void): () => void;
};

export type LiveCell<Value> = LiveValue<Value> & { write(value: Value): void };

/** A live value that its owner writes. Writing the same value again tells nobody. */
export function createLiveCell<Value>(initial: Value): LiveCell<Value> {
  const listeners = new Set<() => void>();
  let current = initial;
  return {
    read: () => current,
    write(value) {
      if (Object.is(value, current)) return;
      current = value;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
