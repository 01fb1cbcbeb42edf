/** How well frames are looked at, and which quality holds a target of rate or latency. */
@NullMarked
package io.posestream.quality;

import org.jspecify.annotations.NullMarked;
