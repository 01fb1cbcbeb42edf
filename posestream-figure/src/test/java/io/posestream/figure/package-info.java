/** Tests of the drawn person. */
@NullMarked
package io.posestream.figure;

import org.jspecify.annotations.NullMarked;
