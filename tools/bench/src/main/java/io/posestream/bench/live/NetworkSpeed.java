package io.posestream.bench.live;

import ai.onnxruntime.OrtException;
import io.posestream.bench.network.TfLiteNetwork;
import io.posestream.bench.network.TfLiteRun;
import io.posestream.bench.report.Table;
import io.posestream.bench.sample.Sample;
import io.posestream.converter.ModelConverter;
import io.posestream.models.weights.ModelName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Our networks in ONNX Runtime against the originals in TensorFlow Lite, run in turns so that both
 * see the same machine: {@code tools/bench/run networks}.
 */
public final class NetworkSpeed {
  private static final int WARM_UP_RUNS = 20;
  private static final int RUNS = 200;

  private NetworkSpeed() {}

  /** Prints the table; the first argument is the folder of the npm packages, the second ours. */
  public static void main(String[] args) throws IOException, OrtException {
    Path originals = Path.of(args[0]);
    Path converted = Path.of(args[1]);
    Table table =
        new Table("network", "threads", "TFLite p50 ms", "p10", "ours p50 ms", "p10", "ratio p50");
    for (int threads = 1; threads <= 2; threads++) {
      for (ModelName model : ModelName.values()) {
        byte[] tflite = ModelConverter.original(originals, model.id());
        byte[] onnx = Files.readAllBytes(converted.resolve(model.fileName()));
        try (TfLiteRun reference = TfLiteNetwork.of(model, tflite, threads).newRun();
            OrtNetwork ours = new OrtNetwork(onnx, threads)) {
          row(table, model, threads, reference, ours);
        }
      }
    }
    System.out.print(table);
  }

  private static void row(
      Table table, ModelName model, int threads, TfLiteRun reference, OrtNetwork ours)
      throws OrtException {
    Sample referenceTimes = new Sample();
    Sample ourTimes = new Sample();
    for (int i = 0; i < WARM_UP_RUNS + RUNS; i++) {
      long startNs = System.nanoTime();
      reference.invoke();
      long middleNs = System.nanoTime();
      ours.run();
      long endNs = System.nanoTime();
      if (i >= WARM_UP_RUNS) {
        referenceTimes.add(middleNs - startNs);
        ourTimes.add(endNs - middleNs);
      }
    }
    table.row(
        model.id(),
        threads,
        referenceTimes.percentileMs(0.5),
        referenceTimes.percentileMs(0.1),
        ourTimes.percentileMs(0.5),
        ourTimes.percentileMs(0.1),
        ourTimes.percentileMs(0.5) / referenceTimes.percentileMs(0.5));
  }
}
