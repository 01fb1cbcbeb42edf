/** PNGs as a decoder likes them: what damages them is found before it sees them. */
@NullMarked
package io.posestream.models.png;

import org.jspecify.annotations.NullMarked;
