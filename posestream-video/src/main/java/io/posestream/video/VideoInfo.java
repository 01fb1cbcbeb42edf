package io.posestream.video;

import java.time.Duration;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What the head of a video says about it; good for progress bars, not exact.
 *
 * @param width width in pixels, upright as it is shown
 * @param height height in pixels, upright as it is shown
 * @param frameRateHz frames per second, if known
 * @param frames announced or estimated number of frames, if known
 * @param duration announced length; zero if unknown
 * @since 0.1
 */
public record VideoInfo(
    int width, int height, OptionalDouble frameRateHz, OptionalLong frames, Duration duration) {}
