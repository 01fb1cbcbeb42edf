/** Chooses the quality that holds a target of rate or latency. */
@NullMarked
package io.posestream.models.quality;

import org.jspecify.annotations.NullMarked;
