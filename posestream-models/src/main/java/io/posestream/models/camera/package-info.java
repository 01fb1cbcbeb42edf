/** Frames from a camera. OpenCV ends in {@code OpenCvCapture}. */
@NullMarked
package io.posestream.models.camera;

import org.jspecify.annotations.NullMarked;
