package io.posestream.models.track;

import io.posestream.engine.PoseOptions;
import io.posestream.models.hand.HandNetworks;
import io.posestream.models.network.Network;
import io.posestream.models.pose.PoseDetector;
import io.posestream.models.pose.PoseLandmarker;
import io.posestream.models.weights.ModelName;
import io.posestream.quality.HandModel;
import io.posestream.quality.HandQuality;
import io.posestream.quality.PoseModel;
import io.posestream.quality.Quality;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One stream's memory for networks: the detector, and landmark networks of every size that it has
 * used so far.
 *
 * <p>Threading: one thread at a time prepares, while another uses what was prepared before. Closed
 * when neither does.
 */
public final class StreamNetworks implements AutoCloseable {
  private final Function<ModelName, Network> shared;
  private final PoseOptions options;
  private final @Nullable PoseDetector detector;
  private final Map<PoseModel, PoseLandmarker> bodies = new ConcurrentHashMap<>();
  private final Map<HandModel, HandNetworks> hands = new ConcurrentHashMap<>();

  /**
   * Loads the detector alone; nothing where hands are found alone.
   *
   * @param shared loads a network, or gives the loaded one
   * @throws io.posestream.engine.PoseEstimationException if it cannot be loaded
   */
  public StreamNetworks(Function<ModelName, Network> shared, PoseOptions options) {
    this.shared = shared;
    this.options = options;
    detector =
        options.handsOnly()
            ? null
            : new PoseDetector(
                shared.apply(ModelName.POSE_DETECTION), options.detectionThreshold());
  }

  /**
   * Loads what a level needs and is not there yet.
   *
   * @throws io.posestream.engine.PoseEstimationException if a network cannot be loaded
   */
  public void load(Quality level) {
    level.body().ifPresent(this::body);
    level.hands().ifPresent(this::hands);
  }

  /** Loads what a level needs and is not there yet, and runs all of it once. */
  public void warmUp(Quality level) {
    if (level.body().isPresent()) {
      detector().warmUp();
      body(level.body().get()).warmUp();
    }
    if (level.hands().isPresent()) {
      HandNetworks networks = hands(level.hands().get());
      networks.warmUp();
      networks.warmUpPalms();
    }
  }

  /** Loads what a level needs and is not there yet, and runs that once. */
  public void prepare(Quality level) {
    Optional<PoseModel> bodyLevel = level.body();
    if (bodyLevel.isPresent() && !bodies.containsKey(bodyLevel.get())) {
      body(bodyLevel.get()).warmUp();
    }
    Optional<HandQuality> handLevel = level.hands();
    if (handLevel.isPresent() && !hands.containsKey(handLevel.get().model())) {
      HandNetworks networks = hands(handLevel.get());
      networks.warmUp();
      networks.warmUpPalms();
    }
  }

  /** Finds bodies that are not tracked yet; there is none where hands are found alone. */
  PoseDetector detector() {
    return Objects.requireNonNull(detector, "detector");
  }

  /** How often bodies were searched for. */
  public long detectorRuns() {
    return detector == null ? 0 : detector.runs();
  }

  /** The body network of a size; loaded if it was not prepared. */
  PoseLandmarker body(PoseModel model) {
    return bodies.computeIfAbsent(
        model,
        size ->
            new PoseLandmarker(
                shared.apply(ModelName.landmarks(size)), options.presenceThreshold()));
  }

  /** The hand networks of a size; loaded if they were not prepared. */
  HandNetworks hands(HandQuality quality) {
    return hands.computeIfAbsent(
        quality.model(),
        size ->
            new HandNetworks(
                shared.apply(ModelName.palms(size)),
                shared.apply(ModelName.landmarks(size)),
                options));
  }

  @Override
  public void close() {
    hands.values().forEach(HandNetworks::close);
    bodies.values().forEach(PoseLandmarker::close);
    hands.clear();
    bodies.clear();
    if (detector != null) {
      detector.close();
    }
  }
}
