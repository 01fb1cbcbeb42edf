package io.posestream.track;

import io.posestream.advice.ViewAdvice;
import io.posestream.advice.ViewAdvisor;
import io.posestream.angle.AngleCalculator;
import io.posestream.angle.AngleDefinition;
import io.posestream.angle.JointAngle;
import io.posestream.angle.JointAngles;
import io.posestream.joint.FittedJoints;
import io.posestream.joint.JointFit;
import io.posestream.joint.JointFitter;
import io.posestream.joint.JointSource;
import io.posestream.joint.LimbAngle;
import io.posestream.person.Person;
import io.posestream.room.FloorFinder;
import io.posestream.room.RoomPlacer;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Skeleton;
import io.posestream.smooth.Signal;
import io.posestream.view.PictureView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that is remembered of one person from frame to frame. Not thread-safe. */
final class PersonTrack {
  private final Skeleton skeleton;
  private final JointFitter fitter;
  private final ViewAdvisor advisor = ViewAdvisor.create();
  private final boolean isBody33;
  private final List<Optional<LimbAngle>> limbAngles;
  private final AngleCalculator calculator;
  private final List<AngleFilter> angles;
  private final BodyFilter body;
  private final LandmarkFilter fitted;
  private final Optional<RoomPlacer> placer;
  private final double scale;

  PersonTrack(Skeleton skeleton, TrackOptions options, FloorFinder floor) {
    this.skeleton = skeleton;
    isBody33 = skeleton.equals(Skeleton.body33());
    scale = options.calibration().scale();
    limbAngles = options.angles().stream().map(AngleDefinition::limbAngle).toList();
    fitter = JointFitter.of(isBody33 ? options.joints() : JointSource.NETWORK);
    calculator = AngleCalculator.of(skeleton, options.calibratedAngles(), options.maxAboutDeg());
    angles = options.angles().stream().map(each -> new AngleFilter(options.smoothers())).toList();
    body = new BodyFilter(skeleton, options.smoothers());
    fitted = BodyFilter.filter(skeleton.size(), Signal.BODY_FITTED, options.smoothers());
    placer = isBody33 ? Optional.of(new RoomPlacer(floor)) : Optional.empty();
  }

  /** Whether the track can go on with bodies of that skeleton. */
  boolean follows(Skeleton other) {
    return skeleton.equals(other);
  }

  /** The person with fitted joints and angles, from the landmarks as the networks give them. */
  Person measure(Person raw, PictureView view, long timestampNs) {
    if (raw.body().world().isEmpty()) {
      return raw;
    }
    Landmarks world = raw.body().world().get();
    Optional<JointFit> fit = fitter.fit(raw.body().landmarks(), world, view, timestampNs);
    JointAngles measured =
        fit.isPresent()
            ? calculator.calculate(fit.get(), timestampNs)
            : calculator.calculate(world, timestampNs);
    Landmarks joints = fit.map(each -> each.joints().landmarks()).orElse(world);
    Person person = fit.map(each -> raw.withFitted(each.joints().scaled(scale))).orElse(raw);
    return person.withAngles(
        isBody33 ? advised(raw, joints, measured, view, timestampNs) : measured);
  }

  /** The same angles, with what is advised about the view of each. */
  private JointAngles advised(
      Person raw, Landmarks joints, JointAngles measured, PictureView view, long timestampNs) {
    advisor.next(raw.body().landmarks(), joints, view, timestampNs);
    JointAngle[] advised = measured.angles().toArray(JointAngle[]::new);
    for (int i = 0; i < advised.length; i++) {
      Optional<ViewAdvice> advice = limbAngles.get(i).flatMap(advisor::advice);
      advised[i] = advice.isPresent() ? advised[i].withAdvice(advice) : advised[i];
    }
    return new JointAngles(List.of(advised));
  }

  /**
   * The person smoothed.
   *
   * @param hands smooth the hands
   * @param handsHeld whether the hands are those of an earlier frame, and were smoothed then
   */
  Person smooth(Person measured, HandFilters hands, boolean handsHeld, long timestampNs) {
    return new Person(
        measured.id(),
        body.smooth(measured.body(), timestampNs),
        measured.left().map(hand -> hands.smooth(hand, handsHeld, timestampNs)),
        measured.right().map(hand -> hands.smooth(hand, handsHeld, timestampNs)),
        smooth(measured.angles(), timestampNs),
        measured.fitted().map(raw -> smooth(raw, timestampNs)),
        measured.room(),
        measured.sideCorrections());
  }

  /** The person with a place in the room, from landmarks that are smoothed if anything is. */
  Person place(Person smoothed, PictureView view, long timestampNs) {
    if (placer.isEmpty() || smoothed.body().world().isEmpty()) {
      return smoothed;
    }
    Landmarks world = smoothed.body().world().get().scaled((float) scale);
    Landmarks joints = smoothed.fitted().map(FittedJoints::landmarks).orElse(world);
    return placer
        .get()
        .place(smoothed.body().landmarks(), world, joints, view, timestampNs)
        .map(smoothed::withRoom)
        .orElse(smoothed);
  }

  private FittedJoints smooth(FittedJoints raw, long timestampNs) {
    return new FittedJoints(raw.source(), fitted.smooth(raw.landmarks(), 1, timestampNs));
  }

  private JointAngles smooth(JointAngles raw, long timestampNs) {
    List<JointAngle> smooth = new ArrayList<>(raw.angles().size());
    for (int i = 0; i < raw.angles().size(); i++) {
      smooth.add(angles.get(i).smooth(raw.angles().get(i), timestampNs));
    }
    return new JointAngles(smooth);
  }
}
