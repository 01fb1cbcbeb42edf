/** Charts of figures as SVG, readable on a white and on a dark page. */
@NullMarked
package io.posestream.benchmarks.chart;

import org.jspecify.annotations.NullMarked;
