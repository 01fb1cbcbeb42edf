package io.posestream.bench.accuracy;

import io.posestream.angle.AngleCalculator;
import io.posestream.angle.AngleState;
import io.posestream.angle.JointAngle;
import io.posestream.bench.report.Table;
import io.posestream.bench.clip.Media;
import io.posestream.figure.FigureAngle;
import io.posestream.figure.FigureFrameSource;
import io.posestream.figure.FigureTruth;
import io.posestream.figure.Motion;
import io.posestream.frame.Frame;
import io.posestream.hand.Hand;
import io.posestream.hand.HandLandmark;
import io.posestream.hand.Side;
import io.posestream.loop.FrameProcessor;
import io.posestream.models.MediaPipeProvider;
import io.posestream.pose.PoseLandmark;
import io.posestream.pose.PoseOptions;
import io.posestream.result.PoseResult;
import io.posestream.smooth.SmoothingOptions;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The drawn person, whose joints and angles are exactly known. */
final class FigureSection implements Section {
  private static final Duration LENGTH = Duration.ofSeconds(6);
  private static final List<FigureAngle> ANGLES =
      List.of(FigureAngle.ELBOW, FigureAngle.KNEE, FigureAngle.HIP);

  @Override
  public String measure(Media media, MediaPipeProvider provider) {
    Table joints =
        new Table(
            "motion",
            "frames",
            "found",
            "in picture",
            "visibility",
            "joints mean px",
            "p95 px",
            "elbow °",
            "knee °",
            "hip °",
            "unknown angles");
    Table hands = new Table("motion", "hands in picture", "found", "score", "mean px", "p95 px");
    for (Motion motion : Motion.values()) {
      Outcome outcome = new Outcome();
      run(motion, provider, outcome);
      outcome.addRows(motion.name().toLowerCase(Locale.ROOT), joints, hands);
    }
    return "## The drawn person\n\n"
        + "640×480 px, 30 fps, "
        + LENGTH.toSeconds()
        + " s per motion, full models, tracked, One Euro smoothing. Joints: shoulders, elbows,"
        + " wrists, hips, knees, ankles that lie in the picture. Angles: mean absolute error with"
        + " bias in brackets.\n\n"
        + joints
        + "\nHands, 21 landmarks each:\n\n"
        + hands;
  }

  private static void run(Motion motion, MediaPipeProvider provider, Outcome outcome) {
    try (FigureFrameSource source = FigureFrameSource.builder(motion).duration(LENGTH).build();
        FrameProcessor processor =
            FrameProcessor.of(
                provider.open(PoseOptions.defaults()),
                AngleCalculator.standard(),
                SmoothingOptions.oneEuro())) {
      for (var next = source.next(); next.isPresent(); next = source.next()) {
        Frame frame = next.get();
        outcome.add(
            source.truth(frame.sequence()), processor.process(frame, frame.captureTimeNs()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while drawing " + motion, e);
    }
  }

  private static final class Outcome {
    private final Errors jointPx = new Errors();
    private final Errors visibility = new Errors();
    private final Errors handPx = new Errors();
    private final Errors handScore = new Errors();
    private final Map<FigureAngle, Errors> angles = new EnumMap<>(FigureAngle.class);
    private int frames;
    private int found;
    private int inPicture;
    private int unknownAngles;
    private int handsInPicture;

    void add(FigureTruth truth, PoseResult result) {
      frames++;
      boolean visible =
          truth.inPicture(PoseLandmark.NOSE) && truth.inPicture(PoseLandmark.LEFT_ANKLE);
      inPicture += visible ? 1 : 0;
      for (Side side : Side.values()) {
        handsInPicture += handInPicture(truth, side) ? 1 : 0;
      }
      if (result instanceof PoseResult.Detected detected) {
        found++;
        if (visible) {
          addJoints(truth, detected);
          addAngles(truth, detected);
        }
        detected.hands().forEach(hand -> addHand(truth, hand, detected));
      }
    }

    private static boolean handInPicture(FigureTruth truth, Side side) {
      return HandLandmark.all().stream().allMatch(landmark -> truth.inPicture(side, landmark));
    }

    private void addJoints(FigureTruth truth, PoseResult.Detected detected) {
      for (Side side : Side.values()) {
        for (String joint : List.of("SHOULDER", "ELBOW", "WRIST", "HIP", "KNEE", "ANKLE")) {
          PoseLandmark landmark = PoseLandmark.valueOf(side + "_" + joint);
          if (truth.inPicture(landmark)) {
            int index = landmark.index();
            jointPx.add(
                Math.hypot(
                    detected.body().landmarks().x(index) * detected.width() - truth.xPx(landmark),
                    detected.body().landmarks().y(index) * detected.height()
                        - truth.yPx(landmark)));
            visibility.add(detected.body().landmarks().visibility(index));
          }
        }
      }
    }

    private void addAngles(FigureTruth truth, PoseResult.Detected detected) {
      for (FigureAngle definition : ANGLES) {
        for (Side side : Side.values()) {
          JointAngle angle = detected.angles().angle(definition.nameOf(side)).orElseThrow();
          if (angle.state() == AngleState.UNKNOWN) {
            unknownAngles++;
          } else {
            angles
                .computeIfAbsent(definition, key -> new Errors())
                .add(angle.flexionDeg() - truth.pose().flexionDeg(side, definition));
          }
        }
      }
    }

    private void addHand(FigureTruth truth, Hand hand, PoseResult.Detected detected) {
      handScore.add(hand.score());
      for (HandLandmark landmark : HandLandmark.all()) {
        handPx.add(
            Math.hypot(
                hand.landmarks().x(landmark.index()) * detected.width()
                    - truth.xPx(hand.side(), landmark),
                hand.landmarks().y(landmark.index()) * detected.height()
                    - truth.yPx(hand.side(), landmark)));
      }
    }

    void addRows(String motion, Table joints, Table hands) {
      joints.row(
          motion,
          frames,
          found,
          inPicture,
          visibility.bias(),
          jointPx.meanAbsolute(),
          jointPx.percentile(0.95),
          angle(FigureAngle.ELBOW),
          angle(FigureAngle.KNEE),
          angle(FigureAngle.HIP),
          unknownAngles);
      hands.row(
          motion,
          handsInPicture,
          handScore.count(),
          handScore.bias(),
          handPx.meanAbsolute(),
          handPx.percentile(0.95));
    }

    private String angle(FigureAngle definition) {
      Errors errors = angles.getOrDefault(definition, new Errors());
      return String.format(Locale.ROOT, "%.1f (%+.1f)", errors.meanAbsolute(), errors.bias());
    }
  }
}
