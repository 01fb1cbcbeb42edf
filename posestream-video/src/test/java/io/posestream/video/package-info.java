@NullMarked
package io.posestream.video;

import org.jspecify.annotations.NullMarked;
