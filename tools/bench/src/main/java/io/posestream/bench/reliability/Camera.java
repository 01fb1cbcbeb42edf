package io.posestream.bench.reliability;

import io.posestream.bench.clip.JpegClip;
import java.util.concurrent.locks.LockSupport;

/** Takes the pictures of a looped clip at a steady rate, on a thread of its own. */
final class Camera implements AutoCloseable {
  private static final double NS_PER_S = 1e9;

  private final CameraClient client;
  private final JpegClip clip;
  private final double framesPerS;
  private final Thread thread = new Thread(this::run, "camera");
  private volatile boolean stopped;

  private Camera(CameraClient client, JpegClip clip, double framesPerS) {
    this.client = client;
    this.clip = clip;
    this.framesPerS = framesPerS;
  }

  static Camera start(CameraClient client, JpegClip clip, double framesPerS) {
    Camera camera = new Camera(client, clip, framesPerS);
    camera.thread.setDaemon(true);
    camera.thread.start();
    return camera;
  }

  private void run() {
    long startNs = System.nanoTime();
    long taken = 0;
    while (!stopped) {
      client.capture(clip.jpeg((int) (taken % clip.frames().size())));
      // A camera that was held up skips pictures.
      taken = Math.max(taken + 1, (long) ((System.nanoTime() - startNs) * framesPerS / NS_PER_S));
      long dueNs = startNs + Math.round(taken * NS_PER_S / framesPerS);
      while (!stopped && System.nanoTime() < dueNs) {
        LockSupport.parkNanos(dueNs - System.nanoTime());
      }
    }
  }

  /** Takes no further picture. */
  @Override
  public void close() {
    stopped = true;
    LockSupport.unpark(thread);
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
