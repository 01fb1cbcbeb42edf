package io.posestream.bench.record;

import io.posestream.bench.clip.LoopedClip;
import io.posestream.bench.clip.Media;
import io.posestream.bench.report.Report;
import io.posestream.bench.report.Section;
import io.posestream.bench.report.Table;
import io.posestream.bench.sample.Distribution;
import io.posestream.bench.sample.Sample;
import io.posestream.bench.stage.MessagePath;
import io.posestream.engine.PoseOptions;
import io.posestream.models.MediaPipeEngine;
import io.posestream.record.RecordingOptions;
import io.posestream.record.RecordingReader;
import io.posestream.record.RecordingWriter;
import io.posestream.result.PoseResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What a recording of the signing clip costs: {@code tools/bench/run record}.
 *
 * @param rows one without frames and one with them
 */
public record RecordReport(List<Row> rows) implements Report {
  private static final int CLIP_FRAMES = 240;
  private static final int RESULTS = 1_500;
  private static final int SEEKS = 200;

  public RecordReport {
    rows = List.copyOf(rows);
  }

  /**
   * One recording.
   *
   * @param what it holds
   * @param bytes the file's size by its results
   * @param writing a result, with its frame if frames are recorded
   * @param reading one
   * @param seeking a time, and reading what is there
   */
  public record Row(
      String what,
      double bytes,
      Distribution writing,
      Distribution reading,
      Distribution seeking) {}

  /** Measures, in the folder for temporary files. */
  public static RecordReport measure() throws InterruptedException, IOException {
    LoopedClip clip = new LoopedClip(Media.fromProperty().signing(CLIP_FRAMES));
    Path folder = Files.createTempDirectory("posestream-record");
    Path file = folder.resolve("session.psrec");
    try (MediaPipeEngine engine = MediaPipeEngine.create();
        MessagePath path = new MessagePath(engine.open(PoseOptions.defaults()))) {
      List<PoseResult> results = new ArrayList<>();
      for (int i = 0; i < RESULTS; i++) {
        results.add(path.process(clip.next(System.nanoTime())));
      }
      RecordingOptions options = RecordingOptions.of(engine);
      // The first one warms up.
      row("", file, options.withFrames(), results);
      return new RecordReport(
          List.of(
              row("results", file, options, results),
              row("results and frames", file, options.withFrames(), results)));
    } finally {
      Files.delete(folder);
    }
  }

  private static Row row(String what, Path file, RecordingOptions options, List<PoseResult> results)
      throws IOException {
    try {
      Distribution writing = write(file, options, results);
      return new Row(
          what, (double) Files.size(file) / results.size(), writing, read(file), seek(file));
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static Distribution write(Path file, RecordingOptions options, List<PoseResult> results) {
    Sample times = new Sample();
    try (RecordingWriter writer = RecordingWriter.create(file, options)) {
      for (PoseResult result : results) {
        long startNs = System.nanoTime();
        writer.onResult(result);
        times.addNs(System.nanoTime() - startNs);
      }
    }
    return times.distribution();
  }

  private static Distribution read(Path file) {
    Sample times = new Sample();
    try (RecordingReader reader = RecordingReader.open(file)) {
      long startNs = System.nanoTime();
      while (reader.next().isPresent()) {
        long endNs = System.nanoTime();
        times.addNs(endNs - startNs);
        startNs = endNs;
      }
    }
    return times.distribution();
  }

  private static Distribution seek(Path file) {
    Sample times = new Sample();
    Random random = new Random(5);
    try (RecordingReader reader = RecordingReader.open(file)) {
      for (int i = 0; i < SEEKS; i++) {
        long timeNs = (long) (random.nextDouble() * reader.lastTimeNs());
        long startNs = System.nanoTime();
        reader.seek(timeNs);
        if (reader.next().isEmpty()) {
          throw new IllegalStateException("nothing is recorded at " + timeNs + " ns");
        }
        times.addNs(System.nanoTime() - startNs);
      }
    }
    return times.distribution();
  }

  @Override
  public Section section() {
    Table table =
        new Table(
            "recording | bytes a result | writing µs p50 | p95 | p99 | reading a record µs p50 | p95"
                + " | seeking µs p50 | p95");
    for (Row row : rows) {
      table.row(
          row.what(),
          Math.round(row.bytes()),
          1000 * row.writing().p50Ms(),
          1000 * row.writing().p95Ms(),
          1000 * row.writing().p99Ms(),
          1000 * row.reading().p50Ms(),
          1000 * row.reading().p95Ms(),
          1000 * row.seeking().p50Ms(),
          1000 * row.seeking().p95Ms());
    }
    return new Section(
        "What a recording costs",
        table,
        List.of(RESULTS + " results of the signing clip, in the file cache."));
  }
}
