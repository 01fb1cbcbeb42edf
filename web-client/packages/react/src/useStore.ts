import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import type { ReadableStore } from "@posestream/client/stream";

/** The store's value, with a new render at each change. */
export function useStore<T>(store: ReadableStore<T>): T {
  const subscribe = useCallback((listener: () => void) => store.subscribe(listener), [store]);
  const get = useCallback(() => store.get(), [store]);
  return useSyncExternalStore(subscribe, get, get);
}

/** What `read` gives, some times a second: for numbers that change faster than one can read. */
export function useSampled<T>(read: () => T, everyMs: number): T {
  const [value, setValue] = useState(read);
  useEffect(() => {
    const timer = setInterval(() => setValue(read()), everyMs);
    return () => clearInterval(timer);
  }, [read, everyMs]);
  return value;
}
