/**
 * Joints fitted to what the picture shows: {@link io.posestream.joint.JointFitter} places world
 * landmarks on their lines of sight and follows the depth of arms and legs over time.
 */
@NullMarked
package io.posestream.joint;

import org.jspecify.annotations.NullMarked;
