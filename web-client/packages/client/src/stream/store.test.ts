import { describe, expect, it, vi } from "vitest";
import { Store } from "./store.ts";

describe("Store", () => {
  it("should tell a change, and nothing when the value stays", () => {
    const store = new Store(1);
    const heard = vi.fn();
    const leave = store.subscribe(heard);
    store.set(1);
    expect(heard).not.toHaveBeenCalled();
    store.set(2);
    expect(heard).toHaveBeenCalledOnce();
    expect(store.get()).toBe(2);
    leave();
    store.set(3);
    expect(heard).toHaveBeenCalledOnce();
  });

  it("should let each of two equal subscriptions leave alone", () => {
    const store = new Store(1);
    const heard = vi.fn();
    const leave = store.subscribe(heard);
    store.subscribe(heard);
    leave();
    leave();
    store.set(2);
    expect(heard).toHaveBeenCalledOnce();
  });

  it("should allow leaving while being told", () => {
    const store = new Store(1);
    const second = vi.fn();
    const leave = store.subscribe(() => leave());
    store.subscribe(second);
    store.set(2);
    expect(second).toHaveBeenCalledOnce();
  });
});
