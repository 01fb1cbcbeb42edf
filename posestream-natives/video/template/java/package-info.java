/** FFmpeg for ${natives.platform}. */
@NullMarked
package io.posestream.natives.video.${natives.module};

import org.jspecify.annotations.NullMarked;
