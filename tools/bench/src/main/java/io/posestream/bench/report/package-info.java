/** Measurements as tables for people and as JSON for machines. */
@NullMarked
package io.posestream.bench.report;

import org.jspecify.annotations.NullMarked;
