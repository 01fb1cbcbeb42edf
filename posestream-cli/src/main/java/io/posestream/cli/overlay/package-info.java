/** Draws what was found into the pictures. */
@NullMarked
package io.posestream.cli.overlay;

import org.jspecify.annotations.NullMarked;
