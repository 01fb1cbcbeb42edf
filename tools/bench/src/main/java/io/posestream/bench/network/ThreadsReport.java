package io.posestream.bench.network;

import ai.onnxruntime.OrtException;
import io.posestream.bench.report.Report;
import io.posestream.bench.report.Section;
import io.posestream.models.weights.ModelFiles;
import io.posestream.models.weights.ModelName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every network in ONNX Runtime and in TensorFlow Lite, in turns: {@code tools/bench/run networks}.
 *
 * @param oneThread with one thread, as the pipeline runs them
 * @param twoThreads with two
 */
public record ThreadsReport(List<NetworkReport.Row> oneThread, List<NetworkReport.Row> twoThreads)
    implements Report {
  private static final int WARM_UP_ROUNDS = 20;
  private static final int ROUNDS = 200;

  public ThreadsReport {
    oneThread = List.copyOf(oneThread);
    twoThreads = List.copyOf(twoThreads);
  }

  /**
   * Measures.
   *
   * @throws IllegalStateException if there are no original networks here
   */
  public static ThreadsReport measure() throws OrtException {
    OriginalNetworks.Search search = OriginalNetworks.find();
    OriginalNetworks originals =
        search.networks().orElseThrow(() -> new IllegalStateException(search.missing()));
    return new ThreadsReport(measure(originals, 1), measure(originals, 2));
  }

  private static List<NetworkReport.Row> measure(OriginalNetworks originals, int threads)
      throws OrtException {
    List<NetworkReport.Row> rows = new ArrayList<>();
    for (ModelName model : ModelName.values()) {
      try (TfLiteRun theirs = originals.load(model, threads).newRun();
          ThreadedNetwork ours = new ThreadedNetwork(ModelFiles.bundled().read(model), threads)) {
        Contest contest = new Contest(ours, Optional.of(theirs::invoke));
        for (int i = -WARM_UP_ROUNDS; i < ROUNDS; i++) {
          contest.round(i);
        }
        rows.add(contest.row(model.id() + (threads == 1 ? "" : ", " + threads + " threads")));
      }
    }
    return rows;
  }

  @Override
  public Section section() {
    return new Section(
        "Networks with one thread and with two",
        NetworkReport.table(Stream.concat(oneThread.stream(), twoThreads.stream()).toList()),
        List.of());
  }
}
