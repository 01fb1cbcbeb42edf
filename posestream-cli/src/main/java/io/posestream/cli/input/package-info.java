/** From what the user names to frames. */
@NullMarked
package io.posestream.cli.input;

import org.jspecify.annotations.NullMarked;
