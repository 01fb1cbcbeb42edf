/** Running networks; ONNX Runtime ends here. */
@NullMarked
package io.posestream.models.onnx;

import org.jspecify.annotations.NullMarked;
