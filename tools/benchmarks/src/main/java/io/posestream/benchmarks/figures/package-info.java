/** The figures that reports print, as data: read from Markdown, kept as JSON. */
@NullMarked
package io.posestream.benchmarks.figures;

import org.jspecify.annotations.NullMarked;
