/** Engines: what finds people in frames, and what it is asked for. */
@NullMarked
package io.posestream.engine;

import org.jspecify.annotations.NullMarked;
