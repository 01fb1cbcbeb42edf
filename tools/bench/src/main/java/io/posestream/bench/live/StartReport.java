package io.posestream.bench.live;

import io.posestream.bench.report.Table;
import io.posestream.bench.sample.Sample;
import io.posestream.bench.clip.Media;
import io.posestream.frame.EncodedImage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How long {@code posestream serve} takes from its process's start until it answers, and a new
 * client until the result of its first frame: {@code tools/bench/run start}.
 */
public final class StartReport {
  private static final String VIDEO = "ov2_webcam_signs_man_intel.mp4";
  private static final int PORT = 8017;
  private static final int STARTS = 7;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private StartReport() {}

  /** Argument: the launcher. */
  public static void main(String[] args) throws IOException, InterruptedException {
    EncodedImage picture = (EncodedImage) JpegFrames.of(Media.fromProperty(), VIDEO).get(0).image();
    Sample ready = new Sample();
    Sample firstResult = new Sample();
    for (int i = 0; i < STARTS; i++) {
      measure(args[0], picture, ready, firstResult);
    }
    Table table = new Table("start, " + STARTS + " times", "p50 ms", "worst ms");
    row(table, "process start to ready", ready);
    row(table, "first frame captured to its result", firstResult);
    System.out.print(table);
  }

  private static void row(Table table, String name, Sample sample) {
    table.row(name, sample.percentileMs(0.5), sample.percentileMs(1));
  }

  private static void measure(
      String launcher, EncodedImage picture, Sample ready, Sample firstResult)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of(launcher, "serve", "--port", "" + PORT, "--web-port", "3017"));
    command.addAll(List.of("--origins", "http://localhost:3000", "--hand-model", "full"));
    long startNs = System.nanoTime();
    Process server =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      awaitHealth();
      ready.add(System.nanoTime() - startNs);
      try (ReplayClient client =
          ReplayClient.connect(URI.create("ws://localhost:" + PORT + "/pose"), true)) {
        client.capture(picture);
        firstResult.add(awaitResult(client));
      }
    } finally {
      server.destroy();
      server.waitFor();
    }
  }

  private static void awaitHealth() throws InterruptedException {
    HttpClient http = HttpClient.newHttpClient();
    HttpRequest health =
        HttpRequest.newBuilder(URI.create("http://localhost:" + PORT + "/health")).build();
    long endNs = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < endNs) {
      try {
        if (http.send(health, BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException e) {
        // Not listening yet.
      }
      Thread.sleep(5);
    }
    throw new IllegalStateException("the server is not ready after " + PATIENCE);
  }

  private static long awaitResult(ReplayClient client) throws InterruptedException {
    long endNs = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < endNs) {
      Sample total = client.hops().total();
      if (total.count() > 0) {
        return total.get(0);
      }
      Thread.sleep(1);
    }
    throw new IllegalStateException("no result after " + PATIENCE);
  }
}
