package io.posestream.models;

import io.posestream.engine.PoseOptions;
import io.posestream.models.hand.HandNetworks;
import io.posestream.models.pose.PoseLandmarker;
import io.posestream.models.weights.ModelName;
import io.posestream.quality.HandModel;
import io.posestream.quality.HandQuality;
import io.posestream.quality.PoseModel;
import io.posestream.quality.Quality;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One stream's landmark networks of every size that it has used so far.
 *
 * <p>Threading: one thread at a time prepares, while another uses what was prepared before. Closed
 * when neither does.
 */
final class StreamNetworks implements AutoCloseable {
  private final SharedNetworks shared;
  private final PoseOptions options;
  private final Map<PoseModel, PoseLandmarker> bodies = new ConcurrentHashMap<>();
  private final Map<HandModel, HandNetworks> hands = new ConcurrentHashMap<>();

  StreamNetworks(SharedNetworks shared, PoseOptions options) {
    this.shared = shared;
    this.options = options;
  }

  /** Loads what a level needs and is not there yet, and runs it once. */
  void prepare(Quality level) {
    if (!bodies.containsKey(level.body())) {
      body(level.body()).warmUp();
    }
    if (level.hands().isPresent() && !hands.containsKey(level.hands().get().model())) {
      hands(level.hands().get()).warmUp();
    }
  }

  /** The body network of a size; loaded if it was not prepared. */
  PoseLandmarker body(PoseModel model) {
    return bodies.computeIfAbsent(
        model,
        size ->
            new PoseLandmarker(shared.get(ModelName.landmarks(size)), options.presenceThreshold()));
  }

  /** The hand networks of a size; loaded if they were not prepared. */
  HandNetworks hands(HandQuality quality) {
    return hands.computeIfAbsent(
        quality.model(),
        size ->
            new HandNetworks(
                shared.get(ModelName.palms(size)), shared.get(ModelName.landmarks(size)), options));
  }

  @Override
  public void close() {
    hands.values().forEach(HandNetworks::close);
    bodies.values().forEach(PoseLandmarker::close);
    hands.clear();
    bodies.clear();
  }
}
