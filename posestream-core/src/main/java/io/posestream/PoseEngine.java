package io.posestream;

import io.posestream.engine.PoseEstimator;
import io.posestream.engine.PoseOptions;
import io.posestream.frame.BgrImage;
import io.posestream.frame.Frame;
import io.posestream.frame.FrameSource;
import io.posestream.frame.Image;
import io.posestream.result.PoseResult;
import io.posestream.skeleton.Skeleton;
import io.posestream.track.TrackOptions;
import java.util.Arrays;
import java.util.Objects;

/**
 * Finds people in pictures: holds what is heavy (networks, weights) and shares it between all
 * streams that are opened with it.
 *
 * <pre>{@code
 * try (PoseEngine engine = PoseEngine.load()) {
 *   PoseResult result = engine.still(EncodedImage.read(file));
 *   OptionalDouble elbowDeg = result.flexionDeg(StandardAngles.LEFT_ELBOW);
 * }
 * }</pre>
 *
 * <p>An own engine implements {@link #name}, {@link #open} and {@link #close}.
 *
 * <p>Threading: safe for use by several threads. After {@code close()} nothing can be opened; what
 * is open goes on, and the last of it frees the networks. The engine is closed by its maker, never
 * by a stream or server that it was passed to.
 *
 * @since 0.1
 */
public interface PoseEngine extends AutoCloseable {
  /** Name and version of the engine, for people to read. */
  String name();

  /** The landmarks of the bodies that this engine finds. */
  default Skeleton skeleton() {
    return Skeleton.body33();
  }

  /**
   * Opens an estimator for one stream; the caller closes it.
   *
   * @throws io.posestream.engine.PoseEstimationException if a network cannot be loaded
   * @throws IllegalStateException if the engine is closed
   */
  PoseEstimator open(PoseOptions options);

  /**
   * Loads what {@code options} need and runs it once, so that the first frame of a stream takes no
   * longer than the later ones. An engine that processes a picture in several ways overrides this
   * to run each of its networks; by default one grey picture is processed.
   *
   * @throws io.posestream.engine.PoseEstimationException if a network cannot be loaded
   * @throws IllegalStateException if the engine is closed
   */
  default void warmUp(PoseOptions options) {
    Objects.requireNonNull(options, "options");
    byte[] grey = new byte[640 * 480 * 3];
    Arrays.fill(grey, (byte) 128);
    try (PoseEstimator estimator = open(options)) {
      estimator.estimate(new Frame(0, 0, 0, BgrImage.of(640, 480, grey)), 0);
    }
  }

  /** Idempotent. */
  @Override
  void close();

  /** A stream of this engine, not yet started. */
  default PoseStreamBuilder stream(FrameSource source) {
    return PoseStream.builder().engine(this).source(source);
  }

  /**
   * The people in one picture, with {@link PoseOptions#defaults()}.
   *
   * @throws io.posestream.engine.PoseEstimationException if a network cannot be loaded or the
   *     picture cannot be read; {@link Stills} tell the latter as a result
   */
  default PoseResult.Seen still(Image picture) {
    Objects.requireNonNull(picture, "picture");
    try (Stills stills = stills(PoseOptions.defaults())) {
      return stills.process(picture).orThrow();
    }
  }

  /**
   * For many pictures that do not follow each other; what is allocated is kept between them. The
   * caller closes it.
   *
   * @throws io.posestream.engine.PoseEstimationException if a network cannot be loaded
   */
  default Stills stills(PoseOptions options) {
    return stills(options, TrackOptions.still());
  }

  /**
   * The same with other angles, joints or another field of view, or for somebody who was
   * calibrated.
   *
   * @param measured what is made of a person; its smoothers are not used
   */
  default Stills stills(PoseOptions options, TrackOptions measured) {
    return Stills.open(this, options, measured);
  }

  /**
   * The engine on the class path or module path, one for the whole process: every caller closes
   * what it got, and the last one frees the networks. Of several the first is used, and a warning
   * names them all.
   *
   * @throws IllegalStateException if there is no engine
   */
  static PoseEngine load() {
    return SharedEngine.lease();
  }
}
