/** The figures that reports print, as data: read from Markdown, kept as JSON. */
@NullMarked
package io.posestream.bench.figures;

import org.jspecify.annotations.NullMarked;
