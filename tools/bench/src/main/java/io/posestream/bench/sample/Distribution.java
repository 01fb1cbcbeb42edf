package io.posestream.bench.sample;

/**
 * What is said about a sample of durations; all but the count are NaN for an empty one.
 *
 * @param count how many there are
 * @param meanMs their mean
 * @param p50Ms what half of them do not exceed
 * @param p95Ms what 95 % do not exceed
 * @param p99Ms what 99 % do not exceed
 * @param maxMs the longest
 */
public record Distribution(
    int count, double meanMs, double p50Ms, double p95Ms, double p99Ms, double maxMs) {}
