package io.posestream.bench.original;

import io.posestream.engine.PoseEstimate;
import io.posestream.engine.PoseEstimator;
import io.posestream.engine.PoseOptions;
import io.posestream.frame.BgrImage;
import io.posestream.frame.EncodedImage;
import io.posestream.frame.Frame;
import io.posestream.models.hand.BodyJudge;
import io.posestream.models.hand.BodyVerdict;
import io.posestream.models.hand.HandNetworks;
import io.posestream.models.hand.HandTracks;
import io.posestream.models.hand.HandsFrame;
import io.posestream.models.network.Network;
import io.posestream.models.opencv.OpenCvPicture;
import io.posestream.models.pose.BodyTrack;
import io.posestream.models.pose.PoseDetector;
import io.posestream.models.pose.PoseLandmarker;
import io.posestream.models.weights.ModelName;
import io.posestream.person.Body;
import io.posestream.person.Hand;
import io.posestream.person.Person;
import io.posestream.quality.FrameQuality;
import io.posestream.quality.Quality;
import io.posestream.time.NanoClock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the original does with a picture, one after the other on one thread: decode, shrink to 384
 * px, the body's network where it was before, then the palm detector over the whole picture on
 * every frame, then the hand network for each palm. Not thread-safe.
 */
final class OriginalEstimator implements PoseEstimator {
  private final OpenCvPicture picture;
  private final PoseDetector detector;
  private final PoseLandmarker bodyLandmarks;
  private final BodyTrack body = new BodyTrack(BodyTrack.Proof.NONE);
  private final Optional<HandNetworks> handNetworks;
  private final HandTracks hands;
  private final FrameQuality quality;
  private int handIds;

  /**
   * An estimator for one stream.
   *
   * @param networks loads a network; it is released when this estimator is closed
   */
  OriginalEstimator(Function<ModelName, ? extends Network> networks, PoseOptions options) {
    picture = new OpenCvPicture(options.maxPixels());
    Network bodies = networks.apply(ModelName.POSE_DETECTION);
    Network landmarks = networks.apply(ModelName.landmarks(options.poseModel()));
    detector = new PoseDetector(bodies, options.detectionThreshold());
    bodyLandmarks = new PoseLandmarker(landmarks, options.presenceThreshold());
    bodies.release();
    landmarks.release();
    handNetworks = options.hands() ? Optional.of(hands(networks, options)) : Optional.empty();
    PoseOptions untracked = options.toBuilder().tracking(false).build();
    hands = new HandTracks(untracked, new BodyJudge(), () -> handIds++, NanoClock.system());
    quality =
        FrameQuality.complete(
            options.hands()
                ? Quality.of(options.poseModel(), options.handModel(), 1)
                : Quality.of(options.poseModel()));
  }

  private static HandNetworks hands(
      Function<ModelName, ? extends Network> networks, PoseOptions options) {
    Network palms = networks.apply(ModelName.palms(options.handModel()));
    Network landmarks = networks.apply(ModelName.landmarks(options.handModel()));
    HandNetworks own = new HandNetworks(palms, landmarks, options);
    palms.release();
    landmarks.release();
    return own;
  }

  @Override
  public PoseEstimate estimate(Frame frame, long timestampNs) {
    long startNs = System.nanoTime();
    BgrImage small = DownscaledPicture.of((EncodedImage) frame.image());
    picture.load(small);
    long decodedNs = System.nanoTime();
    Optional<Body> found =
        body.follow(bodyLandmarks, picture, timestampNs).or(() -> detected(timestampNs));
    long bodyNs = System.nanoTime();
    List<Hand> foundHands = handNetworks.map(own -> hands(own, timestampNs)).orElse(List.of());
    List<Person> people =
        found.map(one -> Person.of(0, one, Optional.empty(), Optional.empty())).stream().toList();
    return new PoseEstimate(
        small.width(),
        small.height(),
        false,
        people,
        foundHands,
        Optional.of(quality),
        decodedNs - startNs,
        bodyNs - decodedNs,
        System.nanoTime() - bodyNs);
  }

  private Optional<Body> detected(long timestampNs) {
    return detector
        .detectRoi(picture)
        .flatMap(region -> body.begin(bodyLandmarks, picture, region, timestampNs));
  }

  /** Told of no body, an untracked search asks the palm detector. */
  private List<Hand> hands(HandNetworks own, long timestampNs) {
    try (HandsFrame frame = hands.begin(own, picture, timestampNs, false)) {
      return frame.find(Optional.empty(), BodyVerdict.NONE).hands();
    }
  }

  @Override
  public void reset() {
    body.end();
    hands.reset();
  }

  @Override
  public void close() {
    handNetworks.ifPresent(HandNetworks::close);
    bodyLandmarks.close();
    detector.close();
    picture.close();
  }
}
