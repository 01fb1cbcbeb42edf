package io.posestream;

import io.posestream.advice.FilmSide;
import io.posestream.advice.ViewProblem;
import io.posestream.angle.AngleDefinition;
import io.posestream.angle.AngleState;
import io.posestream.angle.BodyPoint;
import io.posestream.angle.JointAngle;
import io.posestream.angle.JointAngles;
import io.posestream.angle.NeutralRule;
import io.posestream.angle.Segment;
import io.posestream.angle.StandardAngles;
import io.posestream.arbitraries.ScriptedEngine;
import io.posestream.arbitraries.ScriptedEstimator;
import io.posestream.arbitraries.ScriptedSource;
import io.posestream.arbitraries.StandingBody;
import io.posestream.calibration.Calibration;
import io.posestream.calibration.StanceProblem;
import io.posestream.engine.PoseEstimator;
import io.posestream.engine.PoseOptions;
import io.posestream.frame.Frame;
import io.posestream.frame.FrameSource;
import io.posestream.frame.FrameStamp;
import io.posestream.frame.Image;
import io.posestream.joint.FittedJoints;
import io.posestream.joint.JointSource;
import io.posestream.loop.InferenceLoop;
import io.posestream.loop.InferenceLoopBuilder;
import io.posestream.loop.LoopCounts;
import io.posestream.offline.ZeroPhaseFilter;
import io.posestream.person.Body;
import io.posestream.person.Person;
import io.posestream.quality.FrameQuality;
import io.posestream.quality.HandModel;
import io.posestream.quality.PoseModel;
import io.posestream.quality.Quality;
import io.posestream.quality.QualityTarget;
import io.posestream.result.PoseResult;
import io.posestream.result.ResultListener;
import io.posestream.result.StageTimes;
import io.posestream.rig.Quaternion;
import io.posestream.rig.RigBone;
import io.posestream.room.FloorFinder;
import io.posestream.room.RoomBody;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Landmark;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Side;
import io.posestream.skeleton.Skeleton;
import io.posestream.smooth.OneEuroOptions;
import io.posestream.smooth.SmootherFactory;
import io.posestream.time.NanoClock;
import io.posestream.track.TrackOptions;
import io.posestream.view.FocalSource;
import io.posestream.view.PictureView;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** A valid value of each type that is a parameter somewhere in the public API. */
final class Specimens {
  private static final Person PERSON = new StandingBody().person(1);

  private static final FittedJoints FITTED =
      new FittedJoints(JointSource.PIXELS, PERSON.body().landmarks());

  private static final Frame FRAME = ScriptedSource.frames(1).get(0);

  private static final PoseResult.Failed FAILED =
      new PoseResult.Failed(FRAME, 0, "why", StageTimes.NONE);

  private static final PoseResult.NoPerson NO_PERSON =
      new PoseResult.NoPerson(
          FRAME, 0, 640, 480, false, List.of(), Optional.empty(), StageTimes.NONE);

  private static final PoseResult.Detected DETECTED =
      new PoseResult.Detected(
          FRAME, 0, 640, 480, false, List.of(PERSON), List.of(), Optional.empty(), StageTimes.NONE);

  private static final Map<Class<?>, Object> VALUES =
      Map.ofEntries(
          Map.entry(boolean.class, true),
          Map.entry(int.class, 1),
          Map.entry(long.class, 1L),
          Map.entry(float.class, 1f),
          Map.entry(double.class, 1.0),
          Map.entry(byte[].class, new byte[3]),
          Map.entry(int[].class, new int[0]),
          Map.entry(float[].class, new float[0]),
          Map.entry(LinkageError.class, new LinkageError("library")),
          Map.entry(String.class, "name"),
          Map.entry(RigBone.class, RigBone.HIPS),
          Map.entry(Quaternion.class, Quaternion.IDENTITY),
          Map.entry(List.class, List.of()),
          Map.entry(Map.class, Map.of()),
          Map.entry(Optional.class, Optional.empty()),
          Map.entry(OptionalDouble.class, OptionalDouble.empty()),
          Map.entry(Duration.class, Duration.ZERO),
          Map.entry(Path.class, Path.of("nowhere")),
          Map.entry(NanoClock.class, NanoClock.system()),
          Map.entry(Landmark.class, BodyLandmark.NOSE),
          Map.entry(Landmark[].class, new Landmark[] {BodyLandmark.NOSE}),
          Map.entry(ViewProblem.class, ViewProblem.BENDS_TOWARDS_CAMERA),
          Map.entry(FilmSide.class, FilmSide.LEFT),
          Map.entry(Landmarks.class, PERSON.body().landmarks()),
          Map.entry(Skeleton.class, Skeleton.body33()),
          Map.entry(Side.class, Side.LEFT),
          Map.entry(AngleDefinition.class, StandardAngles.TRUNK),
          Map.entry(AngleDefinition[].class, new AngleDefinition[0]),
          Map.entry(JointSource.class, JointSource.LIMBS),
          Map.entry(Calibration.class, Calibration.none()),
          Map.entry(StanceProblem.class, StanceProblem.MOVING),
          Map.entry(FittedJoints.class, FITTED),
          Map.entry(
              RoomBody.class,
              new RoomBody(PERSON.body().landmarks(), 600, FocalSource.ASSUMED, Optional.empty())),
          Map.entry(FloorFinder.class, new FloorFinder()),
          Map.entry(FocalSource.class, FocalSource.GIVEN),
          Map.entry(PictureView.class, PictureView.assumed(640, 480)),
          Map.entry(AngleState.class, AngleState.MEASURED),
          Map.entry(BodyPoint.class, BodyPoint.of(BodyLandmark.NOSE)),
          Map.entry(NeutralRule.class, NeutralRule.STRAIGHT),
          Map.entry(Segment.class, Segment.up()),
          Map.entry(JointAngle.class, JointAngle.unknown(StandardAngles.TRUNK)),
          Map.entry(JointAngles.class, JointAngles.none()),
          Map.entry(Image.class, Image.absent()),
          Map.entry(FrameStamp.class, FrameStamp.NONE),
          Map.entry(Frame.class, FRAME),
          Map.entry(FrameSource.class, ScriptedSource.ending(List.of())),
          Map.entry(PoseModel.class, PoseModel.LITE),
          Map.entry(HandModel.class, HandModel.LITE),
          Map.entry(Quality.class, Quality.of(PoseModel.LITE)),
          Map.entry(FrameQuality.class, StandingBody.QUALITY),
          Map.entry(QualityTarget.class, QualityTarget.latencyMs(9)),
          Map.entry(Body.class, PERSON.body()),
          Map.entry(Person.class, PERSON),
          Map.entry(PoseOptions.class, PoseOptions.defaults()),
          Map.entry(PoseOptions.Builder.class, PoseOptions.builder()),
          Map.entry(PoseEstimator.class, ScriptedEstimator.ofNoPerson()),
          Map.entry(OneEuroOptions.class, OneEuroOptions.ANGLE),
          Map.entry(SmootherFactory.class, SmootherFactory.none()),
          Map.entry(ZeroPhaseFilter.class, ZeroPhaseFilter.standard()),
          Map.entry(TrackOptions.class, TrackOptions.defaults()),
          Map.entry(StageTimes.class, StageTimes.NONE),
          Map.entry(PoseResult.class, FAILED),
          Map.entry(PoseResult.Failed.class, FAILED),
          Map.entry(PoseResult.NoPerson.class, NO_PERSON),
          Map.entry(PoseResult.Detected.class, DETECTED),
          Map.entry(ResultListener.class, (ResultListener) result -> {}),
          Map.entry(LoopCounts.class, LoopCounts.ZERO),
          Map.entry(InferenceLoopBuilder.class, InferenceLoop.builder()),
          Map.entry(PoseEngine.class, ScriptedEngine.of(options -> ScriptedEstimator.ofNoPerson())),
          Map.entry(PoseStreamBuilder.class, PoseStream.builder()));

  private Specimens() {}

  static Object of(Class<?> type) {
    Object value = VALUES.get(type);
    if (value == null) {
      throw new IllegalStateException("no specimen of " + type);
    }
    return value;
  }
}
