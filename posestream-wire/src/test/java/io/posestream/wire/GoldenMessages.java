package io.posestream.wire;

import io.posestream.angle.StandardAngles;
import io.posestream.calibration.Calibration;
import io.posestream.calibration.CalibrationStep;
import io.posestream.calibration.StanceProblem;
import io.posestream.exercise.ExerciseDefinition;
import io.posestream.exercise.ExerciseState;
import io.posestream.exercise.Fault;
import io.posestream.exercise.Hint;
import io.posestream.exercise.Phase;
import io.posestream.exercise.Repetition;
import io.posestream.exercise.StandardExercises;
import io.posestream.frame.EncodedImage;
import io.posestream.joint.JointSource;
import io.posestream.quality.HandModel;
import io.posestream.quality.PoseModel;
import io.posestream.quality.QualityTarget;
import io.posestream.result.PoseResult;
import io.posestream.skeleton.Side;
import io.posestream.skeleton.Skeleton;
import io.posestream.wire.ClientMessage.FrameMessage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** The messages of {@code wire/golden}. */
final class GoldenMessages {
  static final StreamConfig CONFIG =
      StreamConfig.defaults()
          .with(StreamSetting.MODEL, PoseModel.LITE)
          .with(StreamSetting.HAND_MODEL, HandModel.LITE)
          .with(StreamSetting.HANDS, false)
          .with(StreamSetting.HANDS_ONLY, true)
          .with(StreamSetting.HANDS_EVERY_FRAMES, 3)
          .with(StreamSetting.MAX_PEOPLE, 2)
          .with(StreamSetting.SMOOTHING, SmoothingChoice.EMA)
          .with(StreamSetting.JOINTS, JointSource.PIXELS)
          .with(StreamSetting.MIRRORED, true)
          .with(StreamSetting.FIELD_OF_VIEW_DEG, OptionalDouble.of(78.5))
          .with(StreamSetting.DETECTION_THRESHOLD, 0.25f)
          .with(StreamSetting.PRESENCE_THRESHOLD, 0.75f)
          .with(StreamSetting.TARGET, Optional.of(QualityTarget.resultsPerSecond(60)))
          .with(
              StreamSetting.CALIBRATION,
              new Calibration(1.0412, Map.of("leftKnee", 6.25, "rightAnkle", -3.5)));
  static final FrameMessage FRAME =
      new FrameMessage(7, 1712.5, EncodedImage.of(new byte[] {-1, -40, -1, -32, 1, 2, 3, -1, -39}));
  static final StreamDescription BODY17 = new StreamDescription(Skeleton.coco17(), List.of());

  private static final Map<String, CalibrationStep> CALIBRATION_STEPS =
      Map.of(
          "waiting",
          new CalibrationStep.Waiting(StanceProblem.NOT_NEUTRAL, "Stand upright."),
          "standing",
          new CalibrationStep.Standing(0.5),
          "done",
          new CalibrationStep.Done(CONFIG.get(StreamSetting.CALIBRATION)));

  private static final ExerciseDefinition CURL = StandardExercises.named("curl");
  private static final ExerciseState CURLING =
      new ExerciseState(
          4,
          "curl",
          2,
          Phase.FORWARD,
          "up",
          71.4,
          0.4375,
          0,
          Optional.empty(),
          Optional.of(
              new Repetition(
                  2,
                  Optional.of(Side.LEFT),
                  1_000_000_000,
                  3_500_000_000L,
                  12.25,
                  128.5,
                  116.25,
                  Double.NaN,
                  0.75,
                  0.25,
                  1.125,
                  0,
                  Set.of(Fault.TOO_SHALLOW))),
          List.of(new Hint(Hint.Kind.VIEW, "turn to face the camera")));
  private static final ExerciseState AWAY =
      new ExerciseState(
          9,
          "curl",
          0,
          Phase.AWAY,
          "away",
          Double.NaN,
          Double.NaN,
          0,
          Optional.empty(),
          Optional.empty(),
          List.of());

  private static final StreamLimits LIMITS = new StreamLimits(400_000, 600_000, 4_194_304, 120);

  private GoldenMessages() {}

  /** Every golden file by its name. */
  static Map<String, byte[]> all() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    text(
        files, "hello.json", hello(new StreamDescription(Skeleton.body33(), StandardAngles.all())));
    text(files, "hello.body17.json", hello(BODY17));
    text(files, "frame.json", ClientTextWriter.frame(FRAME));
    files.put("frame.bin", FrameBinary.write(FRAME));
    text(files, "configure.json", ClientTextWriter.configure(CONFIG));
    for (Map.Entry<String, PoseResult> result : results().entrySet()) {
      ResultMessage message = Results.sent(result.getValue());
      text(files, "pose_result." + result.getKey() + ".json", ResultJson.message(message));
      files.put("pose_result." + result.getKey() + ".bin", bytes(ResultBinary.write(message)));
    }
    text(
        files,
        "results.jsonl",
        lines().stream().map(ResultJson::data).collect(Collectors.joining("\n")));
    text(
        files,
        "calibrate.json",
        ClientTextWriter.calibrate(new ClientMessage.Calibrate(OptionalDouble.of(182))));
    for (Map.Entry<String, CalibrationStep> step : CALIBRATION_STEPS.entrySet()) {
      text(
          files, "calibration." + step.getKey() + ".json", ServerText.calibration(step.getValue()));
    }
    text(
        files,
        "countExercise.json",
        ClientTextWriter.countExercise(new ClientMessage.CountExercise(Optional.of("curl"))));
    text(
        files,
        "exercise.people.json",
        ServerText.exercise(Optional.of(CURL), List.of(CURLING, AWAY)));
    text(files, "exercise.none.json", ServerText.exercise(Optional.empty(), List.of()));
    text(files, "notice.configured.json", ServerText.configured(CONFIG));
    text(
        files,
        "error.badFrame.json",
        ServerText.error(
            ErrorCode.BAD_FRAME, "the sequence must be greater than 7", OptionalLong.of(7)));
    return files;
  }

  /** The results of {@code pose_result.*} by the middle of their names. */
  static Map<String, PoseResult> results() {
    Map<String, PoseResult> results = new LinkedHashMap<>();
    results.put("detected", Results.detected(Results.frame(), true, Results.person(1)));
    results.put(
        "people",
        Results.detected(Results.frame(), false, Results.oneHanded(4), Results.person(2)));
    results.put("body17", Results.detected(Results.frame(), false, Results.coco(0)));
    results.put("noPerson", Results.noPerson(Results.frame()));
    results.put("failed", Results.failed(Results.frame()));
    return results;
  }

  /** A golden text. */
  static String text(String name) {
    return new String(Objects.requireNonNull(all().get(name), name), StandardCharsets.UTF_8);
  }

  /** The result of {@code pose_result.NAME.*}. */
  static PoseResult result(String name) {
    return Objects.requireNonNull(results().get(name), name);
  }

  /** The lines of {@code results.jsonl}: results of frames that have a place in a file. */
  static List<ResultMessage> lines() {
    return List.of(
            Results.detected(
                Results.frame(0, new FilePlace("clip.mp4", 0, 0)), false, Results.person(1)),
            Results.detected(
                Results.frame(1, new FilePlace("clip.mp4", 1, 40.125)),
                false,
                Results.person(1),
                Results.oneHanded(2)),
            Results.noPerson(Results.frame(2, new FilePlace("clip.mp4", 2, 80.25))),
            Results.failed(Results.frame(3, new FilePlace("clip.mp4", 3, 120.375))))
        .stream()
        .map(result -> new ResultMessage(result, 1_780_000_000_100.25, 1_780_000_000_112.875, 0, 0))
        .toList();
  }

  static byte[] bytes(ByteBuffer message) {
    byte[] bytes = new byte[message.remaining()];
    message.get(bytes);
    return bytes;
  }

  private static void text(Map<String, byte[]> files, String name, String message) {
    files.put(name, (message + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static String hello(StreamDescription description) {
    return ServerText.hello(
        new Hello(
            WireFormat.BINARY,
            1_780_000_000_000.5,
            "ONNX Runtime 1.28.0 (CPU)",
            2,
            StreamConfig.defaults(),
            LIMITS,
            description,
            StandardExercises.all()));
  }
}
