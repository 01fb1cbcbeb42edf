/** The {@code posestream} command: options in, exit code out. */
@NullMarked
package io.posestream.cli;

import org.jspecify.annotations.NullMarked;
