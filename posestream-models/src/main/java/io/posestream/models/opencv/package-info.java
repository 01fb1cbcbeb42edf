/** Decoding and cropping; OpenCV ends here. */
@NullMarked
package io.posestream.models.opencv;

import org.jspecify.annotations.NullMarked;
