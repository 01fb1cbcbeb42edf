/**
 * Frames from video files and the network, pictures of many formats, and video files from frames.
 * FFmpeg ends here: only the {@code Ffmpeg*} classes know it.
 */
@NullMarked
package io.posestream.video;

import org.jspecify.annotations.NullMarked;
