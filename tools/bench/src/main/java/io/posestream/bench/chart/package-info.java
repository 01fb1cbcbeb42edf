/** Charts of figures as SVG, readable on a white and on a dark page. */
@NullMarked
package io.posestream.bench.chart;

import org.jspecify.annotations.NullMarked;
