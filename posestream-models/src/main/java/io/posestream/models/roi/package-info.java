/** Regions of a picture that the networks look at. */
@NullMarked
package io.posestream.models.roi;

import org.jspecify.annotations.NullMarked;
