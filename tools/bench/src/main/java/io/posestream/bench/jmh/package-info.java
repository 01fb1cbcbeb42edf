/**
 * What single steps cost, measured with JMH. Every class answers one question, with the names of
 * what it is compared with ending in {@code Baseline}.
 */
@NullMarked
package io.posestream.bench.jmh;

import org.jspecify.annotations.NullMarked;
