/** Loads each key once: later calls get the same promise. What could not be loaded is tried again. */
export function memoizeAsync<Value>(load: (key: string) => Promise<Value>): (key: string) => Promise<Value> {
  const loaded = new Map<string, Promise<Value>>();
  return (key) => {
    const known = loaded.get(key);
    if (known) return known;
    const loading = load(key);
    loading.catch(() => loaded.delete(key));
    loaded.set(key, loading);
    return loading;
  };
}
