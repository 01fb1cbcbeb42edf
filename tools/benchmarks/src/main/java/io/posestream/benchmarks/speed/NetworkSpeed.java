package io.posestream.benchmarks.speed;

import ai.onnxruntime.OrtException;
import io.posestream.benchmarks.MarkdownTable;
import io.posestream.converter.ModelConverter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Our networks in ONNX Runtime against the originals in TensorFlow Lite, run in turns so that both
 * see the same machine: {@code tools/benchmarks/run networks}.
 */
public final class NetworkSpeed {
  private static final List<String> MODELS =
      List.of(
          "pose_detection",
          "pose_landmark_lite",
          "pose_landmark_full",
          "pose_landmark_heavy",
          "palm_detection_lite",
          "palm_detection_full",
          "hand_landmark_lite",
          "hand_landmark_full");

  private static final int WARM_UP_RUNS = 20;
  private static final int RUNS = 200;

  private NetworkSpeed() {}

  /** Prints the table; the first argument is the folder of the npm packages, the second ours. */
  public static void main(String[] args) throws IOException, OrtException {
    Path originals = Path.of(args[0]);
    Path converted = Path.of(args[1]);
    MarkdownTable table =
        new MarkdownTable(
            "network", "threads", "TFLite p50 ms", "p10", "ours p50 ms", "p10", "ratio p50");
    for (int threads = 1; threads <= 2; threads++) {
      for (String model : MODELS) {
        byte[] tflite = ModelConverter.original(originals, model);
        byte[] onnx = Files.readAllBytes(converted.resolve(model + ".onnx"));
        try (TfLiteNetwork reference = new TfLiteNetwork(tflite, threads);
            OrtNetwork ours = new OrtNetwork(onnx, threads)) {
          row(table, model, threads, reference, ours);
        }
      }
    }
    System.out.print(table);
  }

  private static void row(
      MarkdownTable table, String model, int threads, TfLiteNetwork reference, OrtNetwork ours)
      throws OrtException {
    Sample referenceTimes = new Sample();
    Sample ourTimes = new Sample();
    for (int i = 0; i < WARM_UP_RUNS + RUNS; i++) {
      long startNs = System.nanoTime();
      reference.run();
      long middleNs = System.nanoTime();
      ours.run();
      long endNs = System.nanoTime();
      if (i >= WARM_UP_RUNS) {
        referenceTimes.add(middleNs - startNs);
        ourTimes.add(endNs - middleNs);
      }
    }
    table.row(
        model,
        threads,
        referenceTimes.percentileMs(0.5),
        referenceTimes.percentileMs(0.1),
        ourTimes.percentileMs(0.5),
        ourTimes.percentileMs(0.1),
        ourTimes.percentileMs(0.5) / referenceTimes.percentileMs(0.5));
  }
}
