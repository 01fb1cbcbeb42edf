package io.posestream.models.process;

import io.posestream.PoseEngine;
import io.posestream.PoseStream;
import io.posestream.engine.PoseEstimationException;
import io.posestream.engine.PoseEstimator;
import io.posestream.engine.PoseOptions;
import io.posestream.figure.Figure;
import io.posestream.figure.Motion;
import io.posestream.frame.Frame;
import io.posestream.frame.FrameSource;
import io.posestream.frame.Image;
import io.posestream.models.MediaPipeEngine;
import io.posestream.models.weights.ModelFiles;
import io.posestream.models.weights.ModelName;
import io.posestream.result.PoseResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Starts and ends one kind of thing 50 times and writes the resident memory after start 5 and after
 * start 50, in kB, a line each.
 */
final class FiftyStarts {
  static final int FIRST_MEASURED = 5;
  static final int STARTS = 50;

  private static final Path STATUS = Path.of("/proc/self/status");

  private final Image person = Figure.of(640, 480).drawBgr(Motion.STAND.poseAt(0));
  private final Path incomplete;

  /** What is started. */
  enum Kind {
    /** A stream as in the README, with the engine of the class path. */
    STREAM,
    /** An engine that is made and closed by hand. */
    ENGINE,
    /** One picture, with the engine of the class path. */
    STILL,
    /** A stream of an engine whose palm detector is missing. */
    FAILING_STREAM
  }

  private FiftyStarts(Path incomplete) throws IOException {
    this.incomplete = incomplete;
    for (ModelName model : List.of(ModelName.POSE_DETECTION, ModelName.POSE_LANDMARK_FULL)) {
      Files.write(incomplete.resolve(model.fileName()), ModelFiles.bundled().read(model));
    }
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Kind kind = Kind.valueOf(arguments[0]);
    FiftyStarts starts = new FiftyStarts(Path.of(arguments[1]));
    for (int i = 1; i <= STARTS; i++) {
      starts.start(kind);
      if (i == FIRST_MEASURED || i == STARTS) {
        System.out.println(residentKb());
      }
    }
  }

  static boolean canMeasure() {
    return Files.isReadable(STATUS);
  }

  private static long residentKb() throws IOException {
    return Files.readAllLines(STATUS).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
  }

  private void start(Kind kind) throws InterruptedException {
    switch (kind) {
      case STREAM -> stream();
      case ENGINE -> engine();
      case STILL -> still();
      case FAILING_STREAM -> failingStream();
    }
  }

  private FrameSource source() {
    return FrameSource.of(List.of(frame(0), frame(1)));
  }

  private Frame frame(int sequence) {
    return new Frame(sequence, sequence * 33_000_000L, 0, person);
  }

  private void stream() throws InterruptedException {
    try (PoseStream stream =
        PoseStream.builder().source(source()).start(result -> require(result.people().size()))) {
      stream.await();
    }
  }

  private void engine() {
    try (MediaPipeEngine engine = MediaPipeEngine.create();
        PoseEstimator estimator = engine.open(PoseOptions.defaults())) {
      require(estimator.estimate(frame(0), 0).people().size());
    }
  }

  private void still() {
    try (PoseEngine engine = PoseEngine.load()) {
      PoseResult result = engine.still(person);
      require(result.people().size());
    }
  }

  private void failingStream() {
    try (MediaPipeEngine engine = MediaPipeEngine.builder().models(incomplete).build()) {
      engine.stream(source()).start(result -> {});
      throw new IllegalStateException("a stream started without a palm detector");
    } catch (PoseEstimationException e) {
      if (!String.valueOf(e.getMessage()).contains("palm_detection_full")) {
        throw e;
      }
    }
  }

  private static void require(int people) {
    if (people != 1) {
      throw new IllegalStateException("found " + people + " people in place of one");
    }
  }
}
