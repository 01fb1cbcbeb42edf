package io.posestream.bench.live;

import io.posestream.bench.clip.Media;
import io.posestream.bench.report.Report;
import io.posestream.bench.report.Section;
import io.posestream.bench.report.Table;
import io.posestream.bench.sample.Distribution;
import io.posestream.bench.sample.Sample;
import io.posestream.frame.EncodedImage;
import java.io.IOException;
import java.util.List;

/**
 * How long {@code posestream serve} takes to start: {@code tools/bench/run start}.
 *
 * @param ready from the start of its process until it answers
 * @param firstResult from a new client's first captured frame until its result
 */
public record StartReport(Distribution ready, Distribution firstResult) implements Report {
  private static final int STARTS = 7;

  /** Measures. */
  public static StartReport measure() throws IOException, InterruptedException {
    EncodedImage picture = Media.fromProperty().signing(1).jpeg(0);
    Sample ready = new Sample();
    Sample firstResult = new Sample();
    for (int i = 0; i < STARTS; i++) {
      long startNs = System.nanoTime();
      try (ServerProcess server = ServerProcess.start("", "--hand-model", "full")) {
        ready.addNs(System.nanoTime() - startNs);
        try (CameraClient client = CameraClient.connect(server.address(), true)) {
          long captureNs = System.nanoTime();
          client.capture(picture);
          client.awaitAnswers();
          firstResult.addNs(System.nanoTime() - captureNs);
        }
      }
    }
    return new StartReport(ready.distribution(), firstResult.distribution());
  }

  @Override
  public Section section() {
    Table table =
        new Table("start, " + ready.count() + " times | p50 ms | worst ms")
            .row("process start to ready", ready.p50Ms(), ready.maxMs())
            .row("first frame captured to its result", firstResult.p50Ms(), firstResult.maxMs());
    return new Section("Start of posestream serve", table, List.of());
  }
}
