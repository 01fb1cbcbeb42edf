package io.posestream.models.thread;

import java.security.AccessController;
import java.security.PrivilegedAction;
import java.util.function.Supplier;

/**
 * Work that may start threads which outlive its caller. Such a thread keeps its creator's context
 * class loader and, before JDK 24, the protection domains of all classes that were being called:
 * where a web application calls, it could never be unloaded.
 */
public final class Detached {
  private Detached() {}

  /** Does the work on the calling thread; threads that it starts know nothing of the callers. */
  @SuppressWarnings("removal") // Nothing else leaves the callers' protection domains out.
  public static <T> T call(Supplier<T> work) {
    Thread thread = Thread.currentThread();
    ClassLoader callers = thread.getContextClassLoader();
    thread.setContextClassLoader(Detached.class.getClassLoader());
    try {
      return AccessController.doPrivileged((PrivilegedAction<T>) work::get);
    } finally {
      thread.setContextClassLoader(callers);
    }
  }
}
