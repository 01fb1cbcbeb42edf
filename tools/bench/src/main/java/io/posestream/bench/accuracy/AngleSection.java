package io.posestream.bench.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import io.posestream.bench.clip.Media;
import io.posestream.bench.report.Table;
import io.posestream.engine.PoseOptions;
import io.posestream.figure.BodyModel;
import io.posestream.figure.BodyMotion;
import io.posestream.figure.Exercise;
import io.posestream.figure.FigureAngle;
import io.posestream.figure.FigureCamera;
import io.posestream.figure.FigureFrameSource;
import io.posestream.figure.FigureTruth;
import io.posestream.figure.Motion;
import io.posestream.figure.RandomMotion;
import io.posestream.frame.Frame;
import io.posestream.joint.JointSource;
import io.posestream.joint.LimbAngle;
import io.posestream.loop.FrameProcessor;
import io.posestream.models.MediaPipeEngine;
import io.posestream.person.Person;
import io.posestream.quality.PoseModel;
import io.posestream.result.PoseResult;
import io.posestream.skeleton.Side;
import io.posestream.track.TrackOptions;
import io.posestream.view.PictureView;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

/** Joint angles by each source of joints, of drawn people and of the four-camera clips. */
final class AngleSection {
  private static final List<String> STEMS =
      List.of("ov4_balancing_front_p2s_cam02", "ov5_balancing_back_p2s_cam03");
  private static final List<PoseModel> MODELS = List.of(PoseModel.FULL, PoseModel.HEAVY);
  private static final Duration LENGTH = Duration.ofSeconds(4);
  private static final double FPS = 20;

  /** Seen from so many degrees, pitched down by so many, from so far. */
  private record View(double azimuthDeg, double pitchDeg, double distanceM) {
    FigureCamera camera() {
      FigureCamera camera = FigureCamera.of(640, 480).atDistance(distanceM);
      return pitchDeg > 0 ? camera.pitchedDown(pitchDeg) : camera;
    }
  }

  /** None of them was used to choose a value. */
  private static final List<View> VIEWS =
      List.of(
          new View(-15, 0, 2.5), new View(52, 0, 4.5), new View(90, 8, 3), new View(-155, 10, 3));

  private static final List<BodyMotion> MOTIONS =
      Stream.<BodyMotion>concat(
              Stream.of(
                  Motion.STAND,
                  Motion.WAVE,
                  Motion.RAISE_ARMS,
                  Motion.SQUAT,
                  Motion.FAST,
                  new RandomMotion(900),
                  new RandomMotion(901),
                  new RandomMotion(902)),
              Stream.of(Exercise.values()))
          .toList();

  private AngleSection() {}

  /** Measures, and writes Markdown. */
  static String measure(Media media, MediaPipeEngine provider) {
    Table table =
        new Table(
            "people | model | angles | network ° | pixels ° | limbs ° | network knee, hip, elbow,"
                + " shoulder | limbs: the same | within about ±, %");
    for (PoseModel model : MODELS) {
      AngleErrors all = new AngleErrors();
      for (View view : VIEWS) {
        AngleErrors errors = new AngleErrors();
        for (BodyMotion motion : MOTIONS) {
          all.begin();
          errors.begin();
          draw(motion, view, options(model), provider, List.of(all, errors));
        }
        String name = String.format(Locale.ROOT, "drawn, from %.0f°", view.azimuthDeg());
        row(table, name, model, errors);
      }
      row(table, "drawn, all", model, all);
      for (String stem : STEMS) {
        AngleErrors errors = new AngleErrors();
        film(stem, media, options(model), provider, errors);
        row(table, stem.substring(0, 3), model, errors);
      }
    }
    return "## Joint angles by where joints come from\n\n"
        + "Mean absolute error in degrees over knee, hip, elbow and shoulder, of frames in which the"
        + " three landmarks are seen, nothing smoothed. Drawn people: "
        + MOTIONS.size()
        + " movements of "
        + LENGTH.toSeconds()
        + " s by a body of other proportions, from views that were not used to choose a value.\n\n"
        + table;
  }

  private static PoseOptions options(PoseModel model) {
    return PoseOptions.builder().poseModel(model).hands(false).build();
  }

  private static void row(Table table, String name, PoseModel model, AngleErrors errors) {
    table.row(
        name,
        model.name().toLowerCase(Locale.ROOT),
        errors.count(),
        errors.meanDeg(JointSource.NETWORK),
        errors.meanDeg(JointSource.PIXELS),
        errors.meanDeg(JointSource.LIMBS),
        each("%.1f", joint -> errors.meanDeg(JointSource.NETWORK, joint)),
        each("%.1f", joint -> errors.meanDeg(JointSource.LIMBS, joint)),
        each("%.0f", errors::withinPercent));
  }

  private static String each(String format, Function<String, Double> figure) {
    return String.join(
        " ",
        AngleErrors.JOINTS.stream()
            .map(joint -> String.format(Locale.ROOT, format, figure.apply(joint)))
            .toList());
  }

  private static void draw(
      BodyMotion motion,
      View view,
      PoseOptions options,
      MediaPipeEngine provider,
      List<AngleErrors> errors) {
    try (FigureFrameSource source =
            FigureFrameSource.builder(
                    motion.by(BodyModel.BROAD_SHOULDERED).turned(view.azimuthDeg()))
                .camera(view.camera())
                .fps(FPS)
                .duration(LENGTH)
                .build();
        FrameProcessor processor =
            FrameProcessor.of(provider.open(options), TrackOptions.still())) {
      for (var next = source.next(); next.isPresent(); next = source.next()) {
        Frame frame = next.get();
        FigureTruth truth = source.truth(frame.sequence());
        add(processor, frame, errors, angle -> OptionalDouble.of(interiorDeg(truth, angle)));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while drawing", e);
    }
  }

  private static double interiorDeg(FigureTruth truth, LimbAngle angle) {
    String name = angle.name();
    Side side = Side.valueOf(name.substring(0, name.indexOf('_')));
    FigureAngle joint = FigureAngle.valueOf(name.substring(name.indexOf('_') + 1));
    double flexionDeg = truth.pose().flexionDeg(side, joint);
    return joint == FigureAngle.SHOULDER ? flexionDeg : 180 - flexionDeg;
  }

  private static void film(
      String stem, Media media, PoseOptions options, MediaPipeEngine provider, AngleErrors errors) {
    JsonNode frames = media.truth(stem).get("frames");
    try (FrameProcessor processor =
        FrameProcessor.of(provider.open(options), TrackOptions.still())) {
      media.forEachFrame(
          stem + ".mp4",
          Integer.MAX_VALUE,
          frame -> {
            JsonNode truth =
                frames.get((int) frame.sequence()).get("people").get(0).get("angles_deg");
            add(processor, frame, List.of(errors), angle -> interiorDeg(truth, angle));
          });
    }
  }

  private static OptionalDouble interiorDeg(JsonNode truth, LimbAngle angle) {
    JsonNode value = truth.path(angle.name().toLowerCase(Locale.ROOT));
    return value.isNumber() ? OptionalDouble.of(value.doubleValue()) : OptionalDouble.empty();
  }

  private static void add(
      FrameProcessor processor,
      Frame frame,
      List<AngleErrors> errors,
      Function<LimbAngle, OptionalDouble> truth) {
    if (processor.process(frame, frame.captureTimeNs()) instanceof PoseResult.Detected detected) {
      Person person = detected.people().get(0);
      PictureView view = PictureView.assumed(detected.width(), detected.height());
      errors.forEach(each -> each.add(person.body(), view, frame.captureTimeNs(), truth));
    }
  }
}
