/** One run over an input, from the engine to the report. */
@NullMarked
package io.posestream.cli.analysis;

import org.jspecify.annotations.NullMarked;
