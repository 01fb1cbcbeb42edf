/** All state of one person from frame to frame: angles and smoothing of body and hands. */
@NullMarked
package io.posestream.track;

import org.jspecify.annotations.NullMarked;
