package io.posestream.bench.accuracy;

import io.posestream.angle.AngleState;
import io.posestream.angle.JointAngle;
import io.posestream.bench.clip.Media;
import io.posestream.bench.report.Table;
import io.posestream.bench.sample.Sample;
import io.posestream.bench.stage.MessagePath;
import io.posestream.engine.PoseOptions;
import io.posestream.figure.FigureAngle;
import io.posestream.figure.FigureFrameSource;
import io.posestream.figure.FigureTruth;
import io.posestream.figure.Motion;
import io.posestream.frame.Frame;
import io.posestream.models.MediaPipeEngine;
import io.posestream.person.Hand;
import io.posestream.result.PoseResult;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.HandLandmark;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Side;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The drawn person, whose joints and angles are exactly known. */
final class FigureSection {
  private static final Duration LENGTH = Duration.ofSeconds(6);
  private static final List<FigureAngle> ANGLES =
      List.of(FigureAngle.ELBOW, FigureAngle.KNEE, FigureAngle.HIP);

  private static final List<String> JOINTS =
      List.of("SHOULDER", "ELBOW", "WRIST", "HIP", "KNEE", "ANKLE");

  private FigureSection() {}

  /** Measures, and writes Markdown. */
  static String measure(Media media, MediaPipeEngine provider) {
    Table joints =
        new Table(
            "motion | frames | found | in picture | visibility | joints mean px | p95 px | elbow °"
                + " | knee ° | hip ° | unknown angles");
    Table hands = new Table("motion | hands in picture | found | score | mean px | p95 px");
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

  private static void run(Motion motion, MediaPipeEngine provider, Outcome outcome) {
    try (FigureFrameSource source = FigureFrameSource.builder(motion).duration(LENGTH).build();
        MessagePath path = new MessagePath(provider.open(PoseOptions.defaults()))) {
      for (var next = source.next(); next.isPresent(); next = source.next()) {
        Frame frame = next.get();
        outcome.add(source.truth(frame.sequence()), path.process(frame));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while drawing " + motion, e);
    }
  }

  private static final class Outcome {
    private final Sample jointPx = new Sample();
    private final Sample visibility = new Sample();
    private final Sample handPx = new Sample();
    private final Sample handScore = new Sample();
    private final Map<FigureAngle, Sample> angles = new EnumMap<>(FigureAngle.class);
    private int frames;
    private int found;
    private int inPicture;
    private int unknownAngles;
    private int handsInPicture;

    void add(FigureTruth truth, PoseResult result) {
      frames++;
      boolean visible =
          truth.inPicture(BodyLandmark.NOSE) && truth.inPicture(BodyLandmark.LEFT_ANKLE);
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
        detected.hands().forEach(hand -> addHand(truth, hand));
      }
    }

    private static boolean handInPicture(FigureTruth truth, Side side) {
      return HandLandmark.all().stream().allMatch(landmark -> truth.inPicture(side, landmark));
    }

    private void addJoints(FigureTruth truth, PoseResult.Detected detected) {
      for (Side side : Side.values()) {
        for (String joint : JOINTS) {
          BodyLandmark landmark = BodyLandmark.valueOf(side + "_" + joint);
          if (truth.inPicture(landmark)) {
            int index = landmark.index();
            Landmarks body = detected.people().get(0).body().landmarks();
            jointPx.add(
                Math.hypot(
                    body.x(index) - truth.xPx(landmark), body.y(index) - truth.yPx(landmark)));
            visibility.add(body.visibility(index));
          }
        }
      }
    }

    private void addAngles(FigureTruth truth, PoseResult.Detected detected) {
      for (FigureAngle definition : ANGLES) {
        for (Side side : Side.values()) {
          JointAngle angle =
              detected.people().get(0).angles().angle(definition.nameOf(side)).orElseThrow();
          if (angle.state() == AngleState.UNKNOWN) {
            unknownAngles++;
          } else {
            angles
                .computeIfAbsent(definition, key -> new Sample())
                .add(angle.flexionDeg() - truth.pose().flexionDeg(side, definition));
          }
        }
      }
    }

    private void addHand(FigureTruth truth, Hand hand) {
      handScore.add(hand.score());
      for (HandLandmark landmark : HandLandmark.all()) {
        int index = landmark.index();
        handPx.add(
            Math.hypot(
                hand.landmarks().x(index) - truth.xPx(hand.side(), landmark),
                hand.landmarks().y(index) - truth.yPx(hand.side(), landmark)));
      }
    }

    void addRows(String motion, Table joints, Table hands) {
      joints.row(
          motion,
          frames,
          found,
          inPicture,
          visibility.mean(),
          jointPx.mean(),
          jointPx.percentile(0.95),
          angle(FigureAngle.ELBOW),
          angle(FigureAngle.KNEE),
          angle(FigureAngle.HIP),
          unknownAngles);
      hands.row(
          motion,
          handsInPicture,
          handScore.count(),
          handScore.mean(),
          handPx.mean(),
          handPx.percentile(0.95));
    }

    private String angle(FigureAngle definition) {
      Sample errors = angles.getOrDefault(definition, new Sample());
      return String.format(Locale.ROOT, "%.1f (%+.1f)", errors.absolute().mean(), errors.mean());
    }
  }
}
