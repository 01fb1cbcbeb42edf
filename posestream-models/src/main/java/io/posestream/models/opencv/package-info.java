/** Decoding and cropping through OpenCV, which ends here and in the camera package. */
@NullMarked
package io.posestream.models.opencv;

import org.jspecify.annotations.NullMarked;
