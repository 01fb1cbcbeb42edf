/** MediaPipe's networks as a {@link io.posestream.pose.PoseEstimatorProvider}. */
@NullMarked
package io.posestream.models;

import org.jspecify.annotations.NullMarked;
