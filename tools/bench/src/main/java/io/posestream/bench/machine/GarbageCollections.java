package io.posestream.bench.machine;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/**
 * Counts garbage collections while it is open. The JVM tells their lengths in whole milliseconds.
 *
 * <p>Threading: safe for use by several threads.
 */
public final class GarbageCollections implements AutoCloseable {
  private static final String CONCURRENT = "No GC";

  private final NotificationListener listener = (notification, handback) -> count(notification);
  private long collections;
  private long sumMs;
  private long maxMs;

  /**
   * Collections that stopped the threads.
   *
   * @param collections how many there were
   * @param sumMs how long they took together
   * @param maxMs how long the longest took
   */
  public record Pauses(long collections, long sumMs, long maxMs) {}

  private GarbageCollections() {}

  /** Counts from now on. */
  public static GarbageCollections watch() {
    GarbageCollections watch = new GarbageCollections();
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      ((NotificationEmitter) collector).addNotificationListener(watch.listener, null, null);
    }
    return watch;
  }

  private synchronized void count(Notification notification) {
    if (!notification
        .getType()
        .equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
      return;
    }
    GarbageCollectionNotificationInfo info =
        GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData());
    if (!info.getGcCause().equals(CONCURRENT)) {
      collections++;
      sumMs += info.getGcInfo().getDuration();
      maxMs = Math.max(maxMs, info.getGcInfo().getDuration());
    }
  }

  /** What has been counted so far. */
  public synchronized Pauses pauses() {
    return new Pauses(collections, sumMs, maxMs);
  }

  @Override
  public void close() {
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      try {
        ((NotificationEmitter) collector).removeNotificationListener(listener);
      } catch (ListenerNotFoundException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
