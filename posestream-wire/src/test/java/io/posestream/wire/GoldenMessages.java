package io.posestream.wire;

import io.posestream.angle.AngleCalculator;
import io.posestream.angle.AngleDefinition;
import io.posestream.angle.AngleState;
import io.posestream.angle.JointAngle;
import io.posestream.angle.JointAngles;
import io.posestream.frame.EncodedImage;
import io.posestream.person.Body;
import io.posestream.person.Hand;
import io.posestream.quality.HandModel;
import io.posestream.quality.PoseModel;
import io.posestream.quality.QualityTarget;
import io.posestream.result.FrameStamp;
import io.posestream.result.PoseResult;
import io.posestream.result.StageTimes;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.HandLandmark;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Side;
import io.posestream.wire.ClientMessage.FrameMessage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The messages of {@code wire/golden}. All numbers are the same in both encodings: multiples of
 * 1/16 where a float carries them, fifths where a byte does.
 */
final class GoldenMessages {
  static final StreamConfig CONFIG =
      new StreamConfig(
          PoseModel.LITE,
          HandModel.FULL,
          false,
          SmoothingChoice.EMA,
          true,
          0.25f,
          0.75f,
          Optional.of(QualityTarget.resultsPerSecond(60)));
  static final FrameMessage FRAME =
      new FrameMessage(7, 1712.5, EncodedImage.of(new byte[] {-1, -40, -1, -32, 1, 2, 3, -1, -39}));

  private static final StreamLimits LIMITS = new StreamLimits(400_000, 600_000, 4_194_304, 120);
  private static final FrameStamp STAMP = new FrameStamp(7, 1_712_500_000L, 5, 6);
  private static final StageTimes TIMES =
      new StageTimes(250_000, 1_500_000, 7_125_000, 3_250_000, 125_000, 375_000, 12_625_000);
  private static final double RECEIVED_MS = 1_780_000_000_100.25;
  private static final double SENT_MS = 1_780_000_000_112.875;

  private GoldenMessages() {}

  /** Every golden file by its name. */
  static Map<String, byte[]> all() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    text(files, "hello.json", ServerText.hello(hello()));
    text(files, "frame.json", ClientTextWriter.frame(FRAME));
    files.put("frame.bin", FrameBinary.write(FRAME));
    text(files, "configure.json", ClientTextWriter.configure(CONFIG));
    result(files, "detected", detected());
    result(
        files,
        "noPerson",
        new PoseResult.NoPerson(STAMP, 640, 480, List.of(right()), Results.QUALITY, TIMES));
    result(files, "failed", new PoseResult.Failed(STAMP, "“a” ends early", TIMES));
    text(files, "notice.configured.json", ServerText.configured(CONFIG));
    text(
        files,
        "error.badFrame.json",
        ServerText.error(
            ErrorCode.BAD_FRAME, "the sequence must be greater than 7", OptionalLong.of(7)));
    return files;
  }

  private static void result(Map<String, byte[]> files, String name, PoseResult result) {
    ServedResult served = new ServedResult(result, 1712.5, RECEIVED_MS, SENT_MS, true, 3, 1);
    text(files, "pose_result." + name + ".json", ServerText.result(served));
    ByteBuffer binary = ResultBinary.write(served);
    byte[] bytes = new byte[binary.remaining()];
    binary.get(bytes);
    files.put("pose_result." + name + ".bin", bytes);
  }

  private static void text(Map<String, byte[]> files, String name, String message) {
    files.put(name, (message + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static Hello hello() {
    return new Hello(
        WireFormat.BINARY,
        1_780_000_000_000.5,
        "ONNX Runtime 1.28.0 (CPU)",
        2,
        StreamConfig.defaults(),
        LIMITS,
        AngleDefinition.standard());
  }

  static PoseResult.Detected detected() {
    return new PoseResult.Detected(
        STAMP,
        640,
        480,
        new Body(
            0.9375f, landmarks(BodyLandmark.COUNT, 0.0625f), landmarks(BodyLandmark.COUNT, 0), 300),
        List.of(
            new Hand(
                Side.LEFT,
                0.875f,
                landmarks(HandLandmark.COUNT, 0.5f),
                landmarks(HandLandmark.COUNT, -0.25f),
                80),
            right()),
        angles(),
        Results.QUALITY,
        TIMES);
  }

  private static Hand right() {
    return new Hand(
        Side.RIGHT,
        0.5f,
        landmarks(HandLandmark.COUNT, -0.5f),
        landmarks(HandLandmark.COUNT, 0.25f),
        80);
  }

  /** One angle of each state, the rest measured. */
  private static JointAngles angles() {
    List<JointAngle> angles = new ArrayList<>();
    for (AngleDefinition definition : AngleDefinition.standard()) {
      int i = angles.size();
      float flexionDeg = 10.25f * i - 20;
      angles.add(
          switch (i) {
            case 1 -> new JointAngle(definition.name(), AngleState.HELD, -3.5f, 176.5f);
            case 2 -> JointAngle.unknown(definition.name());
            default ->
                new JointAngle(
                    definition.name(), AngleState.MEASURED, flexionDeg, Math.abs(flexionDeg));
          });
    }
    return new JointAngles(
        angles, AngleCalculator.standard().joints(landmarks(BodyLandmark.COUNT, 0)));
  }

  private static Landmarks landmarks(int count, float base) {
    float[] values = new float[count * Landmarks.STRIDE];
    for (int i = 0; i < count; i++) {
      int at = i * Landmarks.STRIDE;
      values[at] = base + i / 32f;
      values[at + 1] = base - i / 16f;
      values[at + 2] = -base;
      values[at + 3] = i % 6 / 5f;
      values[at + 4] = (i + 1) % 6 / 5f;
    }
    return Landmarks.of(values);
  }
}
