package io.posestream.arbitraries;

/**
 * A value at a time.
 *
 * @param value the value
 * @param timeNs its time
 */
public record Sample(float value, long timeNs) {}
