/** BlazePose's heavy body network. */
@NullMarked
package io.posestream.models.heavy;

import org.jspecify.annotations.NullMarked;
