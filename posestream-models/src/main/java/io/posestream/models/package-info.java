/** MediaPipe's networks as a {@link io.posestream.PoseEngine}. */
@NullMarked
package io.posestream.models;

import org.jspecify.annotations.NullMarked;
