/** OpenCV for ${natives.platform}. */
@NullMarked
package io.posestream.natives.${natives.module};

import org.jspecify.annotations.NullMarked;
