package io.posestream.bench.exercise;

import io.posestream.bench.report.Table;
import io.posestream.engine.PoseOptions;
import io.posestream.exercise.ExerciseCounter;
import io.posestream.exercise.ExerciseDefinition;
import io.posestream.exercise.ExerciseState;
import io.posestream.exercise.StandardExercises;
import io.posestream.figure.CircleWalk;
import io.posestream.figure.DemoScript;
import io.posestream.figure.FigureFrameSource;
import io.posestream.figure.FigureMotion;
import io.posestream.figure.Motion;
import io.posestream.figure.RandomMotion;
import io.posestream.frame.Frame;
import io.posestream.loop.FrameProcessor;
import io.posestream.models.MediaPipeEngine;
import io.posestream.result.PoseResult;
import io.posestream.track.TrackOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts every exercise from five sides, and what else is counted meanwhile. */
public final class ExerciseReport {
  private static final double FPS = 15;
  private static final double[] AZIMUTHS_DEG = {-55, -30, 0, 30, 55};

  /** Of somebody who lies: from the person's side, and a little from head or feet. */
  private static final double[] FLOOR_AZIMUTHS_DEG = {-40, -25, 0, 25, 40};

  /** From exactly the side, where the far limb is hidden and arms point at the camera. */
  private static final double[] SIDES_DEG = {-90, 90};

  private static final double OTHER_S = 60;

  private final MediaPipeEngine engine;
  private final Map<String, Double> otherS = new TreeMap<>();
  private final Map<String, Integer> phantoms = new TreeMap<>();
  private int sets;
  private int exact;

  private ExerciseReport(MediaPipeEngine engine) {
    this.engine = engine;
  }

  /** Measures, and returns a section in Markdown. */
  public static String measure() {
    try (MediaPipeEngine engine = MediaPipeEngine.create()) {
      return new ExerciseReport(engine).markdown();
    }
  }

  private String markdown() {
    Table table =
        new Table(
            "exercise | repetitions | -55° (-40°) | -30° (-25°) | 0° | 30° (25°) | 55° (40°)"
                + " | -90° | 90°");
    for (ExerciseSet set : ExerciseSet.ALL) {
      List<Object> cells = new ArrayList<>(List.of(set.definition(), set.repetitions()));
      for (double azimuthDeg : set.onFloor() ? FLOOR_AZIMUTHS_DEG : AZIMUTHS_DEG) {
        int counted = count(set, azimuthDeg);
        sets++;
        exact += counted == set.repetitions() ? 1 : 0;
        cells.add(cell(set, counted));
      }
      for (double azimuthDeg : SIDES_DEG) {
        cells.add(set.onFloor() ? "" : cell(set, count(set, azimuthDeg)));
      }
      table.row(cells.toArray());
    }
    others().forEach((name, motion) -> run(name, motion, OTHER_S));
    double leastMinutes = otherS.values().stream().mapToDouble(each -> each).min().orElse(0) / 60;
    return String.format(
        Locale.ROOT,
        "Exact: %d of %d sets of the first five sides (%.0f %%). Other motion: %.0f minutes or more for each definition;"
            + " counted in it: %s.%n%n%s",
        exact,
        sets,
        100.0 * exact / sets,
        Math.floor(leastMinutes),
        phantoms.isEmpty() ? "nothing" : phantoms,
        table);
  }

  private static String cell(ExerciseSet set, int counted) {
    return counted == set.repetitions() ? String.valueOf(counted) : "**" + counted + "**";
  }

  private int count(ExerciseSet set, double azimuthDeg) {
    String name = set.definition() + " from " + Math.round(azimuthDeg) + "°";
    return run(name, set.drawn().turned(azimuthDeg), set.durationS())
        .getOrDefault(set.definition(), 0);
  }

  private static Map<String, FigureMotion> others() {
    Map<String, FigureMotion> others = new LinkedHashMap<>();
    others.put("walk", Motion.WALK);
    others.put("circle", new CircleWalk(0.6, 1.1, true));
    others.put("wave", Motion.WAVE);
    others.put("crossed arms", Motion.CROSS_ARMS);
    others.put("demo", DemoScript.create());
    for (long seed = 0; seed < 4; seed++) {
      others.put("random " + seed, new RandomMotion(seed));
    }
    return others;
  }

  /** Whether a motion is the exercise, or holds it among others. */
  private static boolean isIn(ExerciseDefinition definition, String motion) {
    return switch (definition.name()) {
      case "squat", "lateral-raise" -> isSet(definition, motion) || motion.equals("demo");
      // Odd seeds lift the knees in turn.
      case "knee-raise" -> isSet(definition, motion) || motion.matches("random [13]");
      default -> isSet(definition, motion);
    };
  }

  private static boolean isSet(ExerciseDefinition definition, String motion) {
    return motion.startsWith(definition.name() + " from");
  }

  /** Runs the networks over a motion; how often each exercise counted. */
  private Map<String, Integer> run(String name, FigureMotion motion, double durationS) {
    List<ExerciseCounter> counters =
        StandardExercises.all().stream().map(ExerciseCounter::of).toList();
    Map<String, Integer> counts = new TreeMap<>();
    try (FigureFrameSource source =
            FigureFrameSource.builder(motion)
                .fps(FPS)
                .duration(Duration.ofMillis(Math.round(1000 * durationS)))
                .build();
        FrameProcessor processor =
            FrameProcessor.of(
                engine.open(PoseOptions.builder().hands(false).build()), TrackOptions.defaults())) {
      for (var next = source.next(); next.isPresent(); next = source.next()) {
        Frame frame = next.get();
        PoseResult result = processor.process(frame, frame.captureTimeNs());
        for (ExerciseCounter counter : counters) {
          for (ExerciseState state : counter.add(result)) {
            counts.merge(counter.definition().name(), state.repetitions(), Math::max);
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while drawing " + name, e);
    }
    for (ExerciseDefinition definition : StandardExercises.all()) {
      int counted = counts.getOrDefault(definition.name(), 0);
      if (!isIn(definition, name)) {
        otherS.merge(definition.name(), durationS, Double::sum);
        if (counted > 0) {
          phantoms.put(definition.name() + " in " + name, counted);
        }
      }
    }
    return counts;
  }
}
