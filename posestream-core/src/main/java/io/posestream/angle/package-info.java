/** Joint angles: what they are, how they are calculated, and how far each can be trusted. */
@NullMarked
package io.posestream.angle;

import org.jspecify.annotations.NullMarked;
