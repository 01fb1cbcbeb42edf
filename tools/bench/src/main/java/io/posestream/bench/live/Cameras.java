package io.posestream.bench.live;

import io.posestream.bench.clip.JpegClip;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Several clients that stream at the same rate and share a log. Not thread-safe. */
public final class Cameras implements AutoCloseable {
  private final LatencyLog log = new LatencyLog();
  private final List<CameraClient> clients = new ArrayList<>();
  private final List<Camera> cameras = new ArrayList<>();
  private final JpegClip clip;

  private Cameras(JpegClip clip) {
    this.clip = clip;
  }

  /** Clients that are connected and send nothing yet. */
  public static Cameras connect(URI server, JpegClip clip, int count, boolean paced) {
    Cameras connected = new Cameras(clip);
    for (int i = 0; i < count; i++) {
      connected.clients.add(CameraClient.connect(server, connected.log::add, paced));
    }
    return connected;
  }

  /** Lets every camera take so many pictures a second, from now on, all at the same moments. */
  public void stream(double framesPerS) {
    stop();
    for (CameraClient client : clients) {
      cameras.add(Camera.start(client, clip, framesPerS));
    }
  }

  /** The same, each at its own place in the clip and at its own moments, as cameras are. */
  public void streamOutOfStep(double framesPerS) {
    stop();
    for (int i = 0; i < clients.size(); i++) {
      double turn = (double) i / clients.size();
      cameras.add(Camera.start(clients.get(i), clip, framesPerS, turn));
    }
  }

  /** Results per second over all clients, while they send what a client may send at most. */
  public double capacityPerS(double framesPerS, long seconds) throws InterruptedException {
    stream(framesPerS);
    TimeUnit.SECONDS.sleep(seconds);
    long before = counts().results();
    long startNs = System.nanoTime();
    TimeUnit.SECONDS.sleep(seconds);
    return (counts().results() - before) * 1e9 / (System.nanoTime() - startNs);
  }

  /** What all clients share. */
  public LatencyLog log() {
    return log;
  }

  /** Of all clients together. */
  public CameraClient.Counts counts() {
    return each().stream().reduce(CameraClient.Counts.NONE, CameraClient.Counts::plus);
  }

  /** Of each client. */
  public List<CameraClient.Counts> each() {
    return clients.stream().map(CameraClient::counts).toList();
  }

  /** Clients whose connection ended although they did not end it. */
  public long lost() {
    return clients.stream().filter(CameraClient::isClosed).count();
  }

  /** Takes no further picture and waits for the last answers. */
  public void finish() throws InterruptedException {
    stop();
    for (CameraClient client : clients) {
      client.awaitAnswers();
    }
  }

  private void stop() {
    cameras.forEach(Camera::close);
    cameras.clear();
  }

  @Override
  public void close() {
    stop();
    clients.forEach(CameraClient::close);
  }
}
