/** Body landmarks, their names and connections, and whoever finds them. */
@NullMarked
package io.posestream.pose;

import org.jspecify.annotations.NullMarked;
