package io.posestream.bench.live;

import io.posestream.bench.clip.JpegClip;
import java.util.concurrent.locks.LockSupport;

/** Takes the pictures of a looped clip at a steady rate, on a thread of its own. */
public final class Camera implements AutoCloseable {
  private static final double NS_PER_S = 1e9;

  private final CameraClient client;
  private final JpegClip clip;
  private final double framesPerS;
  private final double turn;
  private final Thread thread = new Thread(this::run, "camera");
  private volatile boolean stopped;

  private Camera(CameraClient client, JpegClip clip, double framesPerS, double turn) {
    this.client = client;
    this.clip = clip;
    this.framesPerS = framesPerS;
    this.turn = turn;
  }

  /** A camera that takes its first picture, the clip's first, at once. */
  public static Camera start(CameraClient client, JpegClip clip, double framesPerS) {
    return start(client, clip, framesPerS, 0);
  }

  /**
   * A camera out of step with others.
   *
   * @param turn how far into the clip, and into the time between two pictures, it begins: 0..1
   */
  static Camera start(CameraClient client, JpegClip clip, double framesPerS, double turn) {
    Camera camera = new Camera(client, clip, framesPerS, turn);
    camera.thread.setDaemon(true);
    camera.thread.start();
    return camera;
  }

  private void run() {
    int frames = clip.frames().size();
    long first = (long) (turn * frames);
    long startNs = System.nanoTime() + Math.round(turn * NS_PER_S / framesPerS);
    long taken = 0;
    await(startNs);
    while (!stopped) {
      client.capture(clip.jpeg((int) ((first + taken) % frames)));
      // A camera that was held up skips pictures.
      taken = Math.max(taken + 1, (long) ((System.nanoTime() - startNs) * framesPerS / NS_PER_S));
      await(startNs + Math.round(taken * NS_PER_S / framesPerS));
    }
  }

  private void await(long dueNs) {
    while (!stopped && System.nanoTime() < dueNs) {
      LockSupport.parkNanos(dueNs - System.nanoTime());
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
