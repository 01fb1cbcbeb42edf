/** Joint angles from world landmarks, in the neutral-zero convention of clinicians. */
@NullMarked
package io.posestream.angle;

import org.jspecify.annotations.NullMarked;
