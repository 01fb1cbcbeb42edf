package io.posestream.bench.original;

import io.posestream.engine.PoseEstimate;
import io.posestream.engine.PoseEstimator;
import io.posestream.engine.PoseOptions;
import io.posestream.frame.BgrImage;
import io.posestream.frame.EncodedImage;
import io.posestream.frame.Frame;
import io.posestream.models.hand.HandNetworks;
import io.posestream.models.hand.HandsTracker;
import io.posestream.models.network.Network;
import io.posestream.models.opencv.OpenCvPicture;
import io.posestream.models.pose.BodyTracker;
import io.posestream.models.pose.PoseLandmarker;
import io.posestream.models.weights.ModelName;
import io.posestream.person.Body;
import io.posestream.person.Hand;
import io.posestream.person.Person;
import io.posestream.quality.FrameQuality;
import io.posestream.quality.Quality;
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
  private final PoseLandmarker bodyLandmarks;
  private final BodyTracker body;
  private final Optional<HandNetworks> handNetworks;
  private final Optional<HandsTracker> hands;
  private final FrameQuality quality;

  /**
   * An estimator for one stream.
   *
   * @param networks loads a network; it is released when this estimator is closed
   */
  OriginalEstimator(Function<ModelName, ? extends Network> networks, PoseOptions options) {
    picture = new OpenCvPicture(options.maxPixels());
    Network detector = networks.apply(ModelName.POSE_DETECTION);
    Network landmarks = networks.apply(ModelName.landmarks(options.poseModel()));
    bodyLandmarks = new PoseLandmarker(landmarks, options.presenceThreshold());
    body = new BodyTracker(detector, bodyLandmarks, options.toBuilder().tracking(true).build());
    detector.release();
    landmarks.release();
    handNetworks = options.hands() ? Optional.of(hands(networks, options)) : Optional.empty();
    hands =
        handNetworks.map(own -> new HandsTracker(own, options.toBuilder().tracking(false).build()));
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
    Optional<Body> found = body.track(picture, timestampNs);
    long bodyNs = System.nanoTime();
    // Told of no body, an untracked search asks the palm detector.
    List<Hand> foundHands =
        hands
            .map(tracker -> tracker.complete(picture, Optional.empty(), timestampNs))
            .orElse(List.of());
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

  @Override
  public void reset() {
    body.reset();
    hands.ifPresent(HandsTracker::reset);
  }

  @Override
  public void close() {
    handNetworks.ifPresent(HandNetworks::close);
    body.close();
    bodyLandmarks.close();
    picture.close();
  }
}
