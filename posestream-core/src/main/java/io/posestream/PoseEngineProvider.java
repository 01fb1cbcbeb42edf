package io.posestream;

/**
 * Makes the engine of a library, found with {@link java.util.ServiceLoader}.
 *
 * @since 0.1
 */
public interface PoseEngineProvider {
  /** A new engine with its defaults; closed by the caller. */
  PoseEngine create();
}
