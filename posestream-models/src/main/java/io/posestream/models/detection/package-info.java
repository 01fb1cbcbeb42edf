/** From the raw output of a single-shot detector to boxes. */
@NullMarked
package io.posestream.models.detection;

import org.jspecify.annotations.NullMarked;
