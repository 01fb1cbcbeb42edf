/** Small programs that embed posestream, each to be read in one go. */
@NullMarked
package io.posestream.examples;

import org.jspecify.annotations.NullMarked;
