package io.posestream.bench.accuracy;

import io.posestream.bench.accuracy.OfflineClip.Curve;
import io.posestream.bench.chart.CurveChart;
import io.posestream.bench.report.Table;
import io.posestream.bench.sample.Sample;
import io.posestream.figure.BodyModel;
import io.posestream.figure.Exercise;
import io.posestream.figure.FigureMotion;
import io.posestream.figure.Motion;
import io.posestream.models.MediaPipeEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Live angles and those without lag, of drawn people: error, lag and range of motion. */
final class OfflineSection {
  private static final double[] AZIMUTHS_DEG = {-15, 52};
  private static final BodyModel BODY = BodyModel.BROAD_SHOULDERED;

  /** An angle that hardly moves has neither lag nor range. */
  private static final double LEAST_RANGE_DEG = 15;

  private static final int LEAST_FRAMES = 30;

  private record Movement(String name, FigureMotion motion, boolean turned, String shown) {}

  private static final List<Movement> MOVEMENTS =
      List.of(
          new Movement("curl", Exercise.CURL.by(BODY), true, "leftElbow"),
          new Movement("curl, 2.5 times as fast", fastCurl(), true, "leftElbow"),
          new Movement("squat", Motion.SQUAT.by(BODY), true, "leftKnee"),
          new Movement("punch", Exercise.PUNCH.by(BODY), true, "leftElbow"),
          new Movement("march", Exercise.MARCH.by(BODY), true, "leftHip"),
          new Movement("walk", Motion.WALK.by(BODY), false, "leftKnee"));

  private OfflineSection() {}

  private static FigureMotion fastCurl() {
    FigureMotion curl = Exercise.CURL.by(BODY);
    return timeS -> curl.poseAt(2.5 * timeS);
  }

  /**
   * Measures, and writes Markdown.
   *
   * @param pictures folder for a picture of each movement's curves
   */
  static String measure(MediaPipeEngine provider, Optional<Path> pictures) {
    Table table =
        new Table(
            "movement | angles | network, live, offline ° | lag live, offline ms"
                + " | range of motion: live, offline too wide by ° | off by °");
    List<MotionCurve> allNetwork = new ArrayList<>();
    List<MotionCurve> allLive = new ArrayList<>();
    List<MotionCurve> allOffline = new ArrayList<>();
    for (Movement movement : MOVEMENTS) {
      List<MotionCurve> network = new ArrayList<>();
      List<MotionCurve> live = new ArrayList<>();
      List<MotionCurve> offline = new ArrayList<>();
      for (double azimuthDeg : movement.turned ? AZIMUTHS_DEG : new double[1]) {
        OfflineClip clip = OfflineClip.of(movement.motion.turned(azimuthDeg), provider);
        for (String name : OfflineClip.names()) {
          MotionCurve curve = clip.against(Curve.OFFLINE, name);
          if (curve.known() >= LEAST_FRAMES && curve.trueRangeDeg() >= LEAST_RANGE_DEG) {
            network.add(clip.against(Curve.NETWORK, name));
            live.add(clip.against(Curve.LIVE, name));
            offline.add(curve);
          }
        }
        if (azimuthDeg <= 0) {
          pictures.ifPresent(folder -> draw(movement, clip, folder));
        }
      }
      row(table, movement.name, network, live, offline);
      allNetwork.addAll(network);
      allLive.addAll(live);
      allOffline.addAll(offline);
    }
    row(table, "all", allNetwork, allLive, allOffline);
    return "## Live angles and those without lag\n\n"
        + "Drawn people, full model, "
        + OfflineClip.LENGTH.toSeconds()
        + " s at 30 frames a second, from -15° and 52° (walk: from the front); every angle of knee,"
        + " hip, elbow and shoulder that moves by 15° or more. Mean absolute error, mean absolute lag"
        + " by cross-correlation, and error of the range of motion (mean, and mean absolute).\n\n"
        + table;
  }

  private static void row(
      Table table,
      String name,
      List<MotionCurve> network,
      List<MotionCurve> live,
      List<MotionCurve> offline) {
    table.row(
        name,
        live.size(),
        figures(MotionCurve::errorDeg, network, live, offline),
        figures(curve -> Math.abs(curve.lagMs()), live, offline),
        figures(MotionCurve::rangeErrorDeg, live, offline),
        figures(curve -> Math.abs(curve.rangeErrorDeg()), live, offline));
  }

  @SafeVarargs
  private static String figures(ToDoubleFunction<MotionCurve> figure, List<MotionCurve>... curves) {
    List<String> means = new ArrayList<>();
    for (List<MotionCurve> each : curves) {
      Sample sample = new Sample();
      each.forEach(curve -> sample.add(figure.applyAsDouble(curve)));
      means.add(String.format(Locale.ROOT, "%.1f", sample.mean()));
    }
    return String.join(" ", means);
  }

  private static void draw(Movement movement, OfflineClip clip, Path folder) {
    CurveChart chart = CurveChart.of(movement.name + ": " + movement.shown, OfflineClip.FPS);
    chart.add("network's own", clip.flexionDeg(Curve.NETWORK, movement.shown));
    chart.add("true", clip.flexionDeg(Curve.TRUE, movement.shown));
    chart.add("live", clip.flexionDeg(Curve.LIVE, movement.shown));
    chart.add("offline", clip.flexionDeg(Curve.OFFLINE, movement.shown));
    try {
      Files.createDirectories(folder);
      String file = movement.name.replaceAll("[^a-z0-9]+", "-") + ".png";
      Files.write(folder.resolve(file), chart.png());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
