/** Where people are in front of the camera, and the floor that they stand on. */
@NullMarked
package io.posestream.room;

import org.jspecify.annotations.NullMarked;
