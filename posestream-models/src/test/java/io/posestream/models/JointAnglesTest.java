package io.posestream.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.posestream.angle.AngleCalculator;
import io.posestream.angle.JointAngle;
import io.posestream.angle.JointAngles;
import io.posestream.engine.PoseOptions;
import io.posestream.figure.BodyModel;
import io.posestream.figure.BodyMotion;
import io.posestream.figure.Exercise;
import io.posestream.figure.FigureAngle;
import io.posestream.figure.FigureFrameSource;
import io.posestream.figure.FigureTruth;
import io.posestream.figure.Motion;
import io.posestream.frame.Frame;
import io.posestream.frame.FrameSource;
import io.posestream.loop.FrameProcessor;
import io.posestream.media.TestMedia;
import io.posestream.person.Person;
import io.posestream.quality.PoseModel;
import io.posestream.skeleton.Side;
import io.posestream.track.TrackOptions;
import io.posestream.video.VideoFileSource;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Joint angles of fitted joints beside those of the network's world landmarks. */
class JointAnglesTest {
  private static final MediaPipeEngine ENGINE = MediaPipeEngine.create();

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  @FunctionalInterface
  private interface Truth {
    OptionalDouble interiorDeg(long sequence, Side side, FigureAngle joint);
  }

  /** A body of other proportions than the one that values were chosen on, from two other sides. */
  @Test
  void shouldBeAQuarterNearerToTheTruthOfDrawnPeople() throws InterruptedException {
    Errors errors = new Errors();
    for (BodyMotion motion : List.of(Exercise.CURL, Exercise.LUNGE, Exercise.SIT, Motion.SQUAT)) {
      for (double azimuthDeg : new double[] {-15, 52}) {
        try (FigureFrameSource source =
            FigureFrameSource.builder(motion.by(BodyModel.BROAD_SHOULDERED).turned(azimuthDeg))
                .fps(10)
                .duration(Duration.ofSeconds(3))
                .build()) {
          run(
              source,
              (sequence, side, joint) -> interiorDeg(source.truth(sequence), side, joint),
              errors);
        }
      }
    }
    assertThat(errors.angles).isGreaterThan(1000);
    assertThat(errors.fittedDeg()).isLessThan(0.75 * errors.networkDeg());
    assertThat(errors.withinPercent()).isBetween(60.0, 92.0);
  }

  private static OptionalDouble interiorDeg(FigureTruth truth, Side side, FigureAngle joint) {
    double flexionDeg = truth.pose().flexionDeg(side, joint);
    return OptionalDouble.of(joint == FigureAngle.SHOULDER ? flexionDeg : 180 - flexionDeg);
  }

  @ParameterizedTest
  @CsvSource({"ov4_balancing_front_p2s_cam02, 10.8", "ov5_balancing_back_p2s_cam03, 12.9"})
  void shouldBeNearerToTheTruthOfFourCameras(String stem, double mostDeg)
      throws InterruptedException {
    JsonNode frames = TestMedia.json(stem + ".gt.json").get("frames");
    Errors errors = new Errors();
    try (FrameSource source = VideoFileSource.open(TestMedia.file(stem + ".mp4"))) {
      run(source, (sequence, side, joint) -> interiorDeg(frames, sequence, side, joint), errors);
    }
    assertThat(errors.angles).isGreaterThan(600);
    assertThat(errors.fittedDeg()).isLessThan(errors.networkDeg()).isLessThan(mostDeg);
  }

  private static OptionalDouble interiorDeg(
      JsonNode frames, long sequence, Side side, FigureAngle joint) {
    String name = (side + "_" + joint).toLowerCase(Locale.ROOT);
    JsonNode person = frames.get((int) sequence).get("people").get(0);
    JsonNode angle = person.get("angles_deg").path(name);
    return angle.isNumber() ? OptionalDouble.of(angle.doubleValue()) : OptionalDouble.empty();
  }

  private static void run(FrameSource source, Truth truth, Errors errors)
      throws InterruptedException {
    PoseOptions options = PoseOptions.builder().poseModel(PoseModel.FULL).hands(false).build();
    try (FrameProcessor processor = FrameProcessor.of(ENGINE.open(options), TrackOptions.still())) {
      AngleCalculator network = AngleCalculator.standard();
      for (var next = source.next(); next.isPresent(); next = source.next()) {
        Frame frame = next.get();
        for (Person person : processor.process(frame, frame.captureTimeNs()).people()) {
          JointAngles own =
              network.calculate(person.body().world().orElseThrow(), frame.captureTimeNs());
          errors.add(frame.sequence(), truth, person.angles(), own);
        }
      }
    }
  }

  private static final class Errors {
    private final double[] fitted = new double[FigureAngle.values().length];
    private final double[] network = new double[fitted.length];
    private final int[] counts = new int[fitted.length];
    private int angles;
    private int within;

    void add(long sequence, Truth truth, JointAngles fits, JointAngles own) {
      int joint = 0;
      for (FigureAngle each : FigureAngle.values()) {
        for (Side side : Side.values()) {
          OptionalDouble trueDeg = truth.interiorDeg(sequence, side, each);
          JointAngle fit = fits.angle(each.nameOf(side)).orElseThrow();
          JointAngle other = own.angle(each.nameOf(side)).orElseThrow();
          if (trueDeg.isPresent() && fit.isKnown() && other.isKnown()) {
            double errorDeg = Math.abs(fit.interiorDeg() - trueDeg.getAsDouble());
            fitted[joint] += errorDeg;
            network[joint] += Math.abs(other.interiorDeg() - trueDeg.getAsDouble());
            within += errorDeg <= fit.aboutDeg() ? 1 : 0;
            counts[joint]++;
            angles++;
          }
        }
        joint++;
      }
    }

    double fittedDeg() {
      return meanOfJoints(fitted);
    }

    double networkDeg() {
      return meanOfJoints(network);
    }

    double withinPercent() {
      return 100.0 * within / angles;
    }

    private double meanOfJoints(double[] sums) {
      double mean = 0;
      for (int i = 0; i < sums.length; i++) {
        mean += sums[i] / counts[i] / sums.length;
      }
      return mean;
    }
  }
}
