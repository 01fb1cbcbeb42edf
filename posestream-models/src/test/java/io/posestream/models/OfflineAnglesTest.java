package io.posestream.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.angle.AngleState;
import io.posestream.angle.JointAngle;
import io.posestream.angle.StandardAngles;
import io.posestream.engine.PoseOptions;
import io.posestream.figure.BodyModel;
import io.posestream.figure.Exercise;
import io.posestream.figure.FigureAngle;
import io.posestream.figure.FigureFrameSource;
import io.posestream.figure.FigureMotion;
import io.posestream.frame.Frame;
import io.posestream.loop.FrameProcessor;
import io.posestream.offline.AngleSeries;
import io.posestream.offline.OfflineAngles;
import io.posestream.offline.ZeroPhaseFilter;
import io.posestream.quality.PoseModel;
import io.posestream.skeleton.Side;
import io.posestream.track.TrackOptions;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Fast elbow curls of the drawn person: the live curve and the one without lag. */
class OfflineAnglesTest {
  private static final double FPS = 30;
  private static final int FRAMES = 120;
  private static final double[] TRUE_DEG = new double[FRAMES];
  private static final double[] LIVE_DEG = new double[FRAMES];
  private static final double[] OFFLINE_DEG = new double[FRAMES];

  /** 126° up and down in 1.3 s. */
  private static FigureMotion fastCurl() {
    FigureMotion curl = Exercise.CURL.by(BodyModel.BROAD_SHOULDERED).turned(-15);
    return timeS -> curl.poseAt(2.5 * timeS);
  }

  @BeforeAll
  static void analyze() throws InterruptedException {
    OfflineAngles offline =
        OfflineAngles.create(TrackOptions.defaults(), ZeroPhaseFilter.standard());
    PoseOptions options = PoseOptions.builder().poseModel(PoseModel.FULL).hands(false).build();
    try (FigureFrameSource source =
            FigureFrameSource.builder(fastCurl())
                .fps(FPS)
                .duration(Duration.ofSeconds((long) (FRAMES / FPS)))
                .build();
        MediaPipeEngine engine = MediaPipeEngine.create();
        FrameProcessor processor =
            FrameProcessor.of(offline.recording(engine.open(options)), TrackOptions.defaults())) {
      for (var next = source.next(); next.isPresent(); next = source.next()) {
        Frame frame = next.get();
        int at = (int) frame.sequence();
        TRUE_DEG[at] = source.truth(at).pose().flexionDeg(Side.LEFT, FigureAngle.ELBOW);
        JointAngle live =
            processor
                .process(frame, frame.captureTimeNs())
                .person()
                .orElseThrow()
                .angles()
                .angle(StandardAngles.LEFT_ELBOW)
                .orElseThrow();
        assertThat(live.state()).isEqualTo(AngleState.MEASURED);
        LIVE_DEG[at] = live.flexionDeg();
      }
      AngleSeries elbow = offline.finish().get(0).angle(StandardAngles.LEFT_ELBOW).orElseThrow();
      assertThat(elbow.size()).isEqualTo(FRAMES);
      for (int i = 0; i < FRAMES; i++) {
        OFFLINE_DEG[i] = elbow.flexionDeg(i);
      }
    }
  }

  @Test
  void shouldLagByLessThanFiveMillisecondsWhereTheLiveCurveLagsMore() {
    double liveMs = lagMs(LIVE_DEG);
    assertThat(liveMs).isGreaterThan(10);
    assertThat(Math.abs(lagMs(OFFLINE_DEG))).isLessThan(5);
  }

  @Test
  void shouldBeNearerToTheTruth() {
    assertThat(errorDeg(OFFLINE_DEG)).isLessThan(0.85 * errorDeg(LIVE_DEG));
  }

  /** Noise widens the live range: that it comes nearer to the truth here is chance. */
  @Test
  void shouldGiveTheRangeOfMotionToTenDegrees() {
    assertThat(Math.abs(range(OFFLINE_DEG) - range(TRUE_DEG))).isLessThan(10);
  }

  private static double range(double[] values) {
    return Arrays.stream(values).max().orElseThrow() - Arrays.stream(values).min().orElseThrow();
  }

  private static double errorDeg(double[] values) {
    double sum = 0;
    for (int i = 0; i < FRAMES; i++) {
      sum += Math.abs(values[i] - TRUE_DEG[i]);
    }
    return sum / FRAMES;
  }

  /** The shift that correlates best with the truth. */
  private static double lagMs(double[] values) {
    double best = Double.NEGATIVE_INFINITY;
    double lagMs = 0;
    for (double ms = -100; ms <= 100; ms += 0.5) {
      double correlation = correlation(values, ms / 1e3 * FPS);
      if (correlation > best) {
        best = correlation;
        lagMs = ms;
      }
    }
    return lagMs;
  }

  private static double correlation(double[] values, double shiftFrames) {
    int margin = 5;
    int n = FRAMES - 2 * margin;
    double[] x = new double[n];
    double[] y = Arrays.copyOfRange(TRUE_DEG, margin, FRAMES - margin);
    for (int i = 0; i < n; i++) {
      double at = i + margin + shiftFrames;
      int before = (int) Math.floor(at);
      x[i] = values[before] + (at - before) * (values[before + 1] - values[before]);
    }
    double meanX = Arrays.stream(x).average().orElseThrow();
    double meanY = Arrays.stream(y).average().orElseThrow();
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int i = 0; i < n; i++) {
      xx += (x[i] - meanX) * (x[i] - meanX);
      yy += (y[i] - meanY) * (y[i] - meanY);
      xy += (x[i] - meanX) * (y[i] - meanY);
    }
    return xy / Math.sqrt(xx * yy);
  }
}
